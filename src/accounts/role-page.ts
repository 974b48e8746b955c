import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { type Found, findPeople, personHere } from './finding.ts'
import { grantRole, type HeldRole } from './roles.ts'
import { type RoleRefusal, spanRefusal } from './rules.ts'
import { people, type RoleName } from './tables.ts'

export type RoleRow = Omit<HeldRole, 'community' | 'slug'> & { personId: string; name: string; email: string | null }

/** Every role held in a community (or over the installation, for null) today or later, and those that ended lately. */
export function rolesHere(db: Db, communityId: string | null, on: string): Promise<RoleRow[]> {
  const here: SQL = communityId ? sql`r.community_id = ${communityId}` : sql`r.community_id is null`
  return rowsOf<RoleRow>(
    db.execute(sql`
      select r.id, r.role, r.scope_kind as "scopeKind", r.valid_from::text as "from", r.valid_to::text as "to",
        r.community_id as "communityId", p.id as "personId", concat_ws(' ', p.given_name, p.surname) as name, p.email
      from roles r join people p on p.id = r.person_id
      where ${here} and (r.valid_to is null or r.valid_to >= ${on}::date - 365)
      order by (r.valid_to is not null and r.valid_to < ${on}::date), r.role, p.surname, p.given_name, r.valid_from`),
  )
}

type Wanted = {
  who: string | null
  personId?: string | null
  role: RoleName
  communityId: string | null
  from: string
  to: string | null
}
type Granted = { refused: RoleRefusal; several: Found[] } | { refused: null; several: never[] }

/** Gives a role to whoever is meant, or says why not; when the name fits several people, they are offered. */
export async function grantTo(db: Db, by: string, wanted: Wanted, now: Date): Promise<Granted> {
  const { role, communityId, from, to } = wanted
  const span = spanRefusal(from, to)
  if (span) return { refused: span, several: [] }
  const meant = await meantBy(db, wanted)
  if (meant.length === 0) return { refused: 'nobody', several: [] }
  if (meant.length > 1) return { refused: 'several', several: meant }

  const grant = { personId: meant[0]!.id, role, communityId, from, to }
  const given = await db.transaction((tx) => grantRole(tx, by, grant, now))
  return given ? { refused: null, several: [] } : { refused: 'role-held', several: [] }
}

async function meantBy(db: Db, { who, personId, communityId }: Wanted): Promise<Found[]> {
  if (personId && communityId) {
    const person = await personHere(db, personId, communityId)
    return person ? [{ id: person.id, name: '', email: null, phone: null, account: false }] : []
  }
  if (!who) return []
  if (communityId) return findPeople(db, communityId, who)
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, who.toLowerCase()), isNull(people.erased)))
  return rows.map(({ id }) => ({ id, name: '', email: null, phone: null, account: false }))
}

/** Whether ending this role would leave the community (or the installation) with nobody to give roles. */
export async function lastKeeper(db: Db, id: string, communityId: string | null, on: string): Promise<boolean> {
  const keeper = communityId ? 'administrator' : 'operator'
  const all = (await rolesHere(db, communityId, on)).filter((row) => row.role === keeper && !row.scopeKind)
  const lasting = all.filter((row) => row.to === null)
  return lasting.length === 1 && lasting[0]!.id === id
}
