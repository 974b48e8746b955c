import { addDays, asDay, holidayOn, weekday } from '#deadlines/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'

/** From a clock to a clock of one local day; the end of the day is 24:00. */
export type Span = { from: string; to: string }
export type DayHours = { day: string; spans: Span[] }

/** When a place is open, asked by local days of Europe/Warsaw. */
export type Hours = {
  /** The open spans of a day, in order; none where it is shut. */
  on: (day: string) => Span[]
}

const known = new Map<string, Hours | null>()

/**
 * Reads opening hours as OpenStreetMap writes them, with Polish public holidays (`PH`), or null where they cannot be
 * read. The library is half a megabyte, so it is loaded when the first place asks, not when the program starts.
 */
export async function hoursOf(text: string): Promise<Hours | null> {
  const ready = known.get(text)
  if (ready !== undefined) return ready

  const read = text.trim() === '' ? null : await parsed(text)
  if (known.size > 5000) known.clear()
  known.set(text, read)
  return read
}

const poland = { lat: 52, lon: 19, address: { country_code: 'pl', state: '' } }

async function parsed(text: string): Promise<Hours | null> {
  const { default: OpeningHours } = await import('opening_hours')
  try {
    const rules = new OpeningHours(text, poland, { mode: 0, locale: 'pl' } as never)
    const days = new Map<string, Span[]>()
    return {
      on(day) {
        const spans = days.get(day) ?? spansOn(rules, day)
        if (days.size > 800) days.clear()
        days.set(day, spans)
        return spans
      },
    }
  } catch {
    return null
  }
}

type Rules = { getOpenIntervals: (from: Date, to: Date) => [Date, Date, boolean, string | undefined][] }

// The library reads clocks in the time zone of the process. A wall clock of Warsaw is therefore handed to it, and taken
// back, as the wall clock of wherever the process runs; no instant is ever made of it.
function spansOn(rules: Rules, day: string): Span[] {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const [from, to] = [new Date(year, month - 1, date), new Date(year, month - 1, date + 1)]
  return rules
    .getOpenIntervals(from, to)
    .filter(([, , unknown]) => !unknown)
    .map(([begins, ends]) => ({ from: wall(begins), to: ends >= to ? '24:00' : wall(ends) }))
}

const wall = (date: Date) => `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`

/** The instants between which a span of a day lasts. */
export function instantsOf(day: string, { from, to }: Span): { begins: Date; ends: Date } {
  const ends = to === '24:00' ? instantOf(addDays(asDay(day), 1)) : instantOf(day, to)
  return { begins: instantOf(day, from), ends }
}

/** Whether a place is open the whole time between two instants; a place whose hours are not known is not in the way. */
export function coversTime(hours: Hours | null, begins: Date, ends: Date): boolean {
  if (!hours) return true
  let reached = begins
  for (let day = dayOf(begins); day <= dayOf(ends); day = addDays(asDay(day), 1)) {
    for (const span of hours.on(day)) {
      const open = instantsOf(day, span)
      if (open.begins <= reached && open.ends > reached) reached = open.ends
    }
  }
  return reached >= ends
}

type Shut = { begins: Date; ends: Date; reason: string }
export type StateNow = { open: true; until: Date } | { open: false; next: Date | null; reason: string | null }

/** Whether a place is open at a moment and until when, or when it opens next (in the coming two weeks). */
export function stateAt(hours: Hours, closures: Shut[], now: Date): StateNow {
  const spans = openSpans(hours, closures, dayOf(now), 14)
  const current = spans.find(({ begins, ends }) => begins <= now && now < ends)
  if (current) return { open: true, until: current.ends }
  const shut = closures.find(({ begins, ends }) => begins <= now && now < ends)
  return { open: false, next: spans.find(({ begins }) => begins > now)?.begins ?? null, reason: shut?.reason ?? null }
}

/** The open spans of some days as instants, without closures, joined where one day's midnight is the next one's. */
export function openSpans(hours: Hours, closures: Shut[], from: string, days: number): { begins: Date; ends: Date }[] {
  const whole: { begins: Date; ends: Date }[] = []
  for (let n = 0; n < days; n += 1) {
    const day = addDays(asDay(from), n)
    for (const span of hours.on(day)) {
      const open = instantsOf(day, span)
      const last = whole.at(-1)
      if (last && last.ends.getTime() >= open.begins.getTime()) last.ends = open.ends
      else whole.push(open)
    }
  }
  return closures.reduce((spans, closure) => spans.flatMap((span) => without(span, closure)), whole)
}

function without(span: { begins: Date; ends: Date }, { begins, ends }: Shut) {
  if (ends <= span.begins || begins >= span.ends) return [span]
  const parts = [
    { begins: span.begins, ends: begins },
    { begins: ends, ends: span.ends },
  ]
  return parts.filter((part) => part.begins < part.ends)
}

/** A usual week told by days: neighbours with the same hours stand together; `holiday` is what holds on days off. */
export type UsualWeek = { days: { from: number; to: number; spans: Span[] }[]; holiday: Span[] }

/** The week as it usually is around a day: for each weekday (1 is Monday) the next date that is no public holiday. */
export function usualWeek(hours: Hours, day: string): UsualWeek {
  const week = [1, 2, 3, 4, 5, 6, 7].map((wanted) => hours.on(nextPlain(day, wanted)))
  const days: UsualWeek['days'] = []
  for (const [place, spans] of week.entries()) {
    const last = days.at(-1)
    if (last && JSON.stringify(last.spans) === JSON.stringify(spans)) last.to = place + 1
    else days.push({ from: place + 1, to: place + 1, spans })
  }
  return { days, holiday: hours.on(nextHoliday(day)) }
}

function nextPlain(day: string, wanted: number): string {
  let next = asDay(day)
  while (weekday(next) !== wanted || holidayOn(next)) next = addDays(next, 1)
  return next
}

function nextHoliday(day: string): string {
  let next = asDay(day)
  while (!holidayOn(next) || weekday(next) > 5) next = addDays(next, 1)
  return next
}
