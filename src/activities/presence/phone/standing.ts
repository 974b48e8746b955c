import type { RosterRow } from '../rosters.ts'
import type { KeptSession, Waiting } from './store.ts'

export type Standing = RosterRow & { unsent: boolean }

/** The list as it stands on this phone: the copy, and over it what was tapped since. What was refused does not count. */
export function standingOf(session: KeptSession, queue: Waiting[]): Standing[] {
  const people = session.people.map((row): Standing => ({ ...row, unsent: false }))
  for (const tap of queue) {
    if (tap.kind !== 'tap' || tap.session !== session.id || tap.refused !== null) continue
    const row = people.find(({ entry }) => entry === tap.entry) ?? newcomer(people, tap.entry, tap.name)
    row.status = tap.status === 'undone' ? 'registered' : tap.status
    row.unsent = true
  }
  return people
}

function newcomer(people: Standing[], entry: string, name: string | null): Standing {
  const row: Standing = { entry, name, organisation: null, seats: 1, status: 'present', kind: 'listed', unsent: true }
  people.push(row)
  return row
}

/** The head-counts as they stand on this phone. */
export function headsOf(session: KeptSession, queue: Waiting[]): Map<string, number> {
  const heads = new Map<string, number>(session.heads.map(({ band, people }) => [band, people]))
  for (const count of queue)
    if (count.kind === 'count' && count.session === session.id && count.refused === null)
      heads.set(count.band, count.people)
  return heads
}

/** What is kept of the session when taps have been confirmed and no newer copy could be had yet. */
export function settled(session: KeptSession, sent: Waiting[]): KeptSession {
  const people = standingOf(session, sent).map(({ unsent: _, ...row }) => row)
  const heads = [...headsOf(session, sent)].map(([band, count]) => ({ band, people: count, method: 'counted' }))
  return { ...session, people, heads: heads as KeptSession['heads'] }
}
