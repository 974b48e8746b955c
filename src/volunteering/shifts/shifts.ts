import { and, asc, eq, gte, inArray, isNull, sql } from 'drizzle-orm'
import { addDays, asDay } from '#deadlines/index.ts'
import { instantOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type HelpCall, type Shift, shifts } from '../tables.ts'
import type { ShiftForm } from './forms.ts'

type When = { begins: Date; ends: Date }

/** When the form says, on Warsaw's clock; a shift that ends before it begins ends the next day. */
export function whenOf({ day, begins, ends }: ShiftForm): When | null {
  if (!day || !begins || !ends) return null
  const last = ends < begins ? addDays(asDay(day), 1) : day
  return { begins: instantOf(day, begins), ends: instantOf(last, ends) }
}

/** Adds a shift to a call: at a time of its own, or as long as a date of the call's activity. */
export function addShift(db: Db, by: string, call: HelpCall, form: ShiftForm, now: Date) {
  return db.transaction(async (tx) => {
    const date = form.occurrence ? await dateOf(tx, call, form.occurrence) : null
    if (form.occurrence && !date) return { shift: null, refused: 'odd-date' as const }
    const when = whenOf(form) ?? date!
    if (when.ends <= now) return { shift: null, refused: 'past' as const }

    const { places, words, occurrence } = form
    const row = { ...when, places, words, occurrenceId: occurrence, communityId: call.communityId, callId: call.id }
    const [shift] = await tx
      .insert(shifts)
      .values({ ...row, created: now })
      .returning()
    await tellShift(tx, 'added', by, shift!, now)
    return { shift: shift!, refused: null }
  })
}

async function dateOf(tx: Db, { activityId }: HelpCall, id: string): Promise<When | null> {
  const [row] = await rowsOf<{ begins: string; ends: string }>(
    tx.execute(sql`select begins, ends from occurrences
      where id = ${id} and activity_id = ${activityId} and cancelled is null`),
  )
  return row ? { begins: new Date(row.begins), ends: new Date(row.ends) } : null
}

/** Calls a shift off; everybody on it hears why. Null where it has been called off already. */
export function cancelShift(db: Db, by: string, callId: string, id: string, reason: string, now: Date) {
  return db.transaction(async (tx) => {
    const [shift] = await tx
      .update(shifts)
      .set({ cancelled: now, cancelledBecause: reason })
      .where(and(eq(shifts.id, id), eq(shifts.callId, callId), isNull(shifts.cancelled)))
      .returning()
    if (shift) await tellShift(tx, 'cancelled', by, shift, now)
    return shift ?? null
  })
}

const seats = sql<number>`(select count(*)::int from shift_places p where p.shift_id = shifts.id
  and p.given_back is null)`

const columns = {
  id: shifts.id,
  callId: shifts.callId,
  begins: shifts.begins,
  ends: shifts.ends,
  places: shifts.places,
  words: shifts.words,
  cancelled: shifts.cancelled,
  cancelledBecause: shifts.cancelledBecause,
  seats,
}

/** The shifts of these calls that are not over, with how many places are taken; the soonest first. */
export function comingShifts(db: Db, callIds: string[], now: Date) {
  if (callIds.length === 0) return Promise.resolve([])
  return db
    .select(columns)
    .from(shifts)
    .where(and(inArray(shifts.callId, callIds), gte(shifts.ends, now)))
    .orderBy(asc(shifts.begins))
    .limit(200)
}

export type ShiftLine = Awaited<ReturnType<typeof comingShifts>>[number]

const own = sql`from shift_places p where p.shift_id = shifts.id and p.given_back is null and p.volunteer_id =`
const others = sql`from shift_places p where p.shift_id = shifts.id and p.given_back is null
  and p.swap_offered is not null and p.volunteer_id <>`

/**
 * The shifts a volunteer may look at: those of the calls they help with and those they stand on, with their own place and
 * one of somebody who seeks another in their stead. The soonest first.
 */
export function boardOf(db: Db, volunteerId: string, now: Date) {
  return db
    .select({
      ...columns,
      own: sql<string | null>`(select p.id ${own} ${volunteerId})`,
      swapping: sql<boolean>`coalesce((select p.swap_offered is not null ${own} ${volunteerId}), false)`,
      swap: sql<string | null>`(select p.id ${others} ${volunteerId} order by p.swap_offered limit 1)`,
    })
    .from(shifts)
    .where(
      and(
        gte(shifts.ends, now),
        sql`(exists (select ${own} ${volunteerId}) or (${shifts.cancelled} is null and exists (select from help_offers f
          where f.call_id = shifts.call_id and f.volunteer_id = ${volunteerId} and f.withdrawn is null)))`,
      ),
    )
    .orderBy(asc(shifts.begins))
    .limit(100)
}

export type BoardLine = Awaited<ReturnType<typeof boardOf>>[number]

/** Names on shifts, for the host: which helper stands where. */
export function standingsOf(db: Db, callId: string) {
  return rowsOf<{ shiftId: string; name: string | null; volunteerId: string; swap: boolean }>(
    db.execute(sql`
      select p.shift_id as "shiftId", p.volunteer_id as "volunteerId", p.swap_offered is not null as swap,
        nullif(concat_ws(' ', n.given_name, n.surname), '') as name
      from shift_places p join shifts s on s.id = p.shift_id join volunteers v on v.id = p.volunteer_id
        join people n on n.id = v.person_id
      where s.call_id = ${callId} and p.given_back is null order by p.seat`),
  )
}

export function tellShift(tx: Db, done: string, by: string | null, { id, communityId, callId }: Shift, at: Date) {
  const subject = { kind: 'shift', id }
  return record(tx, `volunteering.shift.${done}`, { communityId, actorId: by, subject, facts: { call: callId }, at })
}
