import { and, asc, eq, gt, gte, inArray, isNull, sql } from 'drizzle-orm'
import { overlap, unlessRefused } from '#kit/attempts.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type Occurrence, occurrences, participations, type Schedule } from '../tables.ts'
import type { Pairing } from './pairing.ts'
import type { PlannedDate } from './plan.ts'

type Counted = Occurrence & { people: number }
type Laid = Pairing<Counted, PlannedDate>

/** Dates of a schedule (or those that stand alone) that are still to come, held until the change is done. */
export async function counted(tx: Db, activityId: string, scheduleId: string | null, now: Date): Promise<Counted[]> {
  const own = scheduleId ? eq(occurrences.scheduleId, scheduleId) : isNull(occurrences.scheduleId)
  const here = and(eq(occurrences.activityId, activityId), own, gt(occurrences.begins, now))
  const rows = await tx.select().from(occurrences).where(here).orderBy(asc(occurrences.begins)).for('update')
  const ids = rows.map(({ id }) => id)
  const lists =
    ids.length > 0
      ? await tx.select(perDate).from(participations).where(onList(ids)).groupBy(participations.occurrenceId)
      : []
  const people = new Map(lists.map((list) => [list.id, list.people]))
  return rows.map((row) => ({ ...row, people: people.get(row.id) ?? 0 }))
}

const perDate = { id: participations.occurrenceId, people: sql<number>`count(*)::int` }
const onList = (ids: string[]) =>
  and(inArray(participations.occurrenceId, ids), sql`${participations.status} <> 'withdrawn'`)

/** New dates but those at whose very moment the activity already has one of another schedule. */
export async function unoccupied(
  tx: Db,
  activityId: string,
  olds: { id: string }[],
  dates: PlannedDate[],
): Promise<PlannedDate[]> {
  const here = and(eq(occurrences.activityId, activityId), gte(occurrences.originalBegins, dates[0]!.begins))
  const rows = await tx.select({ id: occurrences.id, at: occurrences.originalBegins }).from(occurrences).where(here)
  const own = new Set(olds.map(({ id }) => id))
  const others = new Set(rows.filter(({ id }) => !own.has(id)).map(({ at }) => at.getTime()))
  return dates.filter(({ begins }) => !others.has(begins.getTime()))
}

/** Writes what a rule makes of its dates; answers the days on which the room is taken: then all must be undone. */
export async function lay(tx: Db, schedule: Schedule, laid: Laid, now: Date): Promise<string[]> {
  await takeAway(tx, laid.gone, now)
  await callOff(tx, laid.lost, now)

  const taken: string[] = []
  for (const [old, date] of laid.kept) if (!(await keep(tx, schedule, old, date, now))) taken.push(date.day)
  taken.push(...(await write(tx, schedule, laid.added, now)))
  return taken.sort()
}

/** A date nobody counts on goes; where somebody once did (and gave the place back), it is only put out of sight. */
async function takeAway(tx: Db, gone: Counted[], now: Date): Promise<void> {
  const ids = gone.map(({ id }) => id)
  if (ids.length === 0) return
  const rows = await tx
    .selectDistinct({ id: participations.occurrenceId })
    .from(participations)
    .where(inArray(participations.occurrenceId, ids))
  const known = new Set(rows.map(({ id }) => id))
  const [kept, free] = [ids.filter((id) => known.has(id)), ids.filter((id) => !known.has(id))]
  if (free.length > 0) await tx.delete(occurrences).where(inArray(occurrences.id, free))
  const set = { scheduleId: null, cancelled: now, hidden: true, changed: now }
  if (kept.length > 0) await tx.update(occurrences).set(set).where(inArray(occurrences.id, kept))
}

/** A date with people on its list that no rule names any more stands alone and is called off, so that they are told. */
async function callOff(tx: Db, lost: Counted[], now: Date): Promise<void> {
  for (const { id, sequence, cancelled, activityId, communityId } of lost) {
    const set = { scheduleId: null, cancelled: cancelled ?? now, sequence: sequence + 1, changed: now }
    await tx.update(occurrences).set(set).where(eq(occurrences.id, id))
    if (cancelled) continue
    const subject = { kind: 'occurrence', id }
    const facts = { activity: activityId }
    await record(tx, 'activities.occurrence.cancelled', { communityId, actorId: null, subject, facts, at: now })
  }
}

async function keep(
  tx: Db,
  schedule: Schedule,
  old: Counted,
  { begins, ends }: PlannedDate,
  now: Date,
): Promise<boolean> {
  const { place, address, onlineUrl, roomId } = schedule
  // A date that was put elsewhere by hand stays where it was put.
  const moved = old.scheduleId !== null && old.begins.getTime() !== old.originalBegins.getTime()
  const back = old.scheduleId === null && old.hidden ? { cancelled: null, cancelledBecause: null, hidden: false } : {}
  const whereAndWhen = moved ? {} : { begins, ends, place, address, onlineUrl, roomId }
  const set = {
    ...whereAndWhen,
    ...back,
    originalBegins: begins,
    scheduleId: schedule.id,
    sequence: old.sequence + 1,
    changed: now,
  }
  const written = await unlessRefused(tx, overlap, (inner) =>
    inner.update(occurrences).set(set).where(eq(occurrences.id, old.id)).returning({ id: occurrences.id }),
  )
  return written !== null
}

/** Writes new dates; answers the days on which the room is taken. */
async function write(tx: Db, schedule: Schedule, dates: PlannedDate[], now: Date): Promise<string[]> {
  const { id, activityId, communityId, place, address, onlineUrl, roomId } = schedule
  const rows = dates.map(({ begins, ends }) => ({
    ...{ scheduleId: id, activityId, communityId, place, address, onlineUrl, roomId },
    ...{ begins, ends, originalBegins: begins, changed: now },
  }))
  const put = (some: typeof rows) =>
    unlessRefused(tx, overlap, (inner) => inner.insert(occurrences).values(some).returning({ id: occurrences.id }))
  if (rows.length === 0 || (await put(rows)) !== null) return []

  const taken: string[] = []
  for (const [place, row] of rows.entries()) if ((await put([row])) === null) taken.push(dates[place]!.day)
  return taken
}
