import { and, eq } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
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

type Grant = { personId: string; role: RoleName; communityId: string; scope?: Scope; from: string; to?: string | null }

/** Gives a role from a day on; giving it again while it lasts changes nothing. */
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

  await record(tx, 'accounts.role.granted', {
    communityId,
    actorId: by,
    subject: { kind: 'person', id: personId },
    facts: { role },
    at: now,
  })
  return given
}

/** Ends a role on a day (it still counts that day). */
export async function endRole(tx: Db, by: string, id: string, communityId: string, on: string, now: Date) {
  const [ended] = await tx
    .update(roles)
    .set({ validTo: on })
    .where(and(eq(roles.id, id), eq(roles.communityId, communityId)))
    .returning()
  if (!ended) return null

  await record(tx, 'accounts.role.ended', {
    communityId,
    actorId: by,
    subject: { kind: 'person', id: ended.personId },
    facts: { role: ended.role },
    at: now,
  })
  return ended
}
