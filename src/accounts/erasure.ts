import { eq, or, sql } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Domain } from '#kit/domain.ts'
import { record } from '#kit/events.ts'
import {
  accounts,
  ceremonies,
  clearances,
  consents,
  guardianships,
  identities,
  passkeys,
  people,
  roles,
  sessions,
  signInCodes,
} from './tables.ts'

/**
 * Forgets a person in every slice, in one transaction: particular ones first, this one last, because the others may
 * need an address to find what they hold. What stays is the id, so that public records can say "a resident".
 */
export function eraseEverywhere(db: Db, domains: Domain[], by: string, personId: string, now: Date): Promise<void> {
  const others = domains.filter(({ erase: own }) => own !== erase).reverse()
  return db.transaction(async (tx) => {
    const places = await placesOf(tx, personId)
    for (const domain of others) await domain.erase?.(tx, personId, now)
    await erase(tx, personId, now)
    const subject = { kind: 'person', id: personId }
    for (const communityId of places)
      await record(tx, 'accounts.person.erased', { communityId, actorId: by, subject, at: now })
  })
}

/** Takes away every way in, every consent and tie, ends the roles, and leaves of the person a number and a day. */
export async function erase(tx: Db, personId: string, now: Date): Promise<void> {
  const [person] = await tx.select({ email: people.email }).from(people).where(eq(people.id, personId))
  const [account] = await tx.select({ email: accounts.email }).from(accounts).where(eq(accounts.personId, personId))
  const addresses = [person?.email, account?.email].filter((email): email is string => !!email)
  const hers = addresses.map((email) => eq(signInCodes.email, email))
  await tx.delete(signInCodes).where(or(eq(signInCodes.personId, personId), ...hers))
  for (const table of [sessions, passkeys, identities, accounts, consents, clearances])
    await tx.delete(table).where(eq(table.personId, personId))
  await tx.delete(ceremonies).where(eq(ceremonies.personId, personId))
  await tx.update(clearances).set({ seenBy: null }).where(eq(clearances.seenBy, personId))
  await tx.update(consents).set({ guardianId: null }).where(eq(consents.guardianId, personId))
  await tx.delete(guardianships).where(or(eq(guardianships.minorId, personId), eq(guardianships.guardianId, personId)))
  await endRoles(tx, personId, dayOf(now))
  await blank(tx, personId, now)
}

/** Past roles stay with the bare id: who decided what in office must remain answerable. */
async function endRoles(tx: Db, personId: string, today: string) {
  await tx.execute(sql`delete from roles where person_id = ${personId} and valid_from > ${today}::date`)
  await tx.execute(sql`update ${roles} set valid_to = ${today}::date
    where person_id = ${personId} and (valid_to is null or valid_to > ${today}::date)`)
}

async function blank(tx: Db, personId: string, now: Date) {
  const nothing = {
    givenName: null,
    surname: null,
    email: null,
    phone: null,
    street: null,
    postcode: null,
    town: null,
    minorUntil: null,
  }
  await tx
    .update(people)
    .set({ ...nothing, contact: 'none', publicName: 'none', erased: now })
    .where(eq(people.id, personId))
}

async function placesOf(tx: Db, personId: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx.execute(sql`
      select community_id as id from people where id = ${personId} and community_id is not null
      union select community_id from roles where person_id = ${personId} and community_id is not null`),
  )
  return rows.map(({ id }) => id)
}

/** Whether somewhere nobody else could give roles if this person went: they hand the keys over first. */
export async function keepsAlone(db: Db, personId: string, on: string): Promise<boolean> {
  const rows = await rowsOf<{ ok: number }>(
    db.execute(sql`
      select 1 as ok from roles r
      where r.person_id = ${personId} and r.role in ('administrator', 'operator') and r.scope_id is null
        and (r.valid_to is null or r.valid_to >= ${on}::date)
        and not exists (select 1 from roles o where o.person_id <> r.person_id and o.role = r.role and o.scope_id is null
          and o.community_id is not distinct from r.community_id and o.valid_from <= ${on}::date
          and (o.valid_to is null or o.valid_to >= ${on}::date))
      limit 1`),
  )
  return rows.length > 0
}
