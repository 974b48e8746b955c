import { Button, ButtonRow, LinkButton, type Problems, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../here.ts'
import { paths } from '../paths.ts'
import type { ProblemBrief } from '../problems.ts'
import type { StageState } from '../rules.ts'
import type { StageKind } from '../tables.ts'
import { PlanFrame } from './frame.tsx'
import { StageFields, type StageTyped } from './stage.tsx'
import { Wrong } from './wrong.tsx'

type Row = {
  id: string
  kind: StageKind
  title: string
  note: string
  begins: string
  ends: string
  state: StageState
  done: boolean
}

type Props = {
  view: View
  consultation: Around
  stages: Row[]
  ready: boolean
  wrong: ProblemBrief[]
  values: StageTyped
  problems: Problems | null
}

export function StagesPage({ view, consultation, stages, ready, wrong, values, problems }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  return (
    <PlanFrame
      view={view}
      consultation={consultation}
      here="stages"
      title={t('consultations.stages.edit')}
      problems={problems}
    >
      {stages.length === 0 && (
        <p>
          {t('consultations.stages.empty')} <a href={paths.schedule.href(at)}>{t('consultations.plan.tab.schedule')}</a>
        </p>
      )}
      <Wrong view={view} wrong={wrong} ready={ready} />
      <ol class="desk-list">
        {stages.map((stage, place) => (
          <li>{row(view, at, stage, place === 0, place === stages.length - 1)}</li>
        ))}
      </ol>
      <section class="flow" aria-labelledby="add">
        <h2 id="add">{t('consultations.stage.add')}</h2>
        <form method="post" action={paths.stages.href(at)}>
          <StageFields view={view} values={values} problems={problems} />
          <Button>{t('consultations.stage.add')}</Button>
        </form>
      </section>
    </PlanFrame>
  )
}

type At = { community: string; consultation: string }

function row(
  view: View,
  at: At,
  { id, kind, title, note, begins, ends, state, done }: Row,
  first: boolean,
  last: boolean,
) {
  const { t } = view
  const name = title || t(`consultations.stage.${kind}`)
  const here = { ...at, stage: id }
  const kinds = { done: 'good', current: 'info', ahead: 'quiet' } as const
  const move = (way: 'up' | 'down') => (
    <form method="post" action={paths.stageMove.href(here)}>
      <input type="hidden" name="way" value={way} />
      <Button look="plain">
        {t(`consultations.move.${way}`)}
        <span class="unseen">: {name}</span>
      </Button>
    </form>
  )
  return (
    <>
      <h2>{name}</h2>
      <p>
        {view.dates.span(begins, ends)} <Status kind={kinds[state]} label={t(`consultations.stage.state.${state}`)} />
      </p>
      {note && <p>{note}</p>}
      <ButtonRow>
        <LinkButton href={paths.stage.href(here)} look="plain">
          {t('consultations.change')}
          <span class="unseen">: {name}</span>
        </LinkButton>
        {!first && move('up')}
        {!last && move('down')}
        <form method="post" action={paths.stageEnd.href(here)}>
          <input type="hidden" name="note" value={note} />
          {!done && <input type="hidden" name="done" value="on" />}
          <Button look="plain">
            {t(`consultations.stage.${done ? 'reopen' : 'end'}`)}
            <span class="unseen">: {name}</span>
          </Button>
        </form>
      </ButtonRow>
    </>
  )
}
