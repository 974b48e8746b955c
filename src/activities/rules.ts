import type { Activity, Occurrence, Participation } from './tables.ts'

export type Refusal =
  | 'not-published'
  | 'no-registration'
  | 'cancelled'
  | 'over'
  | 'too-many-seats'
  | 'already-registered'
  | 'already-withdrawn'
  | 'slug-taken'

/** Why nobody can be put on the list of this date now, or null. Staff may still write down who came after it began. */
export function registrationRefusal(
  activity: Activity,
  occurrence: Occurrence,
  seats: number,
  staff: boolean,
  now: Date,
): Refusal | null {
  if (occurrence.cancelled) return 'cancelled'
  if (!staff && !activity.published) return 'not-published'
  if (!staff && activity.registration === 'none') return 'no-registration'
  if (!staff && now >= occurrence.ends) return 'over'
  return activity.capacity !== null && seats > activity.capacity ? 'too-many-seats' : null
}

/** Those who hold a place: they count against the capacity. */
export const holdsPlace: Participation['status'][] = ['registered', 'offered', 'present', 'late', 'left', 'excused']

/** What a new registration becomes when so many seats are taken already; those waiting go first. */
export function statusFor(
  capacity: number | null,
  taken: number,
  waiting: number,
  seats: number,
): 'registered' | 'waiting' {
  if (capacity === null) return 'registered'
  return waiting === 0 && taken + seats <= capacity ? 'registered' : 'waiting'
}

/** Why a place cannot be given back any more, or null. What has been is not undone by a click. */
export function withdrawalRefusal(
  participation: Pick<Participation, 'status'>,
  occurrence: Pick<Occurrence, 'ends'>,
  now: Date,
): Refusal | null {
  if (participation.status === 'withdrawn') return 'already-withdrawn'
  return now >= occurrence.ends ? 'over' : null
}
