import { addDays, asDay, daysBetween } from '#deadlines/index.ts'
import { overlap, unlessRefused } from '#kit/attempts.ts'
import { clockOf, dayOf, instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { changeDate } from '../activities.ts'
import type { Occurrence, Schedule } from '../tables.ts'
import { type DateForm, minutesBetween } from './forms.ts'
import { type Plan, plannedDates } from './plan.ts'
import { ruleMoved } from './repeat.ts'
import { type Draft, planIn, reschedule } from './schedules.ts'

export type MoveRefusal = 'over' | 'room-taken' | 'no-dates'
type What = { date: Occurrence; schedule: Schedule | null; dates: Occurrence[] }

/** Puts a date elsewhere: alone, with those that follow it, or with all that are to come. Null when it was done. */
export async function moveDate(db: Db, by: string, what: What, form: DateForm, now: Date): Promise<MoveRefusal | null> {
  const { date, schedule, dates } = what
  if (date.ends <= now) return 'over'
  if (form.scope === 'this' || !schedule) {
    const moved = await unlessRefused(db, overlap, (tx) => changeDate(tx, by, date, whenAndWhere(form), now))
    return moved ? null : 'room-taken'
  }
  const own = dates.filter(({ scheduleId, begins }) => scheduleId === schedule.id && begins > now)
  const from = form.scope === 'all' ? own[0]! : date
  const draft = draftFrom(schedule, date, dayOf(from.originalBegins), form)
  const first = instantOf(draft.plan.firstDay)
  const { refused } = await reschedule(
    db,
    by,
    schedule,
    first < from.originalBegins ? first : from.originalBegins,
    draft,
    now,
  )
  if (refused) return refused.why === 'room-taken' ? 'room-taken' : 'no-dates'
  return null
}

/** The schedule as it will be from a day on; the days that were left out of it before stay left out. */
function draftFrom(schedule: Schedule, date: Occurrence, from: string, form: DateForm): Draft {
  const old = planIn(schedule)
  const was = dayOf(date.originalBegins)
  const shift = (day: string) => (day === was ? form.day : day)
  const firstDay = earlier(addDays(asDay(from), daysBetween(asDay(was), asDay(form.day))), from)
  const days = old.days.filter((day) => day >= from).map(shift)
  const hours = { begins: form.begins, minutes: minutesBetween(form.begins, form.ends) }
  const moved: Plan = { ...old, ...hours, firstDay, days, rule: ruleMoved(old.rule, was, form.day) }
  const plan = lengthened(moved, was, form.day)
  const { place, address, onlineUrl, roomId } = form
  return { plan, held: heldAgain(schedule, plan), where: { place, address, onlineUrl, roomId } }
}

/** A last meeting that moves later in its week is not lost behind the last day. */
function lengthened(plan: Plan, was: string, day: string): Plan {
  if (!plan.untilDay || day <= was) return plan
  return { ...plan, untilDay: addDays(asDay(plan.untilDay), daysBetween(asDay(was), asDay(day))) }
}

/** A day the old rule passed over stays out; a holiday on which it met stays in. */
function heldAgain(schedule: Schedule, plan: Plan): string[] {
  const skipped = new Set(schedule.skipped)
  const met = new Set(plannedDates(planIn(schedule)).flatMap(({ day }) => (skipped.has(day) ? [] : [day])))
  const holds = (day: string, holiday: unknown) =>
    met.has(day) || (!skipped.has(day) && !(plan.skipHolidays && holiday))
  return plannedDates(plan).flatMap(({ day, holiday }) => (holds(day, holiday) ? [day] : []))
}

const earlier = (one: string, other: string) => (one < other ? one : other)

function whenAndWhere({ day, begins, ends, place, address, onlineUrl, roomId }: DateForm) {
  return { begins: instantOf(day, begins), ends: instantOf(day, ends), place, address, onlineUrl, roomId }
}

/** A date as its form has it. */
export function typedDate({ begins, ends, place, address, onlineUrl, roomId }: Occurrence): Record<string, unknown> {
  const when = { day: dayOf(begins), begins: clockOf(begins), ends: clockOf(ends) }
  return { ...when, place, address, onlineUrl, roomId, scope: 'this' }
}
