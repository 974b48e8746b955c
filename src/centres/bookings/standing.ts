import { and, asc, eq, gt, inArray, lt, ne, or, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { closuresBetween } from '../places/closures.ts'
import { hoursOf, openSpans } from '../places/hours.ts'
import type { Centre, Closure } from '../places/tables.ts'
import type { Room } from '../rooms/tables.ts'
import type { Standing } from './rules.ts'
import { bookingRequests, bookings } from './tables.ts'

const day = 86_400_000

/** What stands in some rooms in a stretch of time: what is taken, what is asked for, when they are open and shut. */
export async function standingsOf(db: Db, found: { room: Room; centre: Centre }[], from: Date, until: Date) {
  const roomIds = found.map(({ room }) => room.id)
  const centreIds = [...new Set(found.map(({ centre }) => centre.id))]
  const [rows, closures] = await Promise.all([
    timesIn(db, roomIds, from, until),
    closuresBetween(db, centreIds, from, until),
  ])
  const all = new Map<string, RoomStanding>()
  for (const { room, centre } of found) all.set(room.id, await standingOf(room, centre, rows, closures, from, until))
  return all
}

export type RoomStanding = Standing & { asked: { begins: Date; ends: Date }[] }
type Row = Awaited<ReturnType<typeof timesIn>>[number]

async function standingOf(room: Room, centre: Centre, rows: Row[], closures: Closure[], from: Date, until: Date) {
  const hours = await hoursOf(centre.hours)
  const own = rows.filter(({ roomId }) => roomId === room.id)
  const blocking = own.filter(({ status }) => status !== 'asked')
  const days = Math.ceil((until.getTime() - from.getTime()) / day) + 1
  return {
    open: hours && openSpans(hours, [], dayOf(from), days),
    closures: closures.filter((one) => one.centreId === centre.id && (one.roomId === null || one.roomId === room.id)),
    taken: blocking.map(({ begins, ends, bufferMinutes }) => ({ begins, ends: withBuffer(ends, bufferMinutes) })),
    asked: own.filter(({ status }) => status === 'asked'),
    usedMinutes: 0,
  }
}

export const withBuffer = (ends: Date, minutes: number) => new Date(ends.getTime() + minutes * 60_000)

function timesIn(db: Db, roomIds: string[], from: Date, until: Date) {
  if (roomIds.length === 0) return Promise.resolve([])
  const standing = inArray(bookings.status, ['held', 'confirmed', 'asked'])
  return db
    .select({
      roomId: bookings.roomId,
      begins: bookings.begins,
      ends: bookings.ends,
      bufferMinutes: bookings.bufferMinutes,
      status: bookings.status,
    })
    .from(bookings)
    .where(
      and(
        inArray(bookings.roomId, roomIds),
        standing,
        // A booking of yesterday evening may have a buffer that reaches into today.
        gt(bookings.ends, new Date(from.getTime() - day)),
        lt(bookings.begins, until),
      ),
    )
    .orderBy(asc(bookings.begins))
}

type Contact = { email: string | null; phone: string | null }

/** The dates the same person, or whoever left the same address or number, has in a room: for the weekly quota. */
export function datesOfPerson(db: Db, roomId: string, personId: string | null, { email, phone }: Contact, from: Date) {
  const same = [
    personId ? eq(bookingRequests.personId, personId) : undefined,
    email ? eq(people.email, email) : undefined,
    phone ? eq(people.phone, phone) : undefined,
  ].filter((one) => one !== undefined)
  if (same.length === 0) return Promise.resolve([])
  return db
    .select({ begins: bookings.begins, ends: bookings.ends })
    .from(bookings)
    .innerJoin(bookingRequests, eq(bookingRequests.id, bookings.requestId))
    .leftJoin(people, eq(people.id, bookingRequests.personId))
    .where(
      and(
        eq(bookings.roomId, roomId),
        inArray(bookings.status, ['asked', 'held', 'confirmed']),
        gt(bookings.begins, new Date(from.getTime() - 7 * day)),
        or(...same),
      ),
    )
}

/** Holds a room for the transaction: whoever wants it at the same moment waits, and then sees what was done. */
export async function lockRoom(tx: Db, roomId: string): Promise<void> {
  await tx.execute(sql`select 1 from rooms where id = ${roomId} for no key update`)
}

/** Bookings of a room that stand in a stretch of time, other than one of them. */
export function standingIn(db: Db, roomId: string, from: Date, until: Date, except?: string) {
  return db
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.roomId, roomId),
        inArray(bookings.status, ['held', 'confirmed', 'asked']),
        gt(bookings.ends, from),
        lt(bookings.begins, until),
        except ? ne(bookings.id, except) : undefined,
      ),
    )
    .orderBy(asc(bookings.begins))
}
