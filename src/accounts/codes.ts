import { randomInt } from 'node:crypto'
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { hashOf } from './sessions.ts'
import { signInCodes } from './tables.ts'

const minutes = 15
export const mostTries = 5
export const mostCodesAnHour = 5

/** A new six-digit code for an address, or a refusal when too many were asked for within the hour. */
export async function newEmailCode(db: Db, email: string, now: Date) {
  const hour = new Date(now.getTime() - 3_600_000)
  const recent = await db
    .select({ id: signInCodes.id })
    .from(signInCodes)
    .where(and(eq(signInCodes.email, email), gt(signInCodes.created, hour)))
  if (recent.length >= mostCodesAnHour) return { code: null, refused: 'too-many-codes' as const }

  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  const expires = new Date(now.getTime() + minutes * 60_000)
  await db
    .insert(signInCodes)
    .values({ email, codeHash: hashOf(`${email} ${code}`), kind: 'email', created: now, expires })
  return { code, refused: null }
}

/**
 * Uses up the newest code of an address. A wrong guess counts against it; the row is locked by the update,
 * so that guesses sent at once are counted one after the other.
 */
export async function useEmailCode(
  db: Db,
  email: string,
  code: string,
  now: Date,
): Promise<'right' | 'wrong' | 'expired' | 'too-many-tries'> {
  const [newest] = await db
    .select()
    .from(signInCodes)
    .where(and(eq(signInCodes.email, email), isNull(signInCodes.used), gt(signInCodes.expires, now)))
    .orderBy(desc(signInCodes.created))
    .limit(1)
  if (!newest) return 'expired'

  const [tried] = await db
    .update(signInCodes)
    .set({ tries: sql`${signInCodes.tries} + 1` })
    .where(and(eq(signInCodes.id, newest.id), lt(signInCodes.tries, mostTries), isNull(signInCodes.used)))
    .returning()
  if (!tried) return 'too-many-tries'
  if (tried.codeHash !== hashOf(`${email} ${code}`)) return 'wrong'

  await db.update(signInCodes).set({ used: now }).where(eq(signInCodes.id, newest.id))
  return 'right'
}
