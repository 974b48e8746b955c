import { and, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { registrationRefusal, statusFor } from './rules.ts'
import { type Activity, activities, type Occurrence, type Participation, participations } from './tables.ts'
import { passOn, recordParticipation } from './taking/offers.ts'
import { inPlace, type Place, seatsIn } from './taking/seats.ts'

type Optional =
  | 'personId'
  | 'organisationId'
  | 'needs'
  | 'clientId'
  | 'tokenHash'
  | 'guardian'
  | 'guardianAgreed'
  | 'answers'
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
    const place = placeOf(held, date)
    const listed = await listedBefore(tx, place, whole)
    if (listed) return { participation: listed, again: true, refused: null }
    return { participation: await enlist(tx, by, held, place, whole, now), again: false, refused: null }
  })
}

/** Where somebody is on the list: of a date, or of the whole activity. */
const placeOf = ({ id, registration }: Activity, date: Occurrence): Place => ({
  activityId: id,
  occurrenceId: registration === 'term' ? null : date.id,
})

async function enlist(tx: Db, by: string | null, held: Activity, place: Place, form: NewRegistration, now: Date) {
  const seats = form.seats ?? 1
  const { taken, waiting } = await seatsIn(tx, place)
  const status = statusFor(held.capacity, taken, waiting, seats)
  const row = {
    ...form,
    ...place,
    communityId: held.communityId,
    seats,
    status,
    enteredBy: by,
    created: now,
    changed: now,
  }
  const [participation] = await tx.insert(participations).values(row).returning()
  const facts = { status, channel: form.channel }
  await recordParticipation(tx, 'registered', by ?? form.personId ?? null, participation!, facts, now)
  return participation!
}

/** Takes somebody off the list; the first who wait and fit take the place. Withdrawing twice changes nothing. */
export function withdraw(db: Db, by: string | null, participation: Participation, now: Date) {
  return db.transaction(async (tx) => {
    const held = await hold(tx, participation.activityId)
    const still = and(eq(participations.id, participation.id), ne(participations.status, 'withdrawn'))
    const change = { status: 'withdrawn', offeredUntil: null, changed: now } as const
    const [gone] = await tx.update(participations).set(change).where(still).returning()
    if (!gone) return { moved: [] }

    await recordParticipation(tx, 'withdrawn', by, gone, {}, now)
    return { moved: await passOn(tx, held, gone, now) }
  })
}

/** Holds an activity's row, so that its places are given one after the other. */
export async function hold(tx: Db, activityId: string): Promise<Activity> {
  const [held] = await tx.select().from(activities).where(eq(activities.id, activityId)).for('update')
  return held!
}

async function sentBefore(tx: Db, clientId: string | null | undefined) {
  if (!clientId) return undefined
  return (await tx.select().from(participations).where(eq(participations.clientId, clientId)))[0]
}

async function listedBefore(tx: Db, place: Place, { personId, organisationId }: NewRegistration) {
  const same = and(
    inPlace(place),
    ne(participations.status, 'withdrawn'),
    sql`${participations.personId} is not distinct from ${personId ?? null}`,
    sql`${participations.organisationId} is not distinct from ${organisationId ?? null}`,
  )
  return (await tx.select().from(participations).where(same))[0]
}
