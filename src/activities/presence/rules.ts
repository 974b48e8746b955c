import type { Occurrence } from '../tables.ts'

export type Refusal = 'cancelled' | 'too-early' | 'unknown' | 'not-yours' | 'unreadable' | 'pesel'

const hours = 3_600_000

/** Why presence on this date cannot be noted now, or null. From half a day before, so that an open day can be prepared. */
export function presenceRefusal(
  date: Pick<Occurrence, 'begins' | 'cancelled'>,
  now: Date,
): Extract<Refusal, 'cancelled' | 'too-early'> | null {
  if (date.cancelled) return 'cancelled'
  return now.getTime() < date.begins.getTime() - 12 * hours ? 'too-early' : null
}

/** Those who were there: also whoever came late or left early. */
export const came = ['present', 'late', 'left'] as const

/** A name as it is called out, in two: the first word, and the rest. */
export function namesOf(called: string): { givenName: string; surname: string | null } {
  const [givenName = '', ...rest] = called.trim().split(/\s+/)
  return { givenName: givenName.slice(0, 80), surname: rest.join(' ').slice(0, 80) || null }
}
