import { eq, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { accounts, people } from './tables.ts'

export type NewPerson = Partial<
  Pick<
    typeof people.$inferInsert,
    | 'givenName'
    | 'surname'
    | 'email'
    | 'phone'
    | 'street'
    | 'postcode'
    | 'town'
    | 'contact'
    | 'language'
    | 'publicName'
    | 'minorUntil'
  >
>

/** Adds a person: entered by staff, by themselves, or by an act that needed somebody to answer to. */
export async function addPerson(tx: Db, by: string | null, communityId: string, person: NewPerson, now: Date) {
  const [row] = await tx
    .insert(people)
    .values({ ...person, communityId, created: now, createdBy: by })
    .returning()
  await record(tx, 'accounts.person.added', {
    communityId,
    actorId: by,
    subject: { kind: 'person', id: row!.id },
    at: now,
  })
  return row!
}

/** The person with this confirmed address, made with an account when there is none yet. */
export async function personWithAccount(tx: Db, email: string, language: string, now: Date) {
  const [known] = await tx
    .select({ id: accounts.personId })
    .from(accounts)
    .where(eq(accounts.email, email.toLowerCase()))
  if (known) return known.id

  const [person] = await tx
    .insert(people)
    .values({ email: email.toLowerCase(), language, created: now })
    .returning({ id: people.id })
  const [account] = await tx
    .insert(accounts)
    .values({ personId: person!.id, email: email.toLowerCase(), confirmed: now, created: now })
    .onConflictDoNothing()
    .returning()
  if (account) return person!.id

  await tx.delete(people).where(eq(people.id, person!.id))
  return personWithAccount(tx, email, language, now)
}

/** SQL for a person's public name in a query that joins `people`: null stands for "a resident". */
export const publicName = sql<string | null>`case ${people.publicName}
  when 'full' then nullif(concat_ws(' ', ${people.givenName}, ${people.surname}), '')
  when 'given' then ${people.givenName} end`
