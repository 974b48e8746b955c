import { Page } from '#kit/page.tsx'
import {
  Button,
  Choices,
  Empty,
  Field,
  Hidden,
  LinkButton,
  Notice,
  type Problems,
  Select,
  Status,
  Steps,
  TextArea,
} from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../../process/here.ts'
import { SaidQuote } from '../../voices/pages/conclusions.tsx'
import { paths as voicePaths } from '../../voices/paths.ts'
import type { Said } from '../../voices/reading.ts'
import type { MeetingBrief } from '../brief.ts'
import { meetingCrumbs } from '../here.ts'
import { paths } from '../paths.ts'

export type CorrectionBrief = {
  id: string
  text: string
  created: Date
  outcome: 'accepted' | 'rejected' | null
  reason: string | null
  author: string | null
  number: number | null
  wording: string | null
  revision: number | null
}

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

function hrefs({ view, about, meeting }: Props) {
  return { community: view.community!.slug, consultation: about.slug, meeting: meeting.slug }
}

function NextStep(props: Props) {
  const { view, meeting, until, problems } = props
  const { t } = view
  if (meeting.state === 'draft')
    return (
      <form class="flow" method="post" action={paths.circulation.href(hrefs(props))}>
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
    <form method="post" action={paths.publication.href(hrefs(props))}>
      <Button>{t('consultations.copy.publish')}</Button>
    </form>
  )
}

function Files(props: Props) {
  const { t } = props.view
  return (
    <p class="button-row">
      {['pdf', 'docx'].map((format) => (
        <LinkButton look="quiet" sign="file" href={paths.copyFile.href({ ...hrefs(props), format })}>
          {t(`consultations.file.${format}`)}
        </LinkButton>
      ))}
    </p>
  )
}

function CorrectionForm(props: Props) {
  const { view, conclusions, values, problems, sending, mayDecide, copyKey } = props
  const { t } = view
  const channels = ['paper', 'phone', 'email', 'desk']
  return (
    <form class="flow" method="post" action={paths.corrections.href(hrefs(props))}>
      <h2>{t('consultations.copy.correct')}</h2>
      <p>{t('consultations.copy.correct-lead')}</p>
      <Hidden name="clientId" value={sending} />
      {copyKey && <Hidden name="key" value={copyKey} />}
      {mayDecide && (
        <Choices
          name="channel"
          legend={t('consultations.copy.correction-channel')}
          value={(values.channel as string) ?? 'paper'}
          choices={channels.map((value) => ({ value, label: t(`activities.channel.${value}`) }))}
        />
      )}
      <Select
        name="number"
        label={t('consultations.copy.which')}
        empty={t('consultations.copy.whole')}
        value={values.number as string}
        error={problems.number}
        options={conclusions.map(({ number, text }) => ({
          value: String(number),
          label: `${number}. ${text.slice(0, 80)}`,
        }))}
      />
      <TextArea
        name="text"
        label={t('consultations.copy.correction')}
        value={values.text as string}
        error={problems.text}
        rows={3}
      />
      <Button look="quiet">{t('consultations.copy.send')}</Button>
    </form>
  )
}

function Corrections(props: Props) {
  const { view, corrections, mayDecide } = props
  const { t } = view
  return (
    <section class="flow">
      <h2>{t('consultations.copy.corrections', { count: corrections.length })}</h2>
      {corrections.length === 0 && <p>{t('consultations.copy.no-corrections')}</p>}
      <ul class="notes">
        {corrections.map((one) => (
          <li class="notes__note">
            <p class="notes__about">
              {[
                one.author ?? t('consultations.voice.unsigned'),
                one.number && t('consultations.conclusion.number', { number: one.number }),
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              <Status
                kind={one.outcome === 'accepted' ? 'good' : one.outcome === 'rejected' ? 'bad' : 'warning'}
                label={t(`consultations.copy.outcome.${one.outcome ?? 'waiting'}`)}
              />
            </p>
            <p>{one.text}</p>
            {one.reason && <p>{one.reason}</p>}
            {mayDecide && !one.outcome && <DecisionForm {...props} one={one} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function DecisionForm({ one, ...props }: Props & { one: CorrectionBrief }) {
  const { t } = props.view
  return (
    <form class="flow" method="post" action={paths.decision.href({ ...hrefs(props), id: one.id })}>
      {one.number !== null && (
        <>
          <Hidden name="revision" value={one.revision ?? 0} />
          <TextArea
            id={`wording-${one.id}`}
            name="wording"
            label={t('consultations.copy.wording')}
            value={one.wording}
            rows={2}
          />
        </>
      )}
      <Field id={`reason-${one.id}`} name="reason" label={t('consultations.copy.reason')} />
      <div class="button-row">
        <Button name="outcome" value="accepted" look="good">
          {t('consultations.copy.accept')}
        </Button>
        <Button name="outcome" value="rejected" look="quiet">
          {t('consultations.copy.reject')}
        </Button>
      </div>
    </form>
  )
}
