import { endRole, grantRole, personWithAccount, type RoleHolder, roleHolders } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { officeById } from './offices.ts'

const scopeOf = (id: string) => ({ kind: 'office', id })

/** The officials who serve in an office today. */
export function officePeople(db: Db, communityId: string, officeId: string, now: Date): Promise<RoleHolder[]> {
  return roleHolders(db, communityId, scopeOf(officeId), dayOf(now))
}

/** Makes whoever signs in with this address an official of the office, from today. */
export function assignToOffice(db: Db, by: string, communityId: string, officeId: string, email: string, now: Date) {
  return db.transaction(async (tx) => {
    const office = await officeById(tx, communityId, officeId)
    if (!office) return { refused: 'no-such-office' as const }
    if (office.closed) return { refused: 'closed' as const }

    const personId = await personWithAccount(tx, email, 'pl', now)
    const grant = { personId, role: 'official' as const, communityId, scope: scopeOf(officeId), from: dayOf(now) }
    const role = await grantRole(tx, by, grant, now)
    return role ? { refused: null } : { refused: 'serves-already' as const }
  })
}

/** Ends somebody's service in an office; today still counts. */
export function leaveOffice(db: Db, by: string, communityId: string, officeId: string, roleId: string, now: Date) {
  return db.transaction(async (tx) => {
    const serves = await officePeople(tx, communityId, officeId, now)
    if (!serves.some((person) => person.roleId === roleId && person.to === null)) return null
    return endRole(tx, by, roleId, communityId, dayOf(now), now)
  })
}
