import { Temporal } from 'temporal-polyfill'

/** A local calendar date in Poland, 'YYYY-MM-DD'. Days compare as text: `a < b` is "a is earlier". */
export type Day = `${number}-${number}-${number}`

/** The zone in which every legal day begins and ends. */
export const zone = 'Europe/Warsaw'

/** Whether a text is a day that exists in the calendar: '2026-02-29' is not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const midnight = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text)
}

/** The text as a day; throws a RangeError for anything that is not one. For trusted sources, such as a `date` column. */
export function asDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

/** The calendar day on which an instant falls in Poland. */
export function dayOf(instant: Date): Day {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
  return local.toPlainDate().toString() as Day
}

/** The first instant of a day, 00:00 local. */
export function startOf(day: Day): Date {
  return new Date(calendar(day).toZonedDateTime(zone).epochMilliseconds)
}

/** The instant at which a day is over, 24:00 local: exclusive, so `now < endOf(due)` is still in time. */
export function endOf(day: Day): Date {
  return startOf(addDays(day, 1))
}

export function addDays(day: Day, days: number): Day {
  return calendar(day).add({ days }).toString() as Day
}

/** The same day-number some months on; where that month has no such day, its last day. */
export function addMonths(day: Day, months: number): Day {
  return calendar(day).add({ months }).toString() as Day
}

/** Days from one day to another with the first not counted, so 2.10 → 23.10 is 21; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return calendar(from).until(calendar(to), { largestUnit: 'days' }).days
}

/** 1 for Monday … 7 for Sunday. */
export function weekday(day: Day): number {
  return calendar(day).dayOfWeek
}

export function yearOf(day: Day): number {
  return calendar(day).year
}

function calendar(day: Day) {
  return Temporal.PlainDate.from(day)
}
