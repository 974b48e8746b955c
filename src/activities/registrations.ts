import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { holdsPlace, registrationRefusal, statusFor } from './rules.ts'
import { type Activity, activities, type Occurrence, type Participation, participations } from './tables.ts'

type Optional = 'personId' | 'organisationId' | 'needs' | 'clientId' | 'tokenHash'
export type NewRegistration = Pick<Participation, 'channel'> &
  Partial<Pick<Participation, Optional>> & { seats?: number }

/**
 * Puts a person or an organisation on the list of a date, or on its waiting list when it is full. The activity's row is
 * held meanwhile, so that the last place goes to exactly one. `by` is the member of staff who enters somebody else.
 */
export async function register(
  db: Db,
  by: string | null,
  activity: Activity,
  occurrence: Occurrence,
  form: NewRegistration,
  now: Date,
) {
  const seats = form.seats ?? 1
  const refused = registrationRefusal(activity, occurrence, seats, by !== null, now)
  if (refused) return { participation: null, again: false, refused }

  return db.transaction(async (tx) => {
    const [held] = await tx.select().from(activities).where(eq(activities.id, activity.id)).for('update')
    const earlier = await earlierRegistration(tx, occurrence, form)
    if (earlier) return { participation: earlier, again: true, refused: null }

    const { taken, waiting } = await seatsOf(tx, occurrence.id)
    const status = statusFor(held!.capacity, taken, waiting, seats)
    const { communityId, id: activityId } = activity
    const row = {
      ...form,
      seats,
      status,
      communityId,
      activityId,
      occurrenceId: occurrence.id,
      enteredBy: by,
      created: now,
      changed: now,
    }
    const [participation] = await tx.insert(participations).values(row).returning()
    const subject = { kind: 'participation', id: participation!.id }
    const facts = { activity: activityId, occurrence: occurrence.id, status, channel: form.channel }
    await record(tx, 'activities.participation.registered', {
      communityId,
      actorId: by ?? form.personId ?? null,
      subject,
      facts,
      at: now,
    })
    return { participation: participation!, again: false, refused: null }
  })
}

/** Takes somebody off the list; the first who wait and fit take the place. Withdrawing twice changes nothing. */
export function withdraw(db: Db, by: string | null, participation: Participation, now: Date) {
  return db.transaction(async (tx) => {
    const [held] = await tx.select().from(activities).where(eq(activities.id, participation.activityId)).for('update')
    const still = and(eq(participations.id, participation.id), ne(participations.status, 'withdrawn'))
    const [gone] = await tx.update(participations).set({ status: 'withdrawn', changed: now }).where(still).returning()
    if (!gone) return { moved: [] }

    const { communityId } = participation
    await record(tx, 'activities.participation.withdrawn', {
      communityId,
      actorId: by,
      subject: { kind: 'participation', id: gone.id },
      at: now,
    })
    return { moved: await moveUp(tx, held!, gone.occurrenceId, now) }
  })
}

async function moveUp(tx: Db, activity: Activity, occurrenceId: string | null, now: Date) {
  if (activity.capacity === null || !occurrenceId) return []
  const queue = await tx
    .select()
    .from(participations)
    .where(and(eq(participations.occurrenceId, occurrenceId), eq(participations.status, 'waiting')))
    .orderBy(asc(participations.created))
  let { taken } = await seatsOf(tx, occurrenceId)
  const moved: Participation[] = []
  for (const waiting of queue) {
    if (taken + waiting.seats > activity.capacity) break
    taken += waiting.seats
    moved.push(waiting)
  }
  for (const { id, communityId } of moved) {
    await tx.update(participations).set({ status: 'registered', changed: now }).where(eq(participations.id, id))
    await record(tx, 'activities.participation.moved-up', {
      communityId,
      actorId: null,
      subject: { kind: 'participation', id },
      at: now,
    })
  }
  return moved
}

/** Seats that are taken, and seats that are waited for. */
export async function seatsOf(db: Db, occurrenceId: string): Promise<{ taken: number; waiting: number }> {
  const [row] = await db
    .select({
      taken: sql<number>`sum(${participations.seats}) filter (where ${inArray(participations.status, holdsPlace)})`,
      waiting: sql<number>`sum(${participations.seats}) filter (where ${eq(participations.status, 'waiting')})`,
    })
    .from(participations)
    .where(eq(participations.occurrenceId, occurrenceId))
  return { taken: Number(row?.taken ?? 0), waiting: Number(row?.waiting ?? 0) }
}

async function earlierRegistration(tx: Db, occurrence: Occurrence, form: NewRegistration) {
  if (form.clientId) {
    const [sent] = await tx.select().from(participations).where(eq(participations.clientId, form.clientId))
    if (sent) return sent
  }
  const same = and(
    eq(participations.occurrenceId, occurrence.id),
    ne(participations.status, 'withdrawn'),
    sql`${participations.personId} is not distinct from ${form.personId ?? null}`,
    sql`${participations.organisationId} is not distinct from ${form.organisationId ?? null}`,
  )
  const [row] = await tx.select().from(participations).where(same)
  return row
}
