import { and, eq, gt, inArray, lte } from 'drizzle-orm'
import { overlap, unlessRefused } from '#kit/attempts.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { cancelRefusal, overlaps } from './rules.ts'
import { lockRoom, standingIn, withBuffer } from './standing.ts'
import { type Booking, type BookingRequest, bookingRequests, bookings } from './tables.ts'

/** Words kept in `because` that were not typed by anybody are keys of sentences. */
export const because = { other: 'centres.because.other', silence: 'centres.because.silence' } as const

/** Gives dates back: cancelled by their owner, or by the place with a reason. Answers how many. */
export function cancelDates(db: Db, by: string | null, full: Full, ids: string[], reason: string, now: Date) {
  return db.transaction(async (tx) => {
    const chosen = full.dates.filter((date) => ids.includes(date.id) && cancelRefusal(date, now) === null)
    for (const { id, status, sequence } of chosen) {
      const change = { status: 'cancelled' as const, beforeCancel: status, because: reason || null }
      await tx
        .update(bookings)
        .set({ ...change, sequence: sequence + 1, changed: now })
        .where(eq(bookings.id, id))
    }
    if (chosen.length > 0) await tell(tx, 'cancelled', by, full.request, { dates: chosen.map(({ id }) => id) }, now)
    return chosen.length
  })
}

/** Takes a cancelling back, where nobody took the room meanwhile. Answers those that could not be. */
export function restoreDates(db: Db, by: string | null, full: Full, ids: string[], now: Date) {
  return db.transaction(async (tx) => {
    await lockRoom(tx, full.request.roomId)
    const chosen = full.dates.filter(
      (date) => ids.includes(date.id) && date.status === 'cancelled' && date.begins > now && date.beforeCancel,
    )
    const lost: Booking[] = []
    for (const date of chosen) {
      const back = { status: date.beforeCancel!, beforeCancel: null, because: null, changed: now }
      const done = await unlessRefused(tx, overlap, async (inner) => {
        await inner
          .update(bookings)
          .set({ ...back, sequence: date.sequence + 1 })
          .where(eq(bookings.id, date.id))
        return true
      })
      if (!done) lost.push(date)
    }
    const restored = chosen.filter((date) => !lost.includes(date)).map(({ id }) => id)
    if (restored.length > 0) await tell(tx, 'restored', by, full.request, { dates: restored }, now)
    return { restored: restored.length, lost }
  })
}

/** The word that a hold waits for. False when it came too late, or nothing waits. */
export function confirmHold(db: Db, { request }: Full, now: Date) {
  return db.transaction(async (tx) => {
    const waiting = and(eq(bookings.requestId, request.id), eq(bookings.status, 'held'), gt(bookings.heldUntil, now))
    const rows = await tx
      .update(bookings)
      .set({ status: 'confirmed', heldUntil: null, changed: now })
      .where(waiting)
      .returning()
    if (rows.length > 0) await tell(tx, 'confirmed', request.personId, request, { dates: rows.length }, now)
    return rows.length > 0
  })
}

/** "Still needed": the series goes on, and is asked again after as many weeks. */
export function reconfirm(db: Db, { request }: Full, weeks: number, now: Date) {
  return db.transaction(async (tx) => {
    const next = new Date(Math.max(now.getTime(), request.reconfirmBy?.getTime() ?? 0) + weeks * 7 * 86_400_000)
    const set = { reconfirmed: now, reconfirmAsked: null, reconfirmBy: next, changed: now }
    await tx.update(bookingRequests).set(set).where(eq(bookingRequests.id, request.id))
    await tell(tx, 'reconfirmed', request.personId, request, {}, now)
  })
}

/**
 * Grants dates that were asked for. A date that is taken meanwhile stays as it was and is answered as lost; others who
 * asked for the same time are declined, and told why.
 */
export function grantDates(db: Db, by: string, full: Full, ids: string[], now: Date) {
  return db.transaction(async (tx) => {
    await lockRoom(tx, full.request.roomId)
    const chosen = await askedAmong(tx, full, ids)
    const lost: Booking[] = []
    for (const date of chosen) if (!(await grant(tx, by, date, now))) lost.push(date)
    const granted = chosen.filter((date) => !lost.includes(date)).map(({ id }) => id)
    if (granted.length > 0) await tell(tx, 'granted', by, full.request, { dates: granted }, now)
    return { granted: granted.length, lost }
  })
}

/** Declines dates that were asked for, with the reason their owner is told. */
export function declineDates(db: Db, by: string, full: Full, ids: string[], reason: string, now: Date) {
  return db.transaction(async (tx) => {
    const chosen = await askedAmong(tx, full, ids)
    await decline(
      tx,
      chosen.map(({ id }) => id),
      reason,
      now,
    )
    if (chosen.length > 0) await tell(tx, 'declined', by, full.request, { dates: chosen.length }, now)
    return chosen.length
  })
}

function askedAmong(tx: Db, { request }: Full, ids: string[]): Promise<Booking[]> {
  const asked = and(eq(bookings.requestId, request.id), eq(bookings.status, 'asked'))
  return tx
    .select()
    .from(bookings)
    .where(and(asked, inArray(bookings.id, ids)))
}

async function grant(tx: Db, by: string, date: Booking, now: Date): Promise<boolean> {
  const set = { status: 'confirmed' as const, decided: now, changed: now }
  const done = await unlessRefused(tx, overlap, async (inner) => {
    await inner.update(bookings).set(set).where(eq(bookings.id, date.id))
    return true
  })
  if (!done) return false

  for (const other of await rivalsOf(tx, date)) {
    await decline(tx, [other.id], because.other, now)
    const [request] = await tx.select().from(bookingRequests).where(eq(bookingRequests.id, other.requestId!))
    await tell(tx, 'declined', by, request!, { dates: 1 }, now)
  }
  return true
}

/** Others who asked for the same time: granting one declines them. */
export async function rivalsOf(db: Db, { id, roomId, begins, ends, bufferMinutes }: Booking): Promise<Booking[]> {
  const until = withBuffer(ends, bufferMinutes)
  const around = await standingIn(db, roomId, begins, until, id)
  return around.filter((other) => other.status === 'asked' && overlaps(other, { begins, ends: until }))
}

async function decline(tx: Db, ids: string[], reason: string, now: Date) {
  if (ids.length === 0) return
  const set = { status: 'declined' as const, because: reason, decided: now, changed: now }
  await tx.update(bookings).set(set).where(inArray(bookings.id, ids))
}

export type Move = { roomId: string; begins: Date; ends: Date }

/** Puts one date elsewhere in time or in another room of the place; 'taken' where somebody else is there. */
export function moveDate(db: Db, by: string, { request }: Full, date: Booking, to: Move, now: Date) {
  return db.transaction(async (tx) => {
    for (const roomId of [...new Set([to.roomId, date.roomId])].sort()) await lockRoom(tx, roomId)
    const moved = await unlessRefused(tx, overlap, async (inner) => {
      await inner
        .update(bookings)
        .set({ ...to, sequence: date.sequence + 1, changed: now })
        .where(eq(bookings.id, date.id))
      return true
    })
    if (!moved) return 'taken' as const
    const facts = { dates: [date.id], from: date.begins.toISOString(), to: to.begins.toISOString() }
    await tell(tx, 'moved', by, request, facts, now)
    return null
  })
}

/** Lets go of holds whose word did not come. */
export async function releaseHolds(db: Db, now: Date): Promise<void> {
  const over = and(eq(bookings.status, 'held'), lte(bookings.heldUntil, now))
  await release(db, over, now)
}

async function release(db: Db, which: ReturnType<typeof and>, now: Date) {
  await db.transaction(async (tx) => {
    const set = { status: 'released' as const, because: because.silence, changed: now }
    const rows = await tx.update(bookings).set(set).where(which).returning({ requestId: bookings.requestId })
    const ids = [...new Set(rows.flatMap(({ requestId }) => (requestId ? [requestId] : [])))]
    if (ids.length === 0) return
    const requests = await tx.select().from(bookingRequests).where(inArray(bookingRequests.id, ids))
    for (const request of requests) await tell(tx, 'released', null, request, {}, now)
  })
}

const week = 7 * 86_400_000

/** Asks long series whether they are still needed, a week before they would be let go; and lets go of silent ones. */
export async function askSeries(db: Db, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const due = and(lte(bookingRequests.reconfirmBy, new Date(now.getTime() + week)))
    const rows = await tx.select().from(bookingRequests).where(due)
    for (const request of rows.filter(({ reconfirmAsked }) => reconfirmAsked === null)) {
      // Asked late (the server slept), it still has its week to answer.
      const by = new Date(Math.max(request.reconfirmBy!.getTime(), now.getTime() + week))
      const set = { reconfirmAsked: now, reconfirmBy: by }
      await tx.update(bookingRequests).set(set).where(eq(bookingRequests.id, request.id))
      await tell(tx, 'reconfirm-asked', null, request, {}, now)
    }
    for (const { id } of rows.filter((one) => one.reconfirmAsked && one.reconfirmBy! <= now)) {
      const ahead = and(eq(bookings.requestId, id), inArray(bookings.status, ['held', 'confirmed', 'asked']))
      await release(tx, and(ahead, gt(bookings.begins, now)), now)
      await tx.update(bookingRequests).set({ reconfirmBy: null }).where(eq(bookingRequests.id, id))
    }
  })
}

type Full = { request: BookingRequest; dates: Booking[] }

function tell(
  tx: Db,
  done: string,
  by: string | null,
  { id, communityId, roomId }: BookingRequest,
  facts: Record<string, unknown>,
  now: Date,
) {
  const subject = { kind: 'booking-request', id }
  return record(tx, `centres.request.${done}`, {
    communityId,
    actorId: by,
    subject,
    facts: { roomId, ...facts },
    at: now,
  })
}
