import { and, eq, inArray, notLike } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { clockOf, dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { CalendarEntry, PersonalSection } from '#kit/domain.ts'
import type { Translate } from '#kit/words.ts'
import { paths } from '../paths.ts'
import { cancelDates } from './acts.ts'
import { requestsOfPerson } from './readings.ts'
import { withDates } from './requests.ts'
import { bookingRequests, bookings } from './tables.ts'

/** "Your data": what a person booked. */
export async function personal(db: Db, personId: string, t: Translate): Promise<PersonalSection[]> {
  const rows = await requestsOfPerson(db, personId)
  return [
    {
      title: t('centres.personal'),
      rows: rows.map(({ request, room, centre, date }) => ({
        [t('centres.book.title')]: request.title,
        [t('centres.ticket.where')]: `${centre.name}, ${room.name}`,
        [t('centres.when.day')]: dayOf(date.begins),
        [t('centres.when.begins')]: clockOf(date.begins),
        [t('centres.personal.status')]: t(`centres.status.${date.status}`),
        [t('centres.book.group')]: request.groupName,
        [t('centres.book.needs')]: request.needs || null,
      })),
    },
  ]
}

/** A person's own bookings, for the calendar in their phone. */
export async function mine(db: Db, personId: string, from: Date, until: Date): Promise<CalendarEntry[]> {
  const rows = await requestsOfPerson(db, personId)
  const near = rows.filter(({ date }) => date.begins < until && date.ends > from && date.status !== 'declined')
  if (near.length === 0) return []
  const communities = await db
    .select({ id: communityTable.id, slug: communityTable.slug })
    .from(communityTable)
    .where(
      inArray(
        communityTable.id,
        near.map(({ request }) => request.communityId),
      ),
    )
  const slugs = new Map(communities.map(({ id, slug }) => [id, slug]))
  return near.map(({ request, room, centre, date }) => ({
    uid: date.id,
    title: request.title,
    href: paths.ticket.href({ community: slugs.get(request.communityId) ?? '', token: request.token ?? '' }),
    begins: date.begins,
    ends: date.ends,
    allDay: false,
    place: [centre.name, room.name, centre.address].filter(Boolean).join(', '),
    cancelled: date.status === 'cancelled' || date.status === 'released',
    kind: 'booking',
    about: [{ kind: 'centre', id: centre.id }],
  }))
}

/** Gives rooms back and forgets what was said; that a room was used stays, without saying by whom or what for. */
export async function erase(tx: Db, personId: string, now: Date): Promise<void> {
  const requests = await tx.select().from(bookingRequests).where(eq(bookingRequests.personId, personId))
  for (const request of requests) {
    const full = (await withDates(tx, request))!
    const ahead = full.dates.filter(({ begins }) => begins > now).map(({ id }) => id)
    await cancelDates(tx, null, full, ahead, '', now)
  }
  await forgetWords(
    tx,
    requests.map(({ id }) => id),
  )
  await tx.update(bookingRequests).set({ enteredBy: null }).where(eq(bookingRequests.enteredBy, personId))
}

async function forgetWords(tx: Db, ids: string[]) {
  if (ids.length === 0) return
  const nothing = { title: '', groupName: null, needs: '', token: null, clientId: null, personId: null, shown: false }
  await tx.update(bookingRequests).set(nothing).where(inArray(bookingRequests.id, ids))
  const typed = and(inArray(bookings.requestId, ids), notLike(bookings.because, 'centres.because.%'))
  await tx.update(bookings).set({ because: null }).where(typed)
}
