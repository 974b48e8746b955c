import { asc, eq } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { clockOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { Domain, Telling } from '#kit/domain.ts'
import type { Event } from '#kit/events.ts'
import { paths } from '../paths.ts'
import { centres, closures } from '../places/tables.ts'
import { rooms } from '../rooms/tables.ts'
import { type Booking, bookingRequests, bookings } from './tables.ts'

type Tell = NonNullable<Domain['tells']>[string]

/** Whoever booked hears what the place or the passing of time did with it; what they did themselves they know. */
const toOwner =
  (key: string): Tell =>
  async (db, event) => {
    const row = await requestOf(db, event)
    const { personId, token } = row?.request ?? {}
    if (!row || !personId || !token) return null

    const { request, room, centre, community } = row
    const date = await dateOf(db, event)
    const href = paths.ticket.href({ community, token })
    return {
      people: [{ id: personId, why: 'centres.why.booked' }],
      followed: [],
      matter: { kind: 'booking-request', id: request.id, title: request.title, href },
      key: `centres.told.${key}`,
      facts: {
        where: `${centre}, ${room}`,
        day: date?.begins,
        clock: date ? clockOf(date.begins) : '',
        more: Array.isArray(event.facts.dates) ? event.facts.dates.length - 1 : 0,
        reason: date?.because && !date.because.startsWith('centres.because.') ? date.because : '',
        by: request.reconfirmBy ?? undefined,
      },
      href,
    }
  }

async function requestOf(db: Db, event: Event) {
  const [row] = await db
    .select({ request: bookingRequests, room: rooms.name, centre: centres.name, community: communityTable.slug })
    .from(bookingRequests)
    .innerJoin(rooms, eq(rooms.id, bookingRequests.roomId))
    .innerJoin(centres, eq(centres.id, bookingRequests.centreId))
    .innerJoin(communityTable, eq(communityTable.id, bookingRequests.communityId))
    .where(eq(bookingRequests.id, event.subjectId!))
  return row
}

/** The first date the event is about: those it names, or the first of all. */
async function dateOf(db: Db, { subjectId, facts }: Event): Promise<Booking | undefined> {
  const rows = await db.select().from(bookings).where(eq(bookings.requestId, subjectId!)).orderBy(asc(bookings.begins))
  const named = Array.isArray(facts.dates) ? (facts.dates as string[]) : []
  return rows.find(({ id }) => named.includes(id)) ?? rows.find(({ status }) => status !== 'confirmed') ?? rows[0]
}

/** Those who follow a place hear that it will be shut. */
async function closureMade(db: Db, event: Event): Promise<Telling | null> {
  const [row] = await db
    .select({ closure: closures, centre: centres, community: communityTable.slug })
    .from(closures)
    .innerJoin(centres, eq(centres.id, closures.centreId))
    .innerJoin(communityTable, eq(communityTable.id, closures.communityId))
    .where(eq(closures.id, event.subjectId!))
  if (!row || row.closure.withdrawn) return null

  const { closure, centre, community } = row
  const href = paths.centre.href({ community, centre: centre.slug })
  return {
    people: [],
    followed: [{ kind: 'centre', id: centre.id }],
    matter: { kind: 'centre', id: centre.id, title: centre.name, href },
    key: 'centres.told.closure',
    facts: { from: closure.begins, to: closure.ends, reason: closure.reason },
    href,
  }
}

export const tells: Domain['tells'] = {
  'centres.request.granted': toOwner('granted'),
  'centres.request.declined': toOwner('declined'),
  'centres.request.cancelled': toOwner('cancelled'),
  'centres.request.restored': toOwner('restored'),
  'centres.request.moved': toOwner('moved'),
  'centres.request.released': toOwner('released'),
  'centres.request.reconfirm-asked': toOwner('reconfirm-asked'),
  'centres.closure.made': closureMade,
}
