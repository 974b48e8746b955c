import { randomInt } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { hashOf } from './sessions.ts'
import { people, signInCodes } from './tables.ts'

export const cardDays = 30

// Read aloud and copied by hand, these are taken for no other: no 0 and O, 1 and I and L, B and 8, S and 5, 2 and Z.
const signs = '34679ACDEFHJKMNPRTUWXY'

/** A code of three groups of four, of about 53 bits: beyond guessing even without limits. */
function newCardCode(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return [group(), group(), group()].join('-')
}

/** The code as it is compared: big letters and digits only, however it was typed. */
export function plainCard(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

/** Makes a card of entry for a person; earlier unused ones stop working. Its code is shown once, and kept as a hash. */
export async function issueCard(db: Db, by: string, personId: string, communityId: string, now: Date) {
  const code = newCardCode()
  const expires = new Date(now.getTime() + cardDays * 86_400_000)
  await db.transaction(async (tx) => {
    await tx.delete(signInCodes).where(and(eq(signInCodes.personId, personId), liveCard))
    const codeHash = hashOf(`card ${plainCard(code)}`)
    await tx.insert(signInCodes).values({ personId, codeHash, kind: 'card', created: now, expires, createdBy: by })
    const subject = { kind: 'person', id: personId }
    await record(tx, 'accounts.card.issued', { communityId, actorId: by, subject, at: now })
  })
  return { code, expires }
}

/** Uses up a card and answers whose it is; null when there is no such card, or it is over or used. */
export async function useCard(db: Db, typed: string, now: Date): Promise<string | null> {
  const mine = and(eq(signInCodes.codeHash, hashOf(`card ${plainCard(typed)}`)), liveCard, gt(signInCodes.expires, now))
  const [used] = await db
    .update(signInCodes)
    .set({ used: now })
    .where(mine)
    .returning({ personId: signInCodes.personId })
  if (!used?.personId) return null

  const [person] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, used.personId), isNull(people.erased)))
  return person?.id ?? null
}

const liveCard = and(eq(signInCodes.kind, 'card'), isNull(signInCodes.used))!
