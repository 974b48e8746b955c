import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { fold } from '#kit/text/fold.ts'
import { fullName, type NewPerson } from './people.ts'
import { people } from './tables.ts'

const piece = 500

/**
 * People of a list, in its order: whoever has the same name and the same e-mail address or telephone number is the one
 * the community knows already; the others are added, and the record says how many. A name alone makes nobody the same.
 */
export async function findOrAddPeople(tx: Db, by: string, communityId: string, list: NewPerson[], now: Date) {
  const known = await knownPeople(tx, communityId, list)
  const ids = list.map(
    (person) =>
      keysOf(person)
        .map((key) => known.get(key))
        .find(Boolean) ?? null,
  )
  const fresh = list.filter((_, place) => ids[place] === null)
  const added: string[] = []
  for (let from = 0; from < fresh.length; from += piece) {
    const rows = fresh
      .slice(from, from + piece)
      .map((person) => ({ ...person, communityId, created: now, createdBy: by }))
    added.push(...(await tx.insert(people).values(rows).returning({ id: people.id })).map(({ id }) => id))
  }
  if (added.length > 0) {
    const subject = { kind: 'community', id: communityId }
    await record(tx, 'accounts.people.added', {
      communityId,
      actorId: by,
      subject,
      facts: { people: added.length },
      at: now,
    })
  }
  return ids.map((id) => id ?? added.shift()!)
}

type Named = { givenName?: string | null; surname?: string | null; email?: string | null; phone?: string | null }

/** A person is known by name and address, or by name and number. */
function keysOf({ givenName = null, surname = null, email, phone }: Named): string[] {
  const name = fold(fullName({ givenName, surname }))
  return [email?.toLowerCase(), phone].flatMap((reach) => (reach ? [`${name} ${reach}`] : []))
}

async function knownPeople(tx: Db, communityId: string, list: NewPerson[]): Promise<Map<string, string>> {
  const told = (values: (string | null | undefined)[]) => values.filter((value): value is string => Boolean(value))
  const emails = told(list.map(({ email }) => email?.toLowerCase()))
  const phones = told(list.map(({ phone }) => phone))
  if (emails.length + phones.length === 0) return new Map()
  const reached = or(inArray(people.email, emails), inArray(people.phone, phones))
  const rows = await tx
    .select()
    .from(people)
    .where(and(eq(people.communityId, communityId), isNull(people.erased), reached))
  return new Map(rows.flatMap((row) => keysOf(row).map((key) => [key, row.id])))
}
