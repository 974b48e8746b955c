import { Page } from '#kit/page.tsx'
import { Button, Empty, Field, LinkButton, Notice, type Problems, Steps } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../../process/here.ts'
import { SaidQuote } from '../../voices/pages/conclusions.tsx'
import { paths as voicePaths } from '../../voices/paths.ts'
import type { Said } from '../../voices/reading.ts'
import type { MeetingBrief } from '../brief.ts'
import { meetingCrumbs, placeOf } from '../here.ts'
import { paths } from '../paths.ts'
import { type CorrectionBrief, CorrectionForm, Corrections } from './corrections.tsx'

export type CopyProps = {
  about: Around
  meeting: MeetingBrief
  published: Date | null
  conclusions: Omit<Said, 'id' | 'revision' | 'withdrawn'>[]
  corrections: CorrectionBrief[]
  mayDecide: boolean
  mayCorrect: boolean
  copyKey: string | null
  until: string
  values: { [name: string]: unknown }
  problems: Problems
  refused: string | null
  sending: string
}

type Props = CopyProps & { view: View }

/** The record of a meeting on its way: prepared, with participants, published. */
export function CopyPage({ view, ...props }: Props) {
  const { about, meeting, conclusions, problems, refused, mayDecide } = props
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug }
  return (
    <Page
      view={view}
      title={t('consultations.copy.title')}
      kicker={meeting.title}
      lead={
        props.published ? t('consultations.copy.published-on', { day: view.dates.day(props.published) }) : undefined
      }
      breadcrumbs={meetingCrumbs(view, about, meeting, { label: t('consultations.copy.title') })}
      problems={problems}
      noindex={meeting.state !== 'published'}
    >
      <Path view={view} {...props} />
      {refused && <Notice kind="bad">{refused}</Notice>}
      {mayDecide && <NextStep view={view} {...props} />}
      {meeting.state === 'published' && <Files view={view} {...props} />}
      {conclusions.length === 0 && <Empty title={t('consultations.copy.empty')} />}
      <div class="voices">
        {conclusions.map((said) => (
          <SaidQuote view={view} said={said} href={voicePaths.conclusion.href({ ...at, number: said.number })} />
        ))}
      </div>
      {props.mayCorrect && <CorrectionForm view={view} {...props} />}
      {meeting.state !== 'draft' && <Corrections view={view} {...props} />}
    </Page>
  )
}

const states = ['draft', 'circulated', 'published'] as const

function Path({ view: { t, dates }, meeting }: Props) {
  const here = states.indexOf(meeting.state)
  return (
    <Steps
      across
      label={t('consultations.copy.steps')}
      steps={states.map((name, place) => {
        const done = place < here || meeting.state === 'published'
        const state = done ? 'done' : place === here ? 'current' : 'ahead'
        const day = name === 'circulated' && meeting.correctionsUntil
        return {
          label: t(`consultations.copy.step.${name}`),
          state,
          words: t(`consultations.copy.step-state.${state}`),
          when: day ? t('consultations.copy.until', { day: dates.day(day) }) : undefined,
        }
      })}
    />
  )
}

function NextStep(props: Props) {
  const { view, meeting, until, problems } = props
  const { t } = view
  if (meeting.state === 'draft')
    return (
      <form class="flow" method="post" action={paths.circulation.href(placeOf(props))}>
        <p>{t('consultations.copy.draft-note')}</p>
        <Field
          name="until"
          type="date"
          width="medium"
          label={t('consultations.copy.circulate-until')}
          value={until}
          error={problems.until}
        />
        <Button>{t('consultations.copy.circulate')}</Button>
      </form>
    )
  if (meeting.state === 'published') return null
  return (
    <form method="post" action={paths.publication.href(placeOf(props))}>
      <Button>{t('consultations.copy.publish')}</Button>
    </form>
  )
}

function Files(props: Props) {
  const { t } = props.view
  return (
    <p class="button-row">
      {['pdf', 'docx', 'html'].map((format) => (
        <LinkButton look="quiet" sign="file" href={paths.copyFile.href({ ...placeOf(props), format })}>
          {t(`consultations.file.${format}`)}
        </LinkButton>
      ))}
    </p>
  )
}
