import { clockOf } from '#kit/dates.ts'
import { Page } from '#kit/page.tsx'
import { Button, Field, Hidden, Notice, type Problems, Select, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths as making } from '../../making/paths.ts'
import { paths } from '../../paths.ts'
import type { RoomBrief } from '../../rooms/brief.ts'
import { sizeOf } from '../../rooms/pages/cards.tsx'
import type { Refusal } from '../rules.ts'
import { refusalSentence } from './refusal.ts'
import { lengths, RepeatFields, repeatOptions } from './when.tsx'

export type DateRow = {
  day: string
  begins: Date
  ends: Date
  refusal: Refusal | null
  rival: boolean
  kept: boolean
}
type Values = Record<string, unknown>
type Props = {
  view: View
  at: { community: string; centre: string; room: string }
  centre: { name: string; answerDays: number; address: string }
  room: RoomBrief
  rows: DateRow[] | null
  values: Values
  problems: Problems
  signedIn: string | null
  /** The house rules have to be accepted with this booking. */
  acceptRules: boolean
  mayServe: boolean
  sending: string
}

/** Two steps on one page: when (each date a row to keep or skip), then what for and whom to tell. */
export function BookingPage(props: Props) {
  const { view, at, centre, room, rows, problems } = props
  const { t } = view
  return (
    <Page
      view={view}
      title={t(room.needsApproval ? 'centres.book.ask' : 'centres.book.head', { room: room.name })}
      kicker={centre.name}
      lead={[centre.address, sizeOf(view, room)].filter(Boolean).join(' · ')}
      breadcrumbs={[
        { label: centre.name, href: paths.centre.href(at) },
        { label: room.name, href: paths.room.href(at) },
      ]}
      problems={Object.keys(problems).length > 0 ? problems : undefined}
    >
      <Notice>
        {t(room.needsApproval ? 'centres.book.decided' : 'centres.book.at-once', { days: centre.answerDays })}
      </Notice>
      {rows ? (
        <>
          <details class="folded-form">
            <summary class="folded-form__title">{t('centres.book.other-time')}</summary>
            <WhenForm {...props} />
          </details>
          <BookForm {...props} rows={rows} />
        </>
      ) : (
        <WhenForm {...props} />
      )}
    </Page>
  )
}

const said = (values: Values, name: string) => (values[name] == null ? undefined : String(values[name]))

function WhenForm({ view, at, values }: Props) {
  const { t } = view
  return (
    <form method="get" action={paths.booking.href(at)} class="flow folded-form__form">
      <div class="side-by-side">
        <Field name="dzien" type="date" label={t('centres.when.day')} value={said(values, 'day')} required />
        <Field
          name="od"
          type="time"
          label={t('centres.when.begins')}
          value={said(values, 'begins') ?? '18:00'}
          required
        />
      </div>
      <div class="side-by-side">
        <Select
          name="ile"
          label={t('centres.when.minutes')}
          options={lengths(t)}
          value={said(values, 'minutes') ?? '120'}
        />
        <Field
          name="osob"
          type="number"
          min={1}
          label={t('centres.when.people')}
          value={said(values, 'people') ?? '10'}
        />
      </div>
      <div class="side-by-side">
        <Select
          name="powtarzaj"
          label={t('centres.when.repeat')}
          options={repeatOptions(t)}
          value={said(values, 'repeat')}
        />
        <RepeatFields view={view} values={values} names={{ until: 'do', days: 'dni' }} problems={{}} />
      </div>
      <Button look="quiet">{t('centres.book.check')}</Button>
    </form>
  )
}

function BookForm(props: Props & { rows: DateRow[] }) {
  const { view, at, room, rows, values, problems, signedIn, acceptRules, sending } = props
  const { t } = view
  const optional = t('kit.form.optional')
  const line = (name: string) => ({
    name,
    label: t(`centres.book.${name}`),
    value: said(values, name),
    error: problems[name],
  })
  const free = rows.some(({ refusal }) => refusal === null)
  return (
    <form method="post" action={paths.booking.href(at)} class="flow">
      <Hidden name="clientId" value={sending} />
      {['day', 'begins', 'minutes', 'people', 'repeat', 'until', 'days'].map((name) => (
        <Hidden name={name} value={said(values, name) ?? defaults[name] ?? ''} />
      ))}
      <Dates view={view} rows={rows} room={room} error={problems.keep} />
      {free && (
        <>
          <Field {...line('title')} hint={t('centres.book.title-hint')} required />
          <Tick
            name="shown"
            value="on"
            label={t('centres.book.shown')}
            checked={values.shown === true || values.shown === 'on'}
          />
          <Field {...line('group')} hint={t('centres.book.group-hint')} optional={optional} />
          {signedIn ? (
            <p>{t('centres.book.as', { name: signedIn })}</p>
          ) : (
            <>
              <Field {...line('name')} autocomplete="given-name" width="medium" required />
              <Field
                {...line('reach')}
                hint={t('centres.book.reach-hint')}
                autocomplete="email"
                width="medium"
                required
              />
            </>
          )}
          <Field {...line('needs')} hint={t('centres.book.needs-hint')} optional={optional} />
          {acceptRules && <RulesTick view={view} centre={at} error={problems.rules} />}
          <p>
            <Button sign="tick">{t(room.needsApproval ? 'centres.book.send' : 'centres.book.submit')}</Button>
          </p>
          <p class="quiet">{t('centres.book.privacy')}</p>
        </>
      )}
    </form>
  )
}

function RulesTick({ view: { t }, centre, error }: { view: View; centre: Props['at']; error?: string }) {
  const label = (
    <>
      {t('centres.book.rules')} <a href={making.rules.href(centre)}>{t('centres.rules')}</a>
    </>
  )
  return <Tick name="rules" value="on" label={label} error={error} />
}

const defaults: Record<string, string> = { begins: '18:00', minutes: '120', people: '10', repeat: 'none' }

type DatesProps = { view: View; rows: DateRow[]; room: RoomBrief; error?: string }

/** Every date with its state; those that cannot be had stay on the list, so that nobody wonders where they went. */
function Dates({ view, rows, room, error }: DatesProps) {
  const { t } = view
  const free = rows.filter(({ refusal }) => refusal === null).length
  return (
    <fieldset class="date-rows" data-invalid={error ? '' : undefined}>
      <legend>
        <h2>{t('centres.book.dates', { free, all: rows.length })}</h2>
      </legend>
      {error && (
        <p class="field__error" id="keep-error">
          {error}
        </p>
      )}
      <ul class="date-rows__list">
        {rows.map((row, place) => (
          <DateLine view={view} row={row} room={room} id={place === 0 ? 'keep' : `keep-${place + 1}`} />
        ))}
      </ul>
    </fieldset>
  )
}

function DateLine({ view, row, room, id }: { view: View; row: DateRow; room: RoomBrief; id: string }) {
  const { t, dates } = view
  const { day, begins, ends, refusal, rival, kept } = row
  const when = `${dates.weekday(begins)}, ${clockOf(begins)}–${clockOf(ends)}`
  const state = refusal ? refusalSentence(view, refusal, room) : t(rival ? 'centres.book.rival' : 'centres.book.free')
  return (
    <li class="date-rows__row" data-state={refusal ? 'not' : rival ? 'rival' : 'free'}>
      <div class="choice">
        <input
          class="choice__control"
          type="checkbox"
          name="keep"
          id={id}
          value={day}
          checked={kept}
          disabled={Boolean(refusal)}
          aria-describedby={`${id}-state`}
        />
        <label class="choice__label" for={id}>
          {when}
        </label>
        <p class="choice__hint" id={`${id}-state`}>
          {state}
        </p>
      </div>
    </li>
  )
}
