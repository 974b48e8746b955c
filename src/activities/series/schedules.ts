import { and, asc, desc, eq, lt } from 'drizzle-orm'
import { attempt } from '#kit/attempts.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type Activity, occurrences, type Schedule, schedules } from '../tables.ts'
import { counted, lay, unoccupied } from './laying.ts'
import { paired, type Span } from './pairing.ts'
import { mostDates, type Plan, type PlannedDate, plannedDates } from './plan.ts'

export type Whereabouts = Pick<Schedule, 'place' | 'address' | 'onlineUrl' | 'roomId'>
/** A rule, which of its days are held, and where. */
export type Draft = { plan: Plan; held: string[]; where: Whereabouts }
export type Refused = { why: 'no-dates' | 'too-many-dates' | 'room-taken'; days: string[] }
type Undo = (why: Refused) => never

/** Adds a schedule and writes out its dates; dates that stand alone at the same moments become its own. */
export function addSchedule(db: Db, by: string, activity: Activity, draft: Draft, now: Date) {
  return attempt<Schedule, Refused>(db, async (tx, undo) => {
    const alone = await counted(tx, activity.id, null, now)
    const moments = new Set(datesHeld(draft, now).map(({ begins }) => begins.getTime()))
    const olds = alone.filter(({ originalBegins }) => moments.has(originalBegins.getTime()))
    const dates = await datesFree(tx, activity.id, olds, draft, now, undo)
    const [schedule] = await tx
      .insert(schedules)
      .values({ ...rowOf(activity, draft, dates), created: now, createdBy: by, changed: now })
      .returning()
    const taken = await lay(tx, schedule!, paired(olds, dates, spanIn(draft.plan)), now)
    if (taken.length > 0) undo({ why: 'room-taken', days: taken })
    await recordSchedule(tx, 'added', by, schedule!, { dates: dates.length }, now)
    return schedule!
  })
}

/**
 * Gives a schedule another rule from one of its dates on. What has been stays as it was: then the schedule ends before
 * that date and a new one follows it. People stay on the lists of the dates that follow from theirs and are told once.
 */
export function reschedule(db: Db, by: string, present: Schedule, from: Date, draft: Draft, now: Date) {
  return attempt<Schedule, Refused>(db, async (tx, undo) => {
    const activity = { id: present.activityId, communityId: present.communityId }
    const all = await counted(tx, present.activityId, present.id, now)
    const since = from > now ? from : now
    const olds = all.filter(({ originalBegins }) => originalBegins >= since)
    const dates = await datesFree(tx, activity.id, olds, draft, now, undo)
    const schedule = await successor(tx, by, present, since, rowOf(activity, draft, dates), now)
    const laid = paired(olds, dates, spanIn(draft.plan))
    const taken = await lay(tx, schedule, laid, now)
    if (taken.length > 0) undo({ why: 'room-taken', days: taken })
    const facts = { kept: laid.kept.length, added: laid.added.length, lost: laid.lost.length }
    await recordSchedule(tx, 'changed', by, schedule, { ...facts, before: present.id }, now)
    return schedule
  })
}

export function schedulesOf(db: Db, activityId: string): Promise<Schedule[]> {
  return db
    .select()
    .from(schedules)
    .where(eq(schedules.activityId, activityId))
    .orderBy(asc(schedules.firstDay), asc(schedules.begins))
}

export async function scheduleById(db: Db, activityId: string, id: string): Promise<Schedule | undefined> {
  return (await schedulesOf(db, activityId)).find((one) => one.id === id)
}

/** A meeting stays the same meeting within its day, week or month, as often as it is held. */
function spanIn({ rule }: Plan): Span {
  if (rule === null || rule === 'FREQ=DAILY') return 'day'
  return rule.startsWith('FREQ=MONTHLY') ? 'month' : 'week'
}

/** The plan a saved schedule stands for. */
export function planIn({ rule, days, firstDay, untilDay, begins, minutes, skipHolidays }: Schedule): Plan {
  return { rule, days, firstDay, untilDay, begins, minutes, skipHolidays }
}

/** The days on which a saved schedule is held, whatever became of each of them. */
export function heldIn(schedule: Schedule): string[] {
  const skipped = new Set(schedule.skipped)
  return plannedDates(planIn(schedule)).flatMap(({ day }) => (skipped.has(day) ? [] : [day]))
}

function datesHeld({ plan, held }: Draft, now: Date): PlannedDate[] {
  const days = new Set(held)
  return plannedDates(plan).filter(({ day, begins }) => days.has(day) && begins > now)
}

/** The dates to be written: those to come, but for moments at which the activity already has a date of another rule. */
async function datesFree(tx: Db, activityId: string, olds: { id: string }[], draft: Draft, now: Date, undo: Undo) {
  const held = datesHeld(draft, now)
  const dates = held.length > 0 ? await unoccupied(tx, activityId, olds, held) : []
  if (dates.length === 0) return undo({ why: 'no-dates', days: [] })
  return dates.length > mostDates ? undo({ why: 'too-many-dates', days: [] }) : dates
}

function rowOf({ id, communityId }: Pick<Activity, 'id' | 'communityId'>, { plan, where }: Draft, held: PlannedDate[]) {
  const firstDay = held[0]!.day
  const kept = new Set(held.map(({ day }) => day))
  const skipped = plannedDates(plan).flatMap(({ day }) => (day > firstDay && !kept.has(day) ? [day] : []))
  const days = plan.rule === null ? [...kept] : []
  return { ...plan, ...where, activityId: id, communityId, firstDay, days, skipped: plan.rule === null ? [] : skipped }
}

/** The same schedule where none of it has been yet; otherwise a new one, and the old one ends before it. */
async function successor(tx: Db, by: string, old: Schedule, since: Date, row: ReturnType<typeof rowOf>, now: Date) {
  const sequence = old.sequence + 1
  const last = await lastBefore(tx, old.id, since)
  const change = last ? endOn(old, dayOf(last)) : row
  const [changed] = await tx
    .update(schedules)
    .set({ ...change, sequence, changed: now })
    .where(eq(schedules.id, old.id))
    .returning()
  if (!last) return changed!

  const added = { ...row, follows: old.id, created: now, createdBy: by, changed: now }
  return (await tx.insert(schedules).values(added).returning())[0]!
}

function endOn({ rule, days, skipped }: Schedule, last: string) {
  const until = (day: string) => day <= last
  return { untilDay: rule === null ? null : last, days: days.filter(until), skipped: skipped.filter(until) }
}

async function lastBefore(tx: Db, scheduleId: string, since: Date): Promise<Date | undefined> {
  const [row] = await tx
    .select({ at: occurrences.originalBegins })
    .from(occurrences)
    .where(and(eq(occurrences.scheduleId, scheduleId), lt(occurrences.originalBegins, since)))
    .orderBy(desc(occurrences.originalBegins))
    .limit(1)
  return row?.at
}

function recordSchedule(
  tx: Db,
  done: string,
  by: string,
  schedule: Schedule,
  facts: Record<string, unknown>,
  at: Date,
) {
  const { id, communityId, activityId } = schedule
  const subject = { kind: 'schedule', id }
  return record(tx, `activities.schedule.${done}`, {
    communityId,
    actorId: by,
    subject,
    facts: { activity: activityId, ...facts },
    at,
  })
}
