import { clockOf, dayOf } from '#kit/dates.ts'
import { Page } from '#kit/page.tsx'
import {
  Button,
  ButtonRow,
  CopyButton,
  Facts,
  Field,
  FoldedForm,
  Hidden,
  Notice,
  type Problems,
  Select,
} from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { Conflict } from '../conflicts.ts'
import type { RequestCard } from '../desk-routes.tsx'
import { DatesForm } from './dates.tsx'

type Props = {
  view: View
  at: { community: string; centre: string }
  centre: string
  request: RequestCard
  answerBy: string
  conflicts: (Conflict & { when: string })[]
  message: string
  rooms: { id: string; name: string }[]
  mayDecide: boolean
  values: Record<string, unknown>
  problems: Problems
}

/** One request as the desk sees it: who, when, what else is wanted then; and what can be done. */
export function RequestPage(props: Props) {
  const { view, at, centre, request, problems, values, mayDecide } = props
  const { t } = view
  const asked = request.dates.filter(({ status }) => status === 'asked')
  // What waits for a decision is not also offered for cancelling to those who decide.
  const standing = mayDecide ? request.dates.filter(({ status }) => status !== 'asked') : request.dates
  return (
    <Page
      view={view}
      title={request.title}
      kicker={`${centre}, ${request.room}`}
      breadcrumbs={[
        { label: centre, href: paths.centre.href(at) },
        { label: t('centres.requests.title'), href: paths.requests.href(at) },
      ]}
      problems={Object.keys(problems).length > 0 ? problems : undefined}
    >
      <About {...props} />
      {asked.length > 0 && mayDecide && <Decision {...props} />}
      {standing.length > 0 && (
        <DatesForm
          view={view}
          action={paths.requestDates.href({ ...at, id: request.id })}
          dates={standing}
          problems={problems}
          reason={values.reason as string}
          reasoned
        />
      )}
      <MoveForm {...props} />
    </Page>
  )
}

function About({ view, request, message }: Props) {
  const { t, dates } = view
  const { who, party, email, phone, people, needs, created, channel } = request
  return (
    <>
      <Facts
        facts={[
          party && { term: t('centres.request.party'), detail: party },
          who && { term: t('centres.request.who'), detail: who },
          phone && { term: t('centres.form.phone'), detail: <a href={`tel:${phone}`}>{phone}</a> },
          email && { term: t('centres.form.email'), detail: <a href={`mailto:${email}`}>{email}</a> },
          { term: t('centres.when.people'), detail: people },
          needs && { term: t('centres.book.needs'), detail: needs },
          {
            term: t('centres.request.came'),
            detail: `${dates.moment(created)}, ${t(`centres.channel.${channel}`)}`,
          },
        ]}
      />
      <details class="folded-form">
        <summary class="folded-form__title">{t('centres.request.sms')}</summary>
        <div class="folded-form__form flow">
          <p>{message}</p>
          <CopyButton label={t('centres.request.sms-copy')} done={t('centres.ticket.copied')} text={message} />
        </div>
      </details>
    </>
  )
}

function Decision({ view, at, request, answerBy, conflicts, values, problems }: Props) {
  const { t, dates } = view
  const asked = request.dates.filter(({ status }) => status === 'asked')
  return (
    <section class="flow" aria-labelledby="decision">
      <h2 id="decision">{t('centres.decision.title')}</h2>
      <p>{t('centres.decision.by', { day: dates.day(answerBy) })}</p>
      <Conflicts view={view} conflicts={conflicts} />
      <form method="post" action={paths.decisions.href({ ...at, id: request.id })} class="flow">
        <fieldset class="date-rows" data-invalid={problems.asked ? '' : undefined}>
          <legend>{t('centres.decision.dates')}</legend>
          {problems.asked && (
            <p class="field__error" id="asked-error">
              {problems.asked}
            </p>
          )}
          <ul class="date-rows__list">
            {asked.map((date, place) => {
              const id = place === 0 ? 'asked' : `asked-${place + 1}`
              const blocked = conflicts.some((one) => one.date === date.id && one.kind === 'blocks')
              return (
                <li class="date-rows__row">
                  <div class="choice">
                    <input
                      class="choice__control"
                      type="checkbox"
                      name="dates"
                      id={id}
                      value={date.id}
                      checked={!blocked}
                    />
                    <label class="choice__label" for={id}>
                      {dates.weekday(date.begins)}, {clockOf(date.begins)}–{clockOf(date.ends)}
                    </label>
                  </div>
                </li>
              )
            })}
          </ul>
        </fieldset>
        <Field
          name="reason"
          id="decision-reason"
          label={t('centres.decision.reason')}
          hint={t('centres.decision.reason-hint')}
          value={values.reason as string}
          error={problems.reason}
        />
        <ButtonRow>
          <Button look="good" name="decision" value="confirm" sign="tick">
            {t('centres.decision.grant')}
          </Button>
          <Button look="quiet" name="decision" value="decline">
            {t('centres.decision.decline')}
          </Button>
        </ButtonRow>
      </form>
    </section>
  )
}

function Conflicts({ view, conflicts }: Pick<Props, 'view' | 'conflicts'>) {
  const { t } = view
  const kinds = ['blocks', 'declines'] as const
  return (
    <>
      {kinds.map((kind) => {
        const rows = conflicts.filter((one) => one.kind === kind)
        if (rows.length === 0) return null
        return (
          <Notice kind="warning" title={t(`centres.decision.${kind}`, { count: rows.length })}>
            <ul>
              {rows.map(({ title, who, when }) => (
                <li>{[when, title, who].filter(Boolean).join(' – ')}</li>
              ))}
            </ul>
          </Notice>
        )
      })}
    </>
  )
}

function MoveForm({ view, at, request, rooms, values, problems }: Props) {
  const { t, dates } = view
  const movable = request.dates.filter(({ cancellable }) => cancellable)
  const first = movable[0]
  if (!first) return null
  const said = (name: string, otherwise: string) => (values[name] == null ? otherwise : String(values[name]))
  const action = paths.move.href({ ...at, id: request.id })
  const broken = ['booking', 'room', 'day', 'begins', 'ends'].some((name) => problems[name])
  return (
    <FoldedForm title={t('centres.move.title')} action={action} open={broken}>
      {movable.length === 1 ? (
        <Hidden name="booking" value={first.id} />
      ) : (
        <Select
          name="booking"
          label={t('centres.move.which')}
          value={said('booking', first.id)}
          options={movable.map(({ id, begins }) => ({ value: id, label: dates.weekday(begins) }))}
        />
      )}
      <Select
        name="room"
        label={t('centres.move.room')}
        value={said('room', rooms.find(({ name }) => name === request.room)?.id ?? '')}
        options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div class="side-by-side">
        <Field
          name="day"
          type="date"
          label={t('centres.when.day')}
          value={said('day', dayOf(first.begins))}
          error={problems.day}
        />
        <Field
          name="begins"
          type="time"
          label={t('centres.when.begins')}
          value={said('begins', clockOf(first.begins))}
          error={problems.begins}
        />
        <Field
          name="ends"
          type="time"
          label={t('centres.when.ends')}
          value={said('ends', clockOf(first.ends))}
          error={problems.ends}
        />
      </div>
      <Button look="quiet">{t('centres.move.submit')}</Button>
    </FoldedForm>
  )
}
