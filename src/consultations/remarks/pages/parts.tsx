import { asDay, publicClock } from '#deadlines/index.ts'
import { Clock, type ClockState, Quote, type SignName, Status, type StatusKind } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Address, RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import type { PublicRemark } from '../reading.ts'
import type { Channel, Outcome } from '../tables.ts'

export const channelSigns: Record<Channel, SignName> = {
  web: 'screen',
  paper: 'page',
  phone: 'phone',
  email: 'letter',
  outdoor: 'leaf',
  desk: 'person',
  meeting: 'table',
}

const outcomeLooks: Record<Outcome, { kind: StatusKind; sign: SignName }> = {
  accepted: { kind: 'good', sign: 'good' },
  partly: { kind: 'info', sign: 'tick' },
  rejected: { kind: 'bad', sign: 'bad' },
  noted: { kind: 'quiet', sign: 'info' },
}

export function OutcomeStatus({ view, outcome }: { view: View; outcome: Outcome }) {
  return <Status {...outcomeLooks[outcome]} label={view.t(`consultations.outcome.${outcome}`)} />
}

/** An organisation by its name; a person by the given name at most, else "a resident". */
export function authorName({ t }: View, { author, authorKind }: Pick<PublicRemark, 'author' | 'authorKind'>): string {
  return author ?? t(`consultations.author.${authorKind}`)
}

/** How a remark stands with whoever has to answer it: the same clock for everybody. */
export function AnswerClock({
  view,
  remark,
}: {
  view: View
  remark: Pick<PublicRemark, 'due' | 'answered' | 'withdrawn'>
}) {
  const { t, dates, now } = view
  if (!remark.due || remark.withdrawn) return null
  const clock = publicClock(asDay(remark.due), now, remark.answered)
  const days = 'days' in clock ? clock.days : 0
  const states: Record<typeof clock.state, ClockState> = {
    running: days > 3 ? 'running' : 'soon',
    today: 'soon',
    overdue: 'overdue',
    'done-on-time': 'done',
    'done-late': 'done',
  }
  return (
    <Clock
      state={states[clock.state]}
      words={t(`consultations.answer-clock.${clock.state}`, { days })}
      until={t('consultations.answer-clock.until', { day: dates.day(remark.due) })}
      date={remark.due}
      left={Math.min(1, days / 30)}
    />
  )
}

/** A remark in its author's words, with what it was said about and what became of it. */
export function RemarkQuote({ view, remark, address }: { view: View; remark: PublicRemark; address?: Address }) {
  const { t, dates } = view
  const { number, channel, received, withdrawn, late } = remark
  const href = address && paths.remark.href({ ...address, number })
  return (
    <Quote
      text={
        withdrawn ? (
          <p class="soft">{t('consultations.remark.withdrawn.text')}</p>
        ) : (
          <Said view={view} remark={remark} />
        )
      }
      who={authorName(view, remark)}
      when={dates.day(received)}
      channel={{ sign: channelSigns[channel], label: t(`consultations.remark.via.${channel}`) }}
      foot={
        <>
          {late && <Status kind="warning" label={t('consultations.remark.late')} />}
          {href && <a href={href}>{t('consultations.remark.open', { number })}</a>}
        </>
      }
    />
  )
}

/** What is remarked, what is proposed instead, and why: as on the form. */
export function Said({
  view: { t },
  remark,
}: {
  view: View
  remark: Pick<PublicRemark, 'text' | 'proposed' | 'reasons'>
}) {
  return (
    <>
      <Lines text={remark.text} />
      {remark.proposed && (
        <>
          <p class="remark__part">{t('consultations.remark.proposed')}</p>
          <Lines text={remark.proposed} />
        </>
      )}
      {remark.reasons && (
        <>
          <p class="remark__part">{t('consultations.remark.reasons')}</p>
          <Lines text={remark.reasons} />
        </>
      )}
    </>
  )
}

export function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
    </>
  )
}

/** The words of the draft that a remark is about, beside it. */
export type UnitText = { id: string; citation: string; heading: string; text: string }

export function UnitBeside({ view, unit }: { view: View; unit: UnitText }) {
  return (
    <section class="remark__unit" aria-labelledby="remark-unit">
      <h2 id="remark-unit">{unit.citation}</h2>
      <p class="soft">{view.t('consultations.remark.unit.draft')}</p>
      {unit.heading && (
        <p>
          <strong>{unit.heading}</strong>
        </p>
      )}
      <Lines text={unit.text} />
    </section>
  )
}

/** In one sentence, whether remarks are taken now, and until when. */
export function standingWords({ view: { t, dates }, room }: RoomProps): string {
  const { standing, begins, ends } = room
  const facts = { begins: begins ? dates.day(begins) : '', ends: ends ? dates.day(ends) : '' }
  return t(`consultations.remarks.standing.${standing}`, facts)
}
