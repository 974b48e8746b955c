import { and, eq, gt, isNull, lt, or } from 'drizzle-orm'
import { activityTable, mayKeepList, occurrenceTable } from '#activities/index.ts'
import type { Db } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { bookingRequests, bookings } from '../bookings/tables.ts'
import type { Room } from '../rooms/tables.ts'
import { mayRead } from './rules.ts'
import { doorKeys } from './tables.ts'

type Slot = { begins: Date; ends: Date }
export type OpenCode = { label: string; code: string; until: Date }

/** The codes that people of these slots may read now: of the room and of the whole place. None outside their time. */
export async function codesFor(db: Db, room: Pick<Room, 'id' | 'centreId'>, slots: Slot[], now: Date) {
  const near = slots.filter(({ begins, ends }) => ends > now && begins.getTime() - now.getTime() <= 86_400_000)
  if (near.length === 0) return []
  const opening = or(isNull(doorKeys.roomId), eq(doorKeys.roomId, room.id))
  const rows = await db
    .select()
    .from(doorKeys)
    .where(and(eq(doorKeys.centreId, room.centreId), opening, eq(doorKeys.kind, 'code'), isNull(doorKeys.ended)))
  return rows.flatMap(({ label, code, minutesBefore }): OpenCode[] => {
    const slot = near.find((one) => mayRead(minutesBefore, one, now))
    return slot && code ? [{ label, code, until: slot.ends }] : []
  })
}

/** The slots in a room today that are this person's: they booked it, or they lead what takes place. */
export async function ownSlots(db: Db, person: Person, roomId: string, now: Date): Promise<Slot[]> {
  const near = and(gt(bookings.ends, now), lt(bookings.begins, new Date(now.getTime() + 86_400_000)))
  const rows = await db
    .select({
      begins: bookings.begins,
      ends: bookings.ends,
      personId: bookingRequests.personId,
      activity: activityTable,
    })
    .from(bookings)
    .leftJoin(bookingRequests, eq(bookingRequests.id, bookings.requestId))
    .leftJoin(occurrenceTable, eq(occurrenceTable.id, bookings.occurrenceId))
    .leftJoin(activityTable, eq(activityTable.id, occurrenceTable.activityId))
    .where(and(eq(bookings.roomId, roomId), eq(bookings.status, 'confirmed'), near))
  return rows
    .filter(({ personId, activity }) => personId === person.id || (activity && mayKeepList(person, activity)))
    .map(({ begins, ends }) => ({ begins, ends }))
}
