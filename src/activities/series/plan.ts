import { RRuleTemporal } from 'rrule-temporal'
import { addDays, asDay, type HolidayName, holidayOn } from '#deadlines/index.ts'
import { instantOf } from '#kit/dates.ts'

/** When something repeats: days by a rule or by hand, and one clock time on Warsaw's wall. */
export type Plan = {
  /** RFC 5545, from FREQ on, without DTSTART, UNTIL and COUNT; null where the days were chosen by hand. */
  rule: string | null
  days: string[]
  firstDay: string
  untilDay: string | null
  begins: string
  minutes: number
  skipHolidays: boolean
}

export type PlannedDate = { day: string; begins: Date; ends: Date; holiday: HolidayName | null }

export const mostDates = 400
export const mostDays = 2 * 366

/**
 * Every date a plan names, in order, holidays among them (whoever saves it says which are held); at most one more than
 * may be saved. Days are counted as days and only then given their hour, so that no change of clocks moves or loses one.
 */
export function plannedDates(plan: Plan): PlannedDate[] {
  const days = plan.rule === null ? [...new Set(plan.days)].sort() : ruledDays(plan)
  return days.map((day) => {
    const begins = instantOf(day, plan.begins)
    const ends = new Date(begins.getTime() + plan.minutes * 60_000)
    return { day, begins, ends, holiday: holidayOn(asDay(day)) }
  })
}

/** The days on which a plan is held unless somebody chooses otherwise: all but the holidays it passes over. */
export function heldDays(plan: Plan): string[] {
  return plannedDates(plan).flatMap(({ day, holiday }) => (plan.skipHolidays && holiday ? [] : [day]))
}

/** The last day of a rule that is to have so many meetings; holidays passed over are not among them. */
export function lastDayOf(plan: Omit<Plan, 'untilDay'>, times: number): string {
  const whole = { ...plan, untilDay: addDays(asDay(plan.firstDay), mostDays) }
  return heldDays(whole)[times - 1] ?? whole.untilDay
}

function ruledDays({ rule, firstDay, untilDay }: Plan): string[] {
  const digits = (day: string) => `${day.replaceAll('-', '')}T120000`
  const rruleString = `DTSTART;TZID=UTC:${digits(firstDay)}\nRRULE:${rule};UNTIL=${digits(untilDay ?? firstDay)}Z`
  const moments = new RRuleTemporal({ rruleString }).all((_, place) => place <= mostDates)
  return moments.map((moment) => moment.toPlainDate().toString())
}
