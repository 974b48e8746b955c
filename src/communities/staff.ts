import type { Person } from '#kit/http.ts'

const staffRoles = ['operator', 'administrator', 'official', 'organiser']

/** Whether a person works for the community, in any of its offices: who may read what is kept inside the house. */
export function isStaff(person: Person | null, communityId: string): boolean {
  return (person?.roles ?? []).some(
    ({ role, communityId: where }) => staffRoles.includes(role) && (role === 'operator' || where === communityId),
  )
}
