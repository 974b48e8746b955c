import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import type { Scope } from './roles.ts'
import { people, type RoleName, roles } from './tables.ts'

export type RoleHolder = {
  roleId: string
  personId: string
  role: RoleName
  givenName: string | null
  surname: string | null
  from: string
  to: string | null
}

/** Who holds a role in one place of the platform on a day, in the order of surnames. For staff's eyes: names are whole. */
export function roleHolders(db: Db, communityId: string, scope: Scope, day: string): Promise<RoleHolder[]> {
  const lasts = and(lte(roles.validFrom, day), or(isNull(roles.validTo), gte(roles.validTo, day)))
  return db
    .select({
      roleId: roles.id,
      personId: roles.personId,
      role: roles.role,
      givenName: people.givenName,
      surname: people.surname,
      from: roles.validFrom,
      to: roles.validTo,
    })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.communityId, communityId), eq(roles.scopeKind, scope.kind), eq(roles.scopeId, scope.id), lasts))
    .orderBy(asc(people.surname), asc(people.givenName))
}

/** People who hold one of these roles anywhere in a community on a day, each once, in the order of surnames. */
export function peopleHolding(db: Db, communityId: string, wanted: RoleName[], day: string) {
  const lasts = and(lte(roles.validFrom, day), or(isNull(roles.validTo), gte(roles.validTo, day)))
  const { id, givenName, surname } = people
  return db
    .selectDistinct({ id, givenName, surname })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.communityId, communityId), inArray(roles.role, wanted), lasts))
    .orderBy(asc(surname), asc(givenName))
}
