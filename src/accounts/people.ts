import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { people } from './tables.ts'

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
    .values({ ...person, email: person.email?.toLowerCase(), communityId, created: now, createdBy: by })
    .returning()
  const subject = { kind: 'person', id: row!.id }
  await record(tx, 'accounts.person.added', { communityId, actorId: by, subject, at: now })
  return row!
}

/** A person by id; nobody when there is none, or when they were forgotten. */
export async function personById(db: Db, id: string) {
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNull(people.erased)))
  return person
}

/** Changes what a person is called and how they are reached. The record says who did it, not what was written. */
export function editPerson(db: Db, by: string, id: string, change: NewPerson, now: Date) {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(people)
      .set(change)
      .where(and(eq(people.id, id), isNull(people.erased)))
      .returning()
    if (row?.communityId) {
      const facts = { fields: Object.keys(change) }
      const subject = { kind: 'person', id }
      await record(tx, 'accounts.person.edited', { communityId: row.communityId, actorId: by, subject, facts, at: now })
    }
    return row
  })
}

/** The community where a person first does something becomes theirs, so that its staff can find them. */
export async function settle(tx: Db, personId: string, communityId: string): Promise<void> {
  await tx
    .update(people)
    .set({ communityId })
    .where(and(eq(people.id, personId), isNull(people.communityId)))
}

type Named = { givenName: string | null; surname: string | null }

/** Given name and surname, as far as they are known; empty when neither is. */
export function fullName({ givenName, surname }: Named): string {
  return [givenName, surname].filter(Boolean).join(' ')
}

/** SQL for a person's public name in a query that joins `people`: null stands for "a resident". */
export const publicName = sql<string | null>`case ${people.publicName}
  when 'full' then nullif(concat_ws(' ', ${people.givenName}, ${people.surname}), '')
  when 'given' then ${people.givenName} end`
