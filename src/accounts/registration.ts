import { and, eq, isNull, sql } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { ageGroup } from './rules.ts'
import { accounts, people, roles } from './tables.ts'

/**
 * The person with this confirmed address, made with an account when there is none yet. Somebody staff entered with
 * this address and who has no account becomes its owner, if it can be only one; a child's address is its guardian's.
 */
export async function personWithAccount(tx: Db, email: string, language: string, now: Date): Promise<string> {
  const address = email.toLowerCase()
  const known = await accountOf(tx, address)
  if (known) return known

  const entered = await enteredWith(tx, address, now)
  const id = entered ?? (await newcomer(tx, address, language, now))
  const [account] = await tx
    .insert(accounts)
    .values({ personId: id, email: address, confirmed: now, created: now })
    .onConflictDoNothing()
    .returning()
  if (account) return id

  // Somebody was quicker with the same address: theirs is the account.
  if (!entered) await tx.delete(people).where(eq(people.id, id))
  return personWithAccount(tx, address, language, now)
}

/** The owner of an address one signs in with. */
export async function accountOf(db: Db, email: string): Promise<string | undefined> {
  const [account] = await db.select({ id: accounts.personId }).from(accounts).where(eq(accounts.email, email))
  return account?.id
}

/** Makes sure that a person has an account, for those who came with a card or from an identity provider. */
export async function openAccount(tx: Db, personId: string, now: Date): Promise<void> {
  await tx.insert(accounts).values({ personId, created: now }).onConflictDoNothing()
}

/** Gives an account another confirmed address; false when it is somebody else's. */
export async function changeAddress(tx: Db, personId: string, email: string, now: Date): Promise<boolean> {
  const owner = await accountOf(tx, email)
  if (owner && owner !== personId) return false

  await tx
    .insert(accounts)
    .values({ personId, email, confirmed: now, created: now })
    .onConflictDoUpdate({ target: accounts.personId, set: { email, confirmed: now } })
  await tx.update(people).set({ email }).where(eq(people.id, personId))
  return true
}

async function enteredWith(tx: Db, email: string, now: Date): Promise<string | undefined> {
  const serves = sql<boolean>`exists (select 1 from ${roles} where ${roles.personId} = ${people.id})`
  const rows = await tx
    .select({ id: people.id, minorUntil: people.minorUntil, by: people.createdBy, serves })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(and(eq(people.email, email), isNull(people.erased), isNull(accounts.personId)))
  const grown = rows.filter((row) => ageGroup(row, dayOf(now)) !== 'child')
  // Anybody may have typed an address under a remark; who was given a role or entered by staff comes before those.
  const choices = [grown.filter((row) => row.serves), grown.filter((row) => row.by), grown]
  const meant = choices.find((list) => list.length > 0) ?? []
  return meant.length === 1 ? meant[0]!.id : undefined
}

async function newcomer(tx: Db, email: string, language: string, now: Date): Promise<string> {
  const [person] = await tx.insert(people).values({ email, language, created: now }).returning({ id: people.id })
  return person!.id
}

/** Whether the person is under thirteen: their guardian acts, so they do not sign in themselves. */
export async function isChild(db: Db, personId: string, now: Date): Promise<boolean> {
  const [person] = await db
    .select({ minorUntil: people.minorUntil })
    .from(people)
    .where(and(eq(people.id, personId), sql`${people.minorUntil} is not null`))
  return person ? ageGroup(person, dayOf(now)) === 'child' : false
}
