import { addDays, addMonths, type Day, daysBetween, endOf } from './day.ts'
import { addWorkingDays, workingDayFrom } from './holidays.ts'

export type TermUnit = 'days' | 'working-days' | 'weeks' | 'months' | 'years'

/** How long a term lasts. A rule in force that counts time is one, so it can be passed as it is. */
export type Term = { value: number; unit: TermUnit }

/**
 * The last day of a term that began with an event on `from`.
 * The day of the event is not counted (KPA art. 57 § 1); weeks, months and years end on the same weekday, day-number
 * or date, or on the last day of a month that has no such number (§ 2–3a); a term ending on a Saturday or a statutory
 * holiday ends on the next working day (§ 4).
 */
export function termEnd(from: Day, term: Term): Day {
  return workingDayFrom(counted(from, term))
}

/** The instant at which a term is over, 24:00 local of its last day: exclusive. */
export function deadline(from: Day, term: Term): Date {
  return endOf(termEnd(from, term))
}

/** Whether a due day has passed: it lasts until 24:00 local. */
export function isOver(due: Day, now: Date): boolean {
  return now >= endOf(due)
}

/** The latest day on which an event may happen so that its term ends on `end` or before. */
export function latestStart(end: Day, term: Term): Day {
  let start = counted(end, { ...term, value: -term.value })
  while (termEnd(start, term) > end) start = addDays(start, -1)
  while (termEnd(addDays(start, 1), term) <= end) start = addDays(start, 1)
  return start
}

/** Whether something open from `start` to `end` lasted at least so many days: end − start ≥ days, the first day not counted. */
export function longEnough(start: Day, end: Day, days: number): boolean {
  return daysBetween(start, end) >= days
}

function counted(from: Day, { value, unit }: Term): Day {
  switch (unit) {
    case 'days':
      return addDays(from, value)
    case 'working-days':
      return addWorkingDays(from, value)
    case 'weeks':
      return addDays(from, value * 7)
    case 'months':
      return addMonths(from, value)
    case 'years':
      return addMonths(from, value * 12)
  }
}
