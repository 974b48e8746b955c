import { clockOf, dayOf } from '#kit/dates.ts'
import { Facts, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Span, StateNow, UsualWeek } from '../hours.ts'

/** "Otwarte, do 20:00" or when it opens next. */
export function OpenNow({ view, state }: { view: View; state: StateNow }) {
  const { t } = view
  if (state.open)
    return <Status kind="good" sign="clock" label={t('centres.hours.open-until', { clock: clockOf(state.until) })} />
  return <Status kind="quiet" label={shut(view, state)} />
}

function shut({ t, dates, now }: View, { next, reason }: Extract<StateNow, { open: false }>) {
  if (reason) return t('centres.hours.shut-because', { reason })
  if (!next) return t('centres.hours.shut')
  const clock = clockOf(next)
  if (dayOf(next) === dayOf(now)) return t('centres.hours.opens-today', { clock })
  return t('centres.hours.opens', { day: dates.weekday(next).replace(/,? \d{4}.*$/, ''), clock })
}

/** The usual week, a line for neighbouring days with the same hours. */
export function UsualHours({ view, week }: { view: View; week: UsualWeek & { holidays: boolean } }) {
  const { t } = view
  const rows = week.days.map(({ from, to, spans }) => ({
    term: daysNamed(view, from, to),
    detail: inWords(view, spans),
  }))
  const holiday = { term: t('centres.hours.holidays'), detail: inWords(view, week.holiday) }
  return <Facts facts={[...rows, week.holidays && holiday]} />
}

function daysNamed(view: View, from: number, to: number): string {
  const names = [from, to].map((day) => dayName(view, day))
  if (from === to) return names[0]!
  return names.join(to === from + 1 ? ', ' : '–')
}

/** The name of a weekday, 1 is Monday. */
export function dayName({ lang }: View, day: number): string {
  const monday = Date.UTC(2026, 0, 4 + day, 12)
  return new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(monday)
}

export function inWords({ t }: View, spans: Span[]): string {
  if (spans.length === 0) return t('centres.hours.shut-day')
  return spans.map(({ from, to }) => `${from}–${to}`).join(', ')
}
