import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import { tokenHash } from '#kit/tokens.ts'
import { activities, occurrences, participations } from './tables.ts'

/** The list of a date as staff see it: who, how to reach them, what they need. In the order they came. */
export function participantsOf(db: Db, occurrenceId: string) {
  return db
    .select({
      id: participations.id,
      status: participations.status,
      seats: participations.seats,
      needs: participations.needs,
      channel: participations.channel,
      created: participations.created,
      offeredUntil: participations.offeredUntil,
      guardian: participations.guardian,
      answers: participations.answers,
      whole: sql<boolean>`${participations.occurrenceId} is null`,
      name: sql<string | null>`nullif(concat_ws(' ', ${people.givenName}, ${people.surname}), '')`,
      organisation: sql<
        string | null
      >`(select name from organisations o where o.id = ${participations.organisationId})`,
      email: people.email,
      phone: people.phone,
    })
    .from(participations)
    .leftJoin(people, eq(people.id, participations.personId))
    .where(and(listedOn(occurrenceId), ne(participations.status, 'withdrawn')))
    .orderBy(asc(participations.created))
}

/** Those of a date, and those who signed up for the whole term and have no row of their own on it. */
function listedOn(occurrenceId: string) {
  const own = eq(participations.occurrenceId, occurrenceId)
  const term = sql`${participations.occurrenceId} is null
    and ${participations.activityId} = (select o.activity_id from occurrences o where o.id = ${occurrenceId})
    and not exists (select from participations d where d.occurrence_id = ${occurrenceId} and d.status <> 'withdrawn'
      and d.person_id is not distinct from ${participations.personId}
      and d.organisation_id is not distinct from ${participations.organisationId})`
  return or(own, term)
}

const whole = { participation: participations, activity: activities, date: occurrences }

/** A registration with its date; one for the whole term stands with the last date of it. */
function joined(db: Db) {
  const last = sql`(select o.id from occurrences o where o.activity_id = ${participations.activityId}
    order by o.cancelled is not null, o.begins desc limit 1)`
  return db
    .select(whole)
    .from(participations)
    .innerJoin(activities, eq(activities.id, participations.activityId))
    .innerJoin(occurrences, eq(occurrences.id, sql`coalesce(${participations.occurrenceId}, ${last})`))
}

/** The registration behind a link that was given to somebody without an account. */
export async function participationByToken(db: Db, communityId: string, token: string) {
  const here = and(eq(participations.tokenHash, tokenHash(token)), eq(participations.communityId, communityId))
  return (await joined(db).where(here))[0]
}

export async function participationById(db: Db, id: string) {
  return (await joined(db).where(eq(participations.id, id)))[0]
}

/** What a person is on the list of, newest first. */
export function participationsOf(db: Db, personId: string) {
  return joined(db).where(eq(participations.personId, personId)).orderBy(asc(occurrences.begins))
}

/** Whether the person is on the list of this date. */
export async function takesPart(db: Db, personId: string, occurrenceId: string): Promise<boolean> {
  const here = and(
    listedOn(occurrenceId),
    eq(participations.personId, personId),
    ne(participations.status, 'withdrawn'),
  )
  return (await db.select({ id: participations.id }).from(participations).where(here).limit(1)).length > 0
}

/** The people on the list of a date or of a whole activity, for telling them. */
export async function peopleOn(db: Db, where: { occurrenceId?: string; activityId?: string }): Promise<string[]> {
  const here = where.occurrenceId ? listedOn(where.occurrenceId) : eq(participations.activityId, where.activityId!)
  const rows = await db
    .selectDistinct({ id: participations.personId })
    .from(participations)
    .where(and(here, ne(participations.status, 'withdrawn'), sql`${participations.personId} is not null`))
  return rows.map(({ id }) => id!)
}

/** How many people and organisations were on the list and how many came, date by date. */
export function attendanceOf(db: Db, occurrenceIds: string[]) {
  const came = sql<number>`(count(*) filter (where ${participations.status} in ('present', 'late', 'left')))::int`
  const organisations = sql<number>`(count(distinct ${participations.organisationId}))::int`
  if (occurrenceIds.length === 0) return Promise.resolve([])
  return db
    .select({
      occurrenceId: participations.occurrenceId,
      registered: sql<number>`count(*)::int`,
      seats: sql<number>`coalesce(sum(${participations.seats}), 0)::int`,
      came,
      organisations,
    })
    .from(participations)
    .where(and(inArray(participations.occurrenceId, occurrenceIds), ne(participations.status, 'withdrawn')))
    .groupBy(participations.occurrenceId)
}
