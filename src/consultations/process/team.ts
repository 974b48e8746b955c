import { and, asc, sql } from 'drizzle-orm'
import { endRole, fullName, grantRole, people, type RoleName } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { scopeOf } from './consultations.ts'
import type { TeamRefusal } from './rules.ts'
import type { Consultation } from './tables.ts'

export type Member = { id: string; role: RoleName; from: string; name: string }

type MemberRow = Omit<Member, 'name'> & { givenName: string | null; surname: string | null }

/** Who works on this consultation on a day, by the roles given in it. Names are for its organisers only. */
export async function teamOf(db: Db, consultationId: string, on: string): Promise<Member[]> {
  const rows = await rowsOf<MemberRow>(
    db.execute(sql`
      select r.id, r.role, r.valid_from::text as "from", p.given_name as "givenName", p.surname
      from roles r join people p on p.id = r.person_id
      where r.scope_kind = 'consultation' and r.scope_id = ${consultationId}
        and r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to > ${on}::date)
      order by r.role, p.surname, p.given_name`),
  )
  return rows.map(({ givenName, surname, ...row }) => ({ ...row, name: fullName({ givenName, surname }) }))
}

/** Gives a known person of the community a role in this consultation. */
export async function addMember(
  db: Db,
  by: Person,
  consultation: Consultation,
  form: { email: string; role: RoleName },
  now: Date,
): Promise<{ refused: TeamRefusal | null }> {
  const known = and(sql`lower(${people.email}) = ${form.email}`, sql`${people.erased} is null`)
  const [person] = await db.select().from(people).where(known).orderBy(asc(people.created)).limit(1)
  if (!person) return { refused: 'no-such-person' }

  const { communityId } = consultation
  const grant = { personId: person.id, role: form.role, communityId, scope: scopeOf(consultation), from: dayOf(now) }
  const given = await db.transaction((tx) => grantRole(tx, by.id, grant, now))
  return { refused: given ? null : 'holds-already' }
}

/** Ends a role in this consultation. The last organiser stays, or nobody could open the door again. */
export function endMember(
  db: Db,
  by: Person,
  consultation: Consultation,
  id: string,
  now: Date,
): Promise<{ refused: TeamRefusal | null }> {
  return db.transaction(async (tx) => {
    const today = dayOf(now)
    const team = await teamOf(tx, consultation.id, today)
    const member = team.find((one) => one.id === id)
    if (!member) return { refused: 'no-such-person' }
    const organisers = team.filter(({ role }) => role === 'organiser')
    if (member.role === 'organiser' && organisers.length === 1) return { refused: 'last-organiser' }

    await endRole(tx, by.id, id, consultation.communityId, today, now)
    return { refused: null }
  })
}

/** The organisers of a consultation: who hears what waits in it. */
export async function organisersOf(db: Db, consultationId: string): Promise<string[]> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(
      sql`exists (select 1 from roles r where r.person_id = ${people.id} and r.role = 'organiser'
        and r.scope_kind = 'consultation' and r.scope_id = ${consultationId} and r.valid_to is null)`,
    )
  return rows.map(({ id }) => id)
}
