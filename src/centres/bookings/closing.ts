import { and, eq, gt, inArray, lt } from 'drizzle-orm'
import { activityTable, cancelDate, occurrenceTable } from '#activities/index.ts'
import type { Db } from '#kit/db.ts'
import { addClosure, type NewClosure } from '../places/closures.ts'
import type { Centre, Closure } from '../places/tables.ts'
import { rooms } from '../rooms/tables.ts'
import { cancelDates } from './acts.ts'
import { withDates } from './requests.ts'
import { bookingRequests, bookings } from './tables.ts'

/** Closes a place or a room. What stands there is left, or cancelled with the reason told, or left to be moved by hand. */
export function closePlace(db: Db, by: string, centre: Centre, form: NewClosure, now: Date): Promise<Closure> {
  return db.transaction(async (tx) => {
    const closure = await addClosure(tx, by, centre, form, now)
    if (form.standing === 'cancel') await cancelStanding(tx, by, closure, now)
    return closure
  })
}

async function cancelStanding(tx: Db, by: string, closure: Closure, now: Date) {
  const standing = await standingAt(tx, closure)
  const requests = new Map(standing.flatMap(({ request }) => (request ? [[request.id, request] as const] : [])))
  for (const request of requests.values()) {
    const full = (await withDates(tx, request))!
    const ids = standing.flatMap((one) => (one.request?.id === request.id ? [one.id] : []))
    await cancelDates(tx, by, full, ids, closure.reason, now)
  }
  for (const { occurrence } of standing) if (occurrence) await cancelDate(tx, by, occurrence, closure.reason, now)
}

/** What stands, or is asked for, in the time of a closure: bookings of people and dates of activities, in order. */
export function standingAt(db: Db, { centreId, roomId, begins, ends }: Closure) {
  return db
    .select({
      id: bookings.id,
      begins: bookings.begins,
      ends: bookings.ends,
      status: bookings.status,
      room: rooms.name,
      request: bookingRequests,
      occurrence: occurrenceTable,
      activity: { title: activityTable.title, slug: activityTable.slug },
    })
    .from(bookings)
    .innerJoin(rooms, eq(rooms.id, bookings.roomId))
    .leftJoin(bookingRequests, eq(bookingRequests.id, bookings.requestId))
    .leftJoin(occurrenceTable, eq(occurrenceTable.id, bookings.occurrenceId))
    .leftJoin(activityTable, eq(activityTable.id, occurrenceTable.activityId))
    .where(
      and(
        eq(bookings.centreId, centreId),
        roomId ? eq(bookings.roomId, roomId) : undefined,
        inArray(bookings.status, ['asked', 'held', 'confirmed']),
        gt(bookings.ends, begins),
        lt(bookings.begins, ends),
      ),
    )
    .orderBy(bookings.begins)
}
