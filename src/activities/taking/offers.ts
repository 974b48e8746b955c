import { and, asc, eq, lt } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type Activity, activities, type Participation, participations } from '../tables.ts'
import { inPlace, type Place, seatsIn } from './seats.ts'

/**
 * Gives free places to the first who wait and fit. Where the activity holds them for some hours, they are offered: the
 * place is kept, and passes on when nobody takes it. Ask with the activity's row held.
 */
export async function passOn(tx: Db, held: Activity, place: Place, now: Date): Promise<Participation[]> {
  const waiting = and(inPlace(place), eq(participations.status, 'waiting'))
  const queue = await tx
    .select()
    .from(participations)
    .where(waiting)
    .orderBy(asc(participations.created), asc(participations.id))
  const next: Participation[] = []
  let { taken } = queue.length > 0 ? await seatsIn(tx, place) : { taken: 0 }
  for (const one of queue) {
    if (held.capacity !== null && taken + one.seats > held.capacity) break
    taken += one.seats
    next.push(one)
  }
  for (const one of next) await giveTo(tx, held, one, now)
  return next
}

async function giveTo(tx: Db, { offerHours }: Activity, one: Participation, now: Date): Promise<void> {
  const until = offerHours === null ? null : new Date(now.getTime() + offerHours * 3_600_000)
  const status = until ? ('offered' as const) : ('registered' as const)
  const change = { status, offeredUntil: until, changed: now }
  await tx.update(participations).set(change).where(eq(participations.id, one.id))
  await recordParticipation(tx, until ? 'offered' : 'moved-up', null, one, {}, now)
}

/** Takes an offered place; `by` is staff who heard it by phone. Null when it was taken in time. */
export function takeOffer(db: Db, by: string | null, { id, activityId, personId }: Participation, now: Date) {
  return db.transaction(async (tx) => {
    await tx.select({ id: activities.id }).from(activities).where(eq(activities.id, activityId)).for('update')
    const [held] = await tx.select().from(participations).where(eq(participations.id, id))
    if (held?.status !== 'offered' || !held.offeredUntil || held.offeredUntil < now) return 'offer-over' as const
    const change = { status: 'registered' as const, offeredUntil: null, changed: now }
    await tx.update(participations).set(change).where(eq(participations.id, id))
    await recordParticipation(tx, 'accepted', by ?? personId, held, {}, now)
    return null
  })
}

/** Offers nobody took in time pass to the next who wait. */
export async function passOnLapsed(db: Db, now: Date): Promise<void> {
  const late = and(eq(participations.status, 'offered'), lt(participations.offeredUntil, now))
  const rows = await db
    .select({ id: participations.id, activityId: participations.activityId })
    .from(participations)
    .where(late)
  for (const { id, activityId } of rows)
    await db.transaction(async (tx) => {
      const [held] = await tx.select().from(activities).where(eq(activities.id, activityId)).for('update')
      const change = { status: 'withdrawn' as const, offeredUntil: null, changed: now }
      const [gone] = await tx
        .update(participations)
        .set(change)
        .where(and(eq(participations.id, id), late))
        .returning()
      if (!gone) return
      await recordParticipation(tx, 'lapsed', null, gone, {}, now)
      await passOn(tx, held!, gone, now)
    })
}

/** What happened to somebody's place, told by its number. */
export function recordParticipation(
  tx: Db,
  done: string,
  by: string | null,
  { id, communityId, activityId, occurrenceId }: Participation,
  facts: Record<string, unknown>,
  at: Date,
) {
  const subject = { kind: 'participation', id }
  const about = { activity: activityId, occurrence: occurrenceId, ...facts }
  return record(tx, `activities.participation.${done}`, { communityId, actorId: by, subject, facts: about, at })
}
