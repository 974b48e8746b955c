import { Button, Choices, Field, Hidden, type Problems, Select, Status, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../../process/here.ts'
import type { MeetingBrief } from '../brief.ts'
import { placeOf } from '../here.ts'
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

type Props = {
  view: View
  about: Around
  meeting: MeetingBrief
  conclusions: { number: number; text: string }[]
  corrections: CorrectionBrief[]
  mayDecide: boolean
  copyKey: string | null
  values: { [name: string]: unknown }
  problems: Problems
  sending: string
}

/** Says what the record of a meeting has wrong, from a page or from paper. */
export function CorrectionForm(props: Props) {
  const { view, conclusions, values, problems, sending, mayDecide, copyKey } = props
  const { t } = view
  const channels = ['paper', 'phone', 'email', 'desk']
  return (
    <form class="flow" method="post" action={paths.corrections.href(placeOf(props))}>
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

/** What was said of the record, and what came of it. */
export function Corrections(props: Props) {
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
    <form class="flow" method="post" action={paths.decision.href({ ...placeOf(props), id: one.id })}>
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
