import { createHmac } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import type { Identity } from '#kit/oidc.ts'
import { accountOf, openAccount } from './registration.ts'
import { accounts, identities, people } from './tables.ts'

type Someone = { id: string; language: string }

/**
 * The person behind a confirmed identity: the one known by it, else the one signed in now, else the owner of the
 * address the provider verified, else somebody new. Null when it is another person's than the one signed in.
 */
export function personByIdentity(
  db: Db,
  identity: Identity,
  me: Someone | null,
  language: string,
  secret: string,
  now: Date,
) {
  const subjectHash = createHmac('sha256', secret).update(`${identity.issuer} ${identity.subject}`).digest('base64url')
  return db.transaction(async (tx) => {
    const known = await knownAs(tx, identity.issuer, subjectHash)
    if (known) return me && me.id !== known ? null : known

    const owner = me?.id ?? (identity.email ? await accountOf(tx, identity.email) : undefined)
    const personId = owner ?? (await newcomer(tx, identity, language, now))
    await openAccount(tx, personId, now)
    const { issuer } = identity
    const linked = await tx
      .insert(identities)
      .values({ issuer, subjectHash, personId, created: now })
      .onConflictDoNothing()
      .returning()
    if (linked.length > 0) return personId

    // The same person came through two windows at once: the first one stays.
    if (!owner) await forgetNewcomer(tx, personId)
    return (await knownAs(tx, issuer, subjectHash))!
  })
}

async function knownAs(tx: Db, issuer: string, subjectHash: string): Promise<string | undefined> {
  const [known] = await tx
    .select({ personId: identities.personId })
    .from(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.subjectHash, subjectHash)))
  return known?.personId
}

async function newcomer(tx: Db, { givenName, surname, email }: Identity, language: string, now: Date) {
  const contact = email ? ('email' as const) : ('none' as const)
  const [person] = await tx
    .insert(people)
    .values({ givenName, surname, email, contact, language, created: now })
    .returning({ id: people.id })
  return person!.id
}

async function forgetNewcomer(tx: Db, personId: string) {
  await tx.delete(accounts).where(eq(accounts.personId, personId))
  await tx.delete(people).where(eq(people.id, personId))
}
