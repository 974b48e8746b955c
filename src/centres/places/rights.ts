import { holds } from '#accounts/index.ts'
import type { Person } from '#kit/http.ts'
import type { Centre } from './tables.ts'

type Where = Pick<Centre, 'id' | 'communityId'>

export const scopeOf = (id: string) => ({ kind: 'centre', id })

/** Opens a new place in a community. */
export function mayStartCentre(person: Person | null, communityId: string): boolean {
  return holds(person, ['organiser'], communityId)
}

/** Changes the place: what is said of it, its rooms, rules, closures, and decides on requests. */
export function mayRunCentre(person: Person | null, { id, communityId }: Where): boolean {
  return holds(person, ['coordinator', 'organiser'], communityId, scopeOf(id))
}

/** Sees who booked, books for those who phone or come, opens the door. */
export function mayServeCentre(person: Person | null, { id, communityId }: Where): boolean {
  return holds(person, ['coordinator', 'organiser', 'animator', 'duty', 'official'], communityId, scopeOf(id))
}

/** Says who else works in the place. */
export function mayStaffCentre(person: Person | null, { id, communityId }: Where): boolean {
  return holds(person, ['coordinator'], communityId, scopeOf(id))
}
