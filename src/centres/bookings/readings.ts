import { and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import { activityTable, occurrenceTable } from '#activities/index.ts'
import type { Db } from '#kit/db.ts'
import { organisationTable } from '#organisations/index.ts'
import { centres } from '../places/tables.ts'
import { rooms } from '../rooms/tables.ts'
import { withDates } from './requests.ts'
import { bookingRequests, bookings } from './tables.ts'

/** A request by the link in its letter, with its room and place. */
export async function requestByToken(db: Db, communityId: string, token: string) {
  const [row] = await db
    .select({ request: bookingRequests, room: rooms, centre: centres })
    .from(bookingRequests)
    .innerJoin(rooms, eq(rooms.id, bookingRequests.roomId))
    .innerJoin(centres, eq(centres.id, bookingRequests.centreId))
    .where(and(eq(bookingRequests.token, token), eq(bookingRequests.communityId, communityId)))
  return row && { ...row, ...(await withDates(db, row.request))! }
}

/** A request of a place by its number, with whom to call. For those who work there. */
export async function requestById(db: Db, centreId: string, id: string) {
  const [row] = await db
    .select({ ...card, centre: centres, token: bookingRequests.token })
    .from(bookingRequests)
    .innerJoin(rooms, eq(rooms.id, bookingRequests.roomId))
    .innerJoin(centres, eq(centres.id, bookingRequests.centreId))
    .leftJoin(people, eq(people.id, bookingRequests.personId))
    .leftJoin(organisationTable, eq(organisationTable.id, bookingRequests.organisationId))
    .where(and(eq(bookingRequests.id, id), eq(bookingRequests.centreId, centreId)))
  return row && { ...row, ...(await withDates(db, row.request))! }
}

const card = {
  request: bookingRequests,
  room: rooms,
  givenName: people.givenName,
  surname: people.surname,
  email: people.email,
  phone: people.phone,
  organisation: organisationTable.name,
}

/** Requests of a place that wait for a decision, the oldest first, each with its dates that are asked for. */
export async function waitingRequests(db: Db, centreId: string) {
  const rows = await db
    .select({ ...card, date: bookings })
    .from(bookings)
    .innerJoin(bookingRequests, eq(bookingRequests.id, bookings.requestId))
    .innerJoin(rooms, eq(rooms.id, bookings.roomId))
    .leftJoin(people, eq(people.id, bookingRequests.personId))
    .leftJoin(organisationTable, eq(organisationTable.id, bookingRequests.organisationId))
    .where(and(eq(bookings.centreId, centreId), eq(bookings.status, 'asked')))
    .orderBy(asc(bookingRequests.created), asc(bookings.begins))
    .limit(400)
  return grouped(rows)
}

/** Requests of a place with a date to come, the nearest first. */
export async function comingRequests(db: Db, centreId: string, now: Date) {
  const rows = await db
    .select({ ...card, date: bookings })
    .from(bookings)
    .innerJoin(bookingRequests, eq(bookingRequests.id, bookings.requestId))
    .innerJoin(rooms, eq(rooms.id, bookings.roomId))
    .leftJoin(people, eq(people.id, bookingRequests.personId))
    .leftJoin(organisationTable, eq(organisationTable.id, bookingRequests.organisationId))
    .where(
      and(eq(bookings.centreId, centreId), inArray(bookings.status, ['held', 'confirmed']), gt(bookings.ends, now)),
    )
    .orderBy(asc(bookings.begins))
    .limit(400)
  return grouped(rows)
}

type Joined = Awaited<ReturnType<typeof requestById>>
type Card = Pick<NonNullable<Joined>, keyof typeof card>

function grouped<Row extends Card & { date: typeof bookings.$inferSelect }>(rows: Row[]) {
  const all = new Map<string, Card & { dates: Row['date'][] }>()
  for (const { date, ...row } of rows) {
    const known = all.get(row.request.id)
    if (known) known.dates.push(date)
    else all.set(row.request.id, { ...row, dates: [date] })
  }
  return [...all.values()]
}

export type PlanEntry = Awaited<ReturnType<typeof planOf>>[number]

/** Everything that stands in the rooms of a place in a stretch of time; `title` only where everybody may read it. */
export async function planOf(db: Db, centreId: string, from: Date, until: Date, roomId?: string) {
  const rows = await planRows(db, centreId, from, until, roomId)
  return rows.map(({ asked, shown, activity, activitySlug, published, ...row }) => ({
    ...row,
    title: shown ? asked : published ? activity : null,
    /** The same for those who work in the place. */
    inside: asked ?? activity,
    activity: published ? activitySlug : null,
  }))
}

const planColumns = {
  id: bookings.id,
  roomId: bookings.roomId,
  begins: bookings.begins,
  ends: bookings.ends,
  status: bookings.status,
  requestId: bookings.requestId,
  asked: bookingRequests.title,
  shown: bookingRequests.shown,
  activity: activityTable.title,
  activitySlug: activityTable.slug,
  published: activityTable.published,
}

function planRows(db: Db, centreId: string, from: Date, until: Date, roomId?: string) {
  return db
    .select(planColumns)
    .from(bookings)
    .leftJoin(bookingRequests, eq(bookingRequests.id, bookings.requestId))
    .leftJoin(occurrenceTable, eq(occurrenceTable.id, bookings.occurrenceId))
    .leftJoin(activityTable, eq(activityTable.id, occurrenceTable.activityId))
    .where(
      and(
        eq(bookings.centreId, centreId),
        roomId ? eq(bookings.roomId, roomId) : undefined,
        inArray(bookings.status, ['held', 'confirmed']),
        gt(bookings.ends, from),
        lt(bookings.begins, until),
      ),
    )
    .orderBy(asc(bookings.begins))
}

/** What a person has booked, the latest first: for "your data" and their own calendar. */
export function requestsOfPerson(db: Db, personId: string) {
  return db
    .select({ request: bookingRequests, room: rooms, centre: centres, date: bookings })
    .from(bookings)
    .innerJoin(bookingRequests, eq(bookingRequests.id, bookings.requestId))
    .innerJoin(rooms, eq(rooms.id, bookings.roomId))
    .innerJoin(centres, eq(centres.id, bookings.centreId))
    .where(eq(bookingRequests.personId, personId))
    .orderBy(desc(bookings.begins))
}
