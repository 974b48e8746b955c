import type { Db } from './db.ts'
import type { Domain, Venue } from './domain.ts'

/** Every room of a community that some part of the platform offers, by its label; empty where nobody lets rooms. */
export async function venuesOf(domains: Domain[], db: Db, communityId: string): Promise<Venue[]> {
  const asked = domains.flatMap((domain) => (domain.venues ? [domain.venues(db, communityId)] : []))
  const all = (await Promise.all(asked)).flat()
  return all.sort((one, other) => one.label.localeCompare(other.label, 'pl'))
}
