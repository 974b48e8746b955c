import { holds } from '#accounts/index.ts'
import type { Person } from '#kit/http.ts'
import type { Activity } from './tables.ts'

type Where = Pick<Activity, 'communityId' | 'ownerKind' | 'ownerId'> & { leaderId?: string | null }

const scopeOf = ({ ownerKind, ownerId }: Where) => (ownerKind && ownerId ? { kind: ownerKind, id: ownerId } : undefined)

/** Changes an activity, moves it, calls it off. */
export function mayRun(person: Person | null, activity: Where): boolean {
  return holds(person, ['organiser', 'coordinator', 'animator'], activity.communityId, scopeOf(activity))
}

/** Sees the list of participants, enters people who phone or come, and notes who was there. */
export function mayKeepList(person: Person | null, activity: Where): boolean {
  if (person && activity.leaderId === person.id) return true
  const wanted = ['organiser', 'coordinator', 'animator', 'official', 'recorder', 'leader'] as const
  return holds(person, [...wanted], activity.communityId, scopeOf(activity))
}

/** Adds an activity to a community. */
export function mayStart(person: Person | null, communityId: string): boolean {
  return holds(person, ['organiser', 'coordinator', 'animator'], communityId)
}
