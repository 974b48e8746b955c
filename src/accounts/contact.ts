import { eq, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { accounts, people } from './tables.ts'

/** What a person told us about themselves, with the address they sign in with. */
export async function profileOf(db: Db, personId: string) {
  const [row] = await db
    .select({
      givenName: people.givenName,
      surname: people.surname,
      email: people.email,
      phone: people.phone,
      street: people.street,
      postcode: people.postcode,
      town: people.town,
      contact: people.contact,
      language: people.language,
      publicName: people.publicName,
      minorUntil: people.minorUntil,
      created: people.created,
      byOther: sql<boolean>`${people.createdBy} is not null`,
      signsInWith: accounts.email,
    })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(eq(people.id, personId))
  return row
}

export type Profile = NonNullable<Awaited<ReturnType<typeof profileOf>>>
