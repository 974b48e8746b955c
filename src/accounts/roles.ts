import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person, Role } from '#kit/http.ts'
import { type RoleName, roles } from './tables.ts'

export type Scope = { kind: string; id: string }

/**
 * Whether a person holds one of these roles here. A role without a scope counts in the whole community, one with
 * a scope only there; an administrator may do what any role of the community may, an operator everything.
 */
export function holds(person: Person | null, wanted: RoleName[], communityId: string | null, scope?: Scope): boolean {
  return (person?.roles ?? []).some((role) => {
    if (role.role === 'operator') return true
    if (role.communityId !== communityId) return false
    if (role.role === 'administrator') return true
    return wanted.includes(role.role as RoleName) && covers(role, scope)
  })
}

function covers(role: Role, scope: Scope | undefined) {
  return role.scopeId === null || (role.scopeKind === scope?.kind && role.scopeId === scope.id)
}

/** The roles whose holders meet people at a desk or on the phone, and enter things for them. */
export const staff: RoleName[] = ['official', 'organiser', 'coordinator', 'administrator']

/** Whether the person may see and enter people of this community. */
export function servesPeople(person: Person | null, communityId: string): boolean {
  return holds(person, staff, communityId)
}

type Grant = {
  personId: string
  role: RoleName
  /** Null for an operator, who serves the whole installation. */
  communityId: string | null
  scope?: Scope
  from: string
  to?: string | null
}

/** Gives a role from a day on; null when the person holds it in any of those days already. */
export async function grantRole(tx: Db, by: string | null, grant: Grant, now: Date) {
  const { personId, role, communityId, scope, from, to } = grant
  const [given] = await tx
    .insert(roles)
    .values({
      personId,
      role,
      communityId,
      scopeKind: scope?.kind ?? null,
      scopeId: scope?.id ?? null,
      validFrom: from,
      validTo: to ?? null,
      grantedBy: by,
    })
    .onConflictDoNothing()
    .returning()
  if (!given) return null

  await recordRole(tx, 'accounts.role.granted', by, given, now)
  return given
}

/** Ends a role on a day (it still counts that day); null when there is no such role here, or it ends already. */
export async function endRole(tx: Db, by: string, id: string, communityId: string | null, on: string, now: Date) {
  const here = communityId ? eq(roles.communityId, communityId) : isNull(roles.communityId)
  const lasting = sql`(${roles.validTo} is null or ${roles.validTo} > ${on}) and ${roles.validFrom} <= ${on}`
  const [ended] = await tx
    .update(roles)
    .set({ validTo: on, endedBy: by })
    .where(and(eq(roles.id, id), here, lasting))
    .returning()
  if (!ended) return null

  await recordRole(tx, 'accounts.role.ended', by, ended, now)
  return ended
}

/** A role of the whole installation belongs to no community's record; who gave it and who ended it stands in its row. */
async function recordRole(
  tx: Db,
  name: 'accounts.role.granted' | 'accounts.role.ended',
  by: string | null,
  row: typeof roles.$inferSelect,
  now: Date,
) {
  if (!row.communityId) return
  const subject = { kind: 'person', id: row.personId }
  const facts = { role: row.role, from: row.validFrom, to: row.validTo }
  await record(tx, name, { communityId: row.communityId, actorId: by, subject, facts, at: now })
}

export type HeldRole = {
  id: string
  role: RoleName
  scopeKind: string | null
  from: string
  to: string | null
  communityId: string | null
  community: string | null
  slug: string | null
}

/**
 * The roles a person holds on a day or will hold later, with the name of the place. The slice of communities stands
 * above this one; only its names are read here, in SQL, so that a role can say where it counts.
 */
export function rolesOf(db: Db, personId: string, on: string): Promise<HeldRole[]> {
  return rowsOf<HeldRole>(
    db.execute(sql`
      select r.id, r.role, r.scope_kind as "scopeKind", r.valid_from::text as "from", r.valid_to::text as "to",
        r.community_id as "communityId", c.name as community, c.slug
      from roles r left join communities c on c.id = r.community_id
      where r.person_id = ${personId} and (r.valid_to is null or r.valid_to >= ${on}::date)
      order by c.name nulls first, r.valid_from`),
  )
}
