import { Button, DataTable, Field, Notice, type Problems, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../here.ts'
import { paths } from '../paths.ts'
import type { StageKind } from '../tables.ts'
import { PlanFrame } from './frame.tsx'

export type Proposal = { kind: StageKind; begins: string; ends: string; basis: string | null; past: boolean }

type Props = {
  view: View
  consultation: Around
  values: { session: string; early: boolean }
  proposed: Proposal[]
  problems: Problems | null
}

/** One question, the day of the session, gives the whole plan: each date with the rule it comes from. */
export function SchedulePage({ view, consultation, values, proposed, problems }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  return (
    <PlanFrame
      view={view}
      consultation={consultation}
      here="schedule"
      title={t('consultations.schedule.title')}
      lead={t('consultations.schedule.lead')}
      problems={problems}
    >
      <form method="get" action={paths.schedule.href(at)}>
        <Field
          name="session"
          type="date"
          width="medium"
          label={t('consultations.schedule.session')}
          value={values.session}
          error={problems?.session}
          required
        />
        <Tick
          name="early"
          value="on"
          label={t('consultations.schedule.early')}
          hint={t('consultations.schedule.early.hint')}
          checked={values.early}
        />
        <Button look={proposed.length > 0 ? 'quiet' : 'main'}>{t('consultations.schedule.count')}</Button>
      </form>
      {proposed.length > 0 && <Plan view={view} values={values} proposed={proposed} action={paths.schedule.href(at)} />}
    </PlanFrame>
  )
}

function Plan({ view, values, proposed, action }: Pick<Props, 'view' | 'values' | 'proposed'> & { action: string }) {
  const { t, dates } = view
  const columns = ['stage', 'days', 'why'].map((name) => ({ label: t(`consultations.schedule.column.${name}`) }))
  const rows = proposed.map(({ kind, begins, ends, basis, past }) => [
    t(`consultations.stage.${kind}`),
    <>
      {dates.span(begins, ends)}
      {past && <strong> · {t('consultations.schedule.past')}</strong>}
    </>,
    basis ?? t('consultations.schedule.usual'),
  ])
  const late = proposed.some(({ past }) => past)
  return (
    <section class="flow" aria-labelledby="plan">
      <h2 id="plan">{t('consultations.schedule.plan', { day: dates.day(values.session) })}</h2>
      {late && <Notice kind="warning">{t('consultations.schedule.late')}</Notice>}
      <DataTable caption={t('consultations.schedule.title')} quietCaption columns={columns} rows={rows} />
      <form method="post" action={action}>
        <input type="hidden" name="session" value={values.session} />
        {values.early && <input type="hidden" name="early" value="on" />}
        <Button>{t('consultations.schedule.apply')}</Button>
      </form>
      <p class="rule-basis">{t('consultations.schedule.apply.hint')}</p>
    </section>
  )
}
