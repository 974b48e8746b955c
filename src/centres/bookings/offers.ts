import { and, count, eq, gt, isNull, lt, min, or } from 'drizzle-orm'
import { addDays, asDay } from '#deadlines/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { Duty } from '#kit/domain.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { mayRunCentre } from '../places/rights.ts'
import { centres } from '../places/tables.ts'
import { rooms } from '../rooms/tables.ts'
import { bookingRequests, bookings } from './tables.ts'

/** Requests that wait for whoever runs a place: one line for each place, due when its promise runs out. */
export async function dutiesOf(db: Db, view: View): Promise<Duty[]> {
  const { community, person, t } = view
  if (!community || !runsAny(view)) return []
  const rows = await db
    .select({
      centre: { id: centres.id, communityId: centres.communityId, slug: centres.slug, name: centres.name },
      days: centres.answerDays,
      waiting: count(),
      oldest: min(bookingRequests.created),
    })
    .from(bookings)
    .innerJoin(bookingRequests, eq(bookingRequests.id, bookings.requestId))
    .innerJoin(centres, eq(centres.id, bookings.centreId))
    .where(and(eq(bookings.communityId, community.id), eq(bookings.status, 'asked')))
    .groupBy(centres.id)
  return rows
    .filter(({ centre }) => mayRunCentre(person, centre))
    .map(({ centre, days, waiting, oldest }) => ({
      title: t('centres.duty', { count: waiting, place: centre.name }),
      href: paths.requests.href({ community: community.slug, centre: centre.slug }),
      due: oldest && instantOf(addDays(asDay(dayOf(oldest)), days), '23:59'),
    }))
}

/** Whether it is worth asking: most people run no place. */
function runsAny({ person, community }: View): boolean {
  const roles = ['operator', 'administrator', 'organiser', 'coordinator']
  return (person?.roles ?? []).some(
    ({ role, communityId }) => roles.includes(role) && (role === 'operator' || communityId === community?.id),
  )
}

/** Whether there is a room to book in a community. */
export async function hasRooms(db: Db, communityId: string, day: string): Promise<boolean> {
  const open = or(isNull(rooms.closed), gt(rooms.closed, day))
  const [row] = await db
    .select({ id: rooms.id })
    .from(rooms)
    .where(and(eq(rooms.communityId, communityId), eq(rooms.bookable, true), open))
    .limit(1)
  return row !== undefined
}

/** How many times the rooms of a community have been met in. */
export function countBookings(db: Db, communityId: string, now: Date): Promise<number> {
  const held = and(eq(bookings.communityId, communityId), eq(bookings.status, 'confirmed'), lt(bookings.ends, now))
  return db.$count(bookings, held)
}
