import { and, eq } from 'drizzle-orm'
import { addPerson } from '#accounts/index.ts'
import { addDays, asDay, weekday } from '#deadlines/index.ts'
import { overlap, unlessRefused } from '#kit/attempts.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { newToken } from '#kit/tokens.ts'
import { organisationTable } from '#organisations/index.ts'
import type { Centre } from '../places/tables.ts'
import type { Room } from '../rooms/tables.ts'
import { type Refusal, refusals, type Standing } from './rules.ts'
import { datesOfPerson, lockRoom, standingsOf } from './standing.ts'
import { type Booking, type BookingRequest, bookingRequests, bookings } from './tables.ts'

type Time = { begins: Date; ends: Date }

/** Who asks: a signed-in person, or a name and a way to reach somebody without an account. */
export type Asking = {
  personId: string | null
  /** Who types it in for them, where somebody who works in the place does. */
  enteredBy: string | null
  name: string
  email: string | null
  phone: string | null
  language: string
}

export type NewRequest = {
  dates: Time[]
  title: string
  people: number
  group: string | null
  shown: boolean
  needs: string
  rulesAccepted: string | null
  channel: BookingRequest['channel']
  clientId: string
  /** A hold of the place's own: kept so long for somebody who is to call back. */
  holdUntil?: Date | null
}

export type Made =
  | { request: BookingRequest; again: boolean; refused: null }
  | { request: null; again: false; refused: Map<number, Refusal[]> }

/**
 * Books a room on some dates, or asks for it where the place decides. All the dates or none: those that a rule refuses
 * come back by the time they begin. Sent twice, it is one.
 */
export function makeRequest(
  db: Db,
  who: Asking,
  here: { room: Room; centre: Centre },
  form: NewRequest,
  now: Date,
): Promise<Made> {
  return db.transaction(async (tx) => {
    const { room } = here
    await lockRoom(tx, room.id)
    const [known] = await tx.select().from(bookingRequests).where(eq(bookingRequests.clientId, form.clientId))
    if (known) return { request: known, again: true, refused: null }

    const refused = await refusedDates(tx, who, here, form, now)
    if (refused.size > 0) return { request: null, again: false, refused }

    const request = await unlessRefused(tx, overlap, (inner) => insertAll(inner, who, here, form, now))
    const taken = new Map(form.dates.map(({ begins }) => [begins.getTime(), ['taken'] as Refusal[]]))
    return request ? { request, again: false, refused: null } : { request: null, again: false, refused: taken }
  })
}

/** The rules each date would break, by the time it begins; dates of one request count together for the weekly quota. */
export async function refusedDates(
  db: Db,
  who: Asking,
  { room, centre }: { room: Room; centre: Centre },
  { dates, people }: Pick<NewRequest, 'dates' | 'people'>,
  now: Date,
): Promise<Map<number, Refusal[]>> {
  const ordered = [...dates].sort((one, other) => one.begins.getTime() - other.begins.getTime())
  const [first, last] = [ordered[0]!, ordered.at(-1)!]
  const standing = (await standingsOf(db, [{ room, centre }], first.begins, last.ends)).get(room.id)!
  const own = room.weeklyQuotaMinutes ? await datesOfPerson(db, room.id, who.personId, who, first.begins) : []
  const refused = new Map<number, Refusal[]>()
  for (const date of ordered) {
    const sofar: Standing = { ...standing, usedMinutes: minutesInWeek(own, date.begins) }
    const broken = refusals(room, { ...date, people }, sofar, now, who.enteredBy !== null)
    if (broken.length > 0) refused.set(date.begins.getTime(), broken)
    else own.push(date)
  }
  return refused
}

/** Minutes of the dates that fall in the same week, from Monday, as a moment. */
export function minutesInWeek(dates: Time[], moment: Date): number {
  const week = mondayOf(moment)
  return dates
    .filter(({ begins }) => mondayOf(begins) === week)
    .reduce((sum, { begins, ends }) => sum + (ends.getTime() - begins.getTime()) / 60_000, 0)
}

function mondayOf(moment: Date): string {
  const day = asDay(dayOf(moment))
  return addDays(day, 1 - weekday(day))
}

async function insertAll(
  tx: Db,
  who: Asking,
  { room }: { room: Room; centre: Centre },
  form: NewRequest,
  now: Date,
): Promise<BookingRequest> {
  const { communityId, centreId, id: roomId } = room
  const { dates, title, people, shown, needs, rulesAccepted, channel, clientId } = form
  const personId = await personOf(tx, who, communityId, now)
  const party = await partyOf(tx, communityId, form.group)
  const about = { communityId, centreId, roomId, title, people, shown, needs, rulesAccepted, channel, clientId }
  const [request] = await tx
    .insert(bookingRequests)
    .values({
      ...about,
      ...party,
      personId,
      enteredBy: who.enteredBy,
      token: newToken().token,
      reconfirmBy: reconfirmBy(room, dates),
      created: now,
      changed: now,
    })
    .returning()
  const rows = await insertDates(tx, who, room, form, request!, now)
  const facts = { roomId, dates: dates.length, status: rows[0]!.status }
  const subject = { kind: 'booking-request', id: request!.id }
  const actorId = who.enteredBy ?? who.personId
  await record(tx, 'centres.request.made', { communityId, actorId, subject, facts, at: now })
  return request!
}

function insertDates(tx: Db, who: Asking, room: Room, form: NewRequest, { id }: BookingRequest, now: Date) {
  const { communityId, centreId, id: roomId, bufferMinutes } = room
  const rows = form.dates.map((date) => ({
    ...{ communityId, centreId, roomId, bufferMinutes, requestId: id, changed: now },
    ...{ begins: date.begins, ends: date.ends },
    ...statusOf(room, who, form, date, now),
  }))
  return tx.insert(bookings).values(rows).returning({ status: bookings.status })
}

/** A request where the place decides; a hold where a word is awaited; else it stands at once. */
function statusOf(room: Room, who: Asking, { holdUntil }: NewRequest, { begins }: Time, now: Date) {
  if (holdUntil && holdUntil < begins) return { status: 'held' as const, heldUntil: holdUntil }
  if (who.enteredBy) return { status: 'confirmed' as const }
  if (room.needsApproval) return { status: 'asked' as const }
  if (room.holdHours === 0 || who.personId || !who.email) return { status: 'confirmed' as const }
  const until = Math.min(now.getTime() + room.holdHours * 3_600_000, begins.getTime())
  return { status: 'held' as const, heldUntil: new Date(until) }
}

/** A series longer than the room's interval is asked about itself for the first time after that many weeks. */
function reconfirmBy({ reconfirmWeeks }: Room, dates: Time[]): Date | null {
  if (!reconfirmWeeks || dates.length < 2) return null
  const times = dates.map(({ begins }) => begins.getTime())
  const by = Math.min(...times) + reconfirmWeeks * 7 * 86_400_000
  return Math.max(...times) > by ? new Date(by) : null
}

async function personOf(tx: Db, who: Asking, communityId: string, now: Date): Promise<string> {
  if (who.personId) return who.personId
  const { name, email, phone, language } = who
  const contact = email ? ('email' as const) : phone ? ('sms' as const) : ('none' as const)
  const person = { givenName: name || null, email, phone, contact, language }
  return (await addPerson(tx, who.enteredBy, communityId, person, now)).id
}

/** An organisation of the directory by its exact name; any other name is an informal group in its own words. */
async function partyOf(tx: Db, communityId: string, group: string | null) {
  if (!group) return { organisationId: null, groupName: null }
  const [known] = await tx
    .select({ id: organisationTable.id })
    .from(organisationTable)
    .where(and(eq(organisationTable.communityId, communityId), eq(organisationTable.name, group)))
  return known ? { organisationId: known.id, groupName: null } : { organisationId: null, groupName: group }
}

/** A request with its dates in order. */
export async function withDates(db: Db, request: BookingRequest | undefined) {
  if (!request) return undefined
  const dates = await db.select().from(bookings).where(eq(bookings.requestId, request.id)).orderBy(bookings.begins)
  return { request, dates }
}

export type FullRequest = { request: BookingRequest; dates: Booking[] }
