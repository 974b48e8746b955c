import { endRole, grantRole, personWithAccount, type RoleHolder, roleHolders } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { scopeOf } from './rights.ts'
import type { Centre } from './tables.ts'

/** Who works in a place today: its coordinators, animators, people on duty. */
export function workersOf(db: Db, { id, communityId }: Centre, now: Date): Promise<RoleHolder[]> {
  return roleHolders(db, communityId, scopeOf(id), dayOf(now))
}

export type Worker = { email: string; role: 'coordinator' | 'animator' | 'duty' }

/** Gives whoever signs in with this address a role in the place, from today; null when they hold it already. */
export function addWorker(db: Db, by: string, { id, communityId }: Centre, { email, role }: Worker, now: Date) {
  return db.transaction(async (tx) => {
    const personId = await personWithAccount(tx, email, 'pl', now)
    return grantRole(tx, by, { personId, role, communityId, scope: scopeOf(id), from: dayOf(now) }, now)
  })
}

/** Ends a role in the place; today still counts. */
export function endWorker(db: Db, by: string, centre: Centre, roleId: string, now: Date) {
  return db.transaction(async (tx) => {
    const works = await workersOf(tx, centre, now)
    if (!works.some((worker) => worker.roleId === roleId && worker.to === null)) return null
    return endRole(tx, by, roleId, centre.communityId, dayOf(now), now)
  })
}
