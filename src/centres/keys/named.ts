import { findOrAddPeople } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'

export type Named = { name: string; reach: { email: string | null; phone: string | null } }

/** Somebody whom the place knows by a name and, mostly, a way to reach them: found, or entered by its staff. */
export async function namedPerson(tx: Db, by: string, communityId: string, { name, reach }: Named, now: Date) {
  const [givenName, ...rest] = name.trim().split(/\s+/)
  const contact = reach.email ? ('email' as const) : reach.phone ? ('sms' as const) : ('none' as const)
  const person = { givenName, surname: rest.join(' ') || null, ...reach, contact }
  const ids = await findOrAddPeople(tx, by, communityId, [person], now)
  return ids[0]!
}
