import { asc, desc, eq, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { hostNameSql } from '../hosts.ts'
import { hostedBy } from '../rights.ts'
import { isInForce } from '../rules.ts'
import { type Agreement, volunteerAgreements, volunteers } from '../tables.ts'

const waiting = (side: 'volunteer' | 'host') => sql<number>`(select count(*)::int from volunteer_hours h
  where h.volunteer_id = ${volunteers.id} and h.corrects is null and h.reversed is null and h.disputed is null
    and h.${sql.raw(side)}_confirmed is null)`

/** Everybody who helps the hosts for whom this person acts: their hours, and what waits. By surname. */
export function hostedVolunteers(db: Db, person: Person | null, communityId: string, day: string) {
  return db
    .select({
      id: volunteers.id,
      name: sql<string | null>`nullif(concat_ws(' ', ${people.givenName}, ${people.surname}), '')`,
      minor: sql<boolean>`coalesce(${people.minorUntil} > ${day}::date, false)`,
      host: hostNameSql(volunteers.organisationId, volunteers.officeId, day),
      minutes: sql<number>`coalesce((select sum(h.minutes) from confirmed_hours h
        where h.volunteer_id = ${volunteers.id}), 0)::int`,
      toConfirm: waiting('host'),
    })
    .from(volunteers)
    .innerJoin(people, eq(people.id, volunteers.personId))
    .where(hostedBy(person, communityId))
    .orderBy(asc(people.surname), asc(people.givenName))
    .limit(500)
}

/** The volunteers of these who have a signed agreement in force on a day. */
export async function coveredOf(db: Db, ids: string[], day: string): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows: Agreement[] = await db
    .select()
    .from(volunteerAgreements)
    .where(sql`${volunteerAgreements.volunteerId} in ${ids}`)
    .orderBy(desc(volunteerAgreements.created))
  return new Set(rows.filter((row) => isInForce(row, day)).map(({ volunteerId }) => volunteerId))
}
