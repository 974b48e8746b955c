import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { holdsPlace, registrationRefusal, statusFor } from './rules.ts'
import { type Activity, activities, type Occurrence, type Participation, participations } from './tables.ts'

type Optional = 'personId' | 'organisationId' | 'needs' | 'clientId' | 'tokenHash'
export type NewRegistration = Pick<Participation, 'channel'> &
  Partial<Pick<Participation, Optional>> & { seats?: number }

/** Whom to put on the list. The person is made only once it is sure that nothing was sent before. */
export type Registering = Omit<NewRegistration, 'personId' | 'organisationId'> & {
  who: (tx: Db) => Promise<{ personId: string | null; organisationId: string | null }>
}

/**
 * Puts a person or an organisation on the list of a date, or on its waiting list when it is full. The activity's row is
 * held meanwhile, so that the last place goes to exactly one. `by` is the member of staff who enters somebody else.
 */
export async function register(
  db: Db,
  by: string | null,
  { activity, date }: { activity: Activity; date: Occurrence },
  { who, ...form }: Registering,
  now: Date,
) {
  const refused = registrationRefusal(activity, date, form.seats ?? 1, by !== null, now)
  if (refused) return { participation: null, again: false, refused }

  return db.transaction(async (tx) => {
    const held = await hold(tx, activity.id)
    const sent = await sentBefore(tx, form.clientId)
    if (sent) return { participation: sent, again: true, refused: null }

    const whole = { ...form, ...(await who(tx)) }
    const listed = await listedBefore(tx, date, whole)
    if (listed) return { participation: listed, again: true, refused: null }
    return { participation: await enlist(tx, by, held, date, whole, now), again: false, refused: null }
  })
}

async function enlist(tx: Db, by: string | null, held: Activity, date: Occurrence, form: NewRegistration, now: Date) {
  const seats = form.seats ?? 1
  const { taken, waiting } = await seatsOf(tx, date.id)
  const status = statusFor(held.capacity, taken, waiting, seats)
  const { communityId, id: activityId } = held
  const places = { communityId, activityId, occurrenceId: date.id }
  const row = { ...form, ...places, seats, status, enteredBy: by, created: now, changed: now }
  const [participation] = await tx.insert(participations).values(row).returning()
  const facts = { activity: activityId, occurrence: date.id, status, channel: form.channel }
  await recordOne(tx, 'registered', by ?? form.personId ?? null, participation!, facts, now)
  return participation!
}

/** Takes somebody off the list; the first who wait and fit take the place. Withdrawing twice changes nothing. */
export function withdraw(db: Db, by: string | null, participation: Participation, now: Date) {
  return db.transaction(async (tx) => {
    const held = await hold(tx, participation.activityId)
    const still = and(eq(participations.id, participation.id), ne(participations.status, 'withdrawn'))
    const [gone] = await tx.update(participations).set({ status: 'withdrawn', changed: now }).where(still).returning()
    if (!gone) return { moved: [] }

    await recordOne(tx, 'withdrawn', by, gone, {}, now)
    return { moved: await moveUp(tx, held, gone.occurrenceId, now) }
  })
}

/** A larger room, or a smaller one: the capacity counts from now on, and the first who wait move up into new places. */
export function moveUpAfterChange(tx: Db, activity: Activity, occurrenceId: string, now: Date) {
  return moveUp(tx, activity, occurrenceId, now)
}

async function moveUp(tx: Db, activity: Activity, occurrenceId: string | null, now: Date) {
  if (!occurrenceId) return []
  const queue = await tx
    .select()
    .from(participations)
    .where(and(eq(participations.occurrenceId, occurrenceId), eq(participations.status, 'waiting')))
    .orderBy(asc(participations.created))
  let { taken } = await seatsOf(tx, occurrenceId)
  const moved: Participation[] = []
  for (const waiting of queue) {
    if (activity.capacity !== null && taken + waiting.seats > activity.capacity) break
    taken += waiting.seats
    moved.push(waiting)
  }
  for (const one of moved) {
    await tx.update(participations).set({ status: 'registered', changed: now }).where(eq(participations.id, one.id))
    await recordOne(tx, 'moved-up', null, one, {}, now)
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

async function hold(tx: Db, activityId: string): Promise<Activity> {
  const [held] = await tx.select().from(activities).where(eq(activities.id, activityId)).for('update')
  return held!
}

async function sentBefore(tx: Db, clientId: string | null | undefined) {
  if (!clientId) return undefined
  return (await tx.select().from(participations).where(eq(participations.clientId, clientId)))[0]
}

async function listedBefore(tx: Db, date: Occurrence, { personId, organisationId }: NewRegistration) {
  const same = and(
    eq(participations.occurrenceId, date.id),
    ne(participations.status, 'withdrawn'),
    sql`${participations.personId} is not distinct from ${personId ?? null}`,
    sql`${participations.organisationId} is not distinct from ${organisationId ?? null}`,
  )
  return (await tx.select().from(participations).where(same))[0]
}

function recordOne(
  tx: Db,
  done: string,
  by: string | null,
  { id, communityId, activityId, occurrenceId }: Participation,
  facts: Record<string, unknown>,
  at: Date,
) {
  return record(tx, `activities.participation.${done}`, {
    communityId,
    actorId: by,
    subject: { kind: 'participation', id },
    facts: { activity: activityId, occurrence: occurrenceId, ...facts },
    at,
  })
}
