import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import { holds, type RoleName } from '#accounts/index.ts'
import type { Person } from '#kit/http.ts'
import { organisationScope } from '#organisations/index.ts'
import { volunteers, type Where } from './tables.ts'

const hosting: RoleName[] = ['organiser', 'coordinator', 'animator']

/** Acts for the host: calls for helpers, keeps shifts, signs, confirms hours, certifies. */
export function mayHost(person: Person | null, { communityId, organisationId, ownerKind, ownerId }: Where): boolean {
  const scope = ownerKind && ownerId ? { kind: ownerKind, id: ownerId } : undefined
  if (holds(person, hosting, communityId, scope)) return true
  return organisationId
    ? holds(person, [...hosting, 'representative'], communityId, organisationScope(organisationId))
    : false
}

/** Whether there is anything in this community the person may host: their own place, their organisation, or all. */
export function mayHostSomewhere(person: Person | null, communityId: string): boolean {
  return holds(person, hosting, communityId) || scopesOf(person, communityId).length > 0
}

/** Counts only in one thing, so that what it calls for is that thing's. */
export function ownScope(person: Person | null, communityId: string): { kind: string; id: string } | null {
  if (holds(person, hosting, communityId)) return null
  return scopesOf(person, communityId).find(({ kind }) => kind !== 'organisation') ?? null
}

/** The volunteers for whose host the person may act, in a query on `volunteers`. */
export function hostedBy(person: Person | null, communityId: string): SQL {
  const here = eq(volunteers.communityId, communityId)
  if (holds(person, hosting, communityId)) return here
  const theirs = scopesOf(person, communityId).map(({ kind, id }) =>
    kind === 'organisation'
      ? eq(volunteers.organisationId, id)
      : and(eq(volunteers.ownerKind, kind), eq(volunteers.ownerId, id)),
  )
  return and(here, or(sql`false`, ...theirs))!
}

function scopesOf(person: Person | null, communityId: string): { kind: string; id: string }[] {
  return (person?.roles ?? []).flatMap(({ role, scopeKind, scopeId, ...held }) => {
    if (held.communityId !== communityId || !scopeKind || !scopeId) return []
    const counts = hosting.includes(role as RoleName) || (role === 'representative' && scopeKind === 'organisation')
    return counts ? [{ kind: scopeKind, id: scopeId }] : []
  })
}

/** The same as a list of ids, for queries on what hangs on volunteers. */
export function hostedIds(person: Person | null, communityId: string): SQL {
  return sql`select ${volunteers.id} from ${volunteers} where ${hostedBy(person, communityId)}`
}
