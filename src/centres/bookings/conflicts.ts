import { and, eq, gt, inArray, lt, ne, or, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import { activityTable, occurrenceTable } from '#activities/index.ts'
import type { Db } from '#kit/db.ts'
import { type Booking, bookingRequests, bookings } from './tables.ts'

/** What else is wanted at the same time: `blocks` stands there already, `declines` would be declined by granting. */
export type Conflict = { date: string; kind: 'blocks' | 'declines'; title: string; who: string | null } & Time
type Time = { begins: Date; ends: Date }

/** What stands in the way of dates that are asked for, and who would lose by granting them; one question for all. */
export async function conflictsOf(db: Db, dates: Booking[]): Promise<Conflict[]> {
  const asked = dates.filter(({ status }) => status === 'asked')
  if (asked.length === 0) return []

  const rows = await aroundThem(db, asked)
  return asked.flatMap((date) =>
    rows
      .filter(({ begins, ends }) => begins < date.ends && date.begins < ends)
      .map(({ status, ...row }) => ({ ...row, date: date.id, kind: status === 'asked' ? 'declines' : 'blocks' })),
  )
}

function aroundThem(db: Db, asked: Booking[]) {
  const around = asked.map(({ begins, ends }) => and(gt(bookings.ends, begins), lt(bookings.begins, ends)))
  return db
    .select({
      begins: bookings.begins,
      ends: bookings.ends,
      status: bookings.status,
      title: sql<string>`coalesce(${bookingRequests.title}, ${activityTable.title}, '')`,
      who: sql<string | null>`nullif(concat_ws(' ', ${people.givenName}, ${people.surname}), '')`,
    })
    .from(bookings)
    .leftJoin(bookingRequests, eq(bookingRequests.id, bookings.requestId))
    .leftJoin(people, eq(people.id, bookingRequests.personId))
    .leftJoin(occurrenceTable, eq(occurrenceTable.id, bookings.occurrenceId))
    .leftJoin(activityTable, eq(activityTable.id, occurrenceTable.activityId))
    .where(
      and(
        eq(bookings.roomId, asked[0]!.roomId),
        inArray(bookings.status, ['held', 'confirmed', 'asked']),
        or(ne(bookings.requestId, asked[0]!.requestId!), sql`${bookings.requestId} is null`),
        or(...around),
      ),
    )
}
