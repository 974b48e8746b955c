import { randomInt } from 'node:crypto'
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { hashOf } from './sessions.ts'
import { signInCodes } from './tables.ts'

const minutes = 15
export const mostTries = 5
export const mostCodesAnHour = 5
export const mostCodesADay = 12

/** What a code is for: signing in with an address, or taking a new address for one's account. */
export type Purpose = 'email' | 'change'

/**
 * A new six-digit code for an address, or a refusal when too many were asked for. The limit is kept per address
 * whether or not anybody has an account with it, so that it tells nothing.
 */
export async function newEmailCode(db: Db, email: string, now: Date, kind: Purpose = 'email', personId?: string) {
  const asked = await askedFor(db, email, now)
  if (asked.hour >= mostCodesAnHour || asked.day >= mostCodesADay)
    return { code: null, refused: 'too-many-codes' as const }

  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  const expires = new Date(now.getTime() + minutes * 60_000)
  await db
    .insert(signInCodes)
    .values({ email, personId, codeHash: hashOf(`${kind} ${email} ${code}`), kind, created: now, expires })
  return { code, refused: null }
}

async function askedFor(db: Db, email: string, now: Date) {
  const since = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const rows = await db
    .select({ created: signInCodes.created })
    .from(signInCodes)
    .where(and(eq(signInCodes.email, email), gt(signInCodes.created, since(24))))
  return { day: rows.length, hour: rows.filter(({ created }) => created > since(1)).length }
}

export type Outcome = 'right' | 'wrong' | 'expired' | 'too-many-tries'

/**
 * Uses up the newest code of an address. A wrong guess counts against it; both the guess and the use are counted
 * by updates that lock the row, so that of two right guesses sent at once only one is let in.
 */
export async function useEmailCode(
  db: Db,
  email: string,
  code: string,
  now: Date,
  kind: Purpose = 'email',
): Promise<Outcome> {
  const [newest] = await db
    .select()
    .from(signInCodes)
    .where(and(eq(signInCodes.email, email), eq(signInCodes.kind, kind), isNull(signInCodes.used)))
    .orderBy(desc(signInCodes.created))
    .limit(1)
  if (!newest || newest.expires <= now) return 'expired'

  const [tried] = await db
    .update(signInCodes)
    .set({ tries: sql`${signInCodes.tries} + 1` })
    .where(and(eq(signInCodes.id, newest.id), lt(signInCodes.tries, mostTries), isNull(signInCodes.used)))
    .returning()
  if (!tried) return 'too-many-tries'
  if (tried.codeHash !== hashOf(`${kind} ${email} ${code}`)) return 'wrong'
  return (await useUp(db, newest.id, now)) ? 'right' : 'expired'
}

async function useUp(db: Db, id: string, now: Date): Promise<boolean> {
  const used = await db
    .update(signInCodes)
    .set({ used: now })
    .where(and(eq(signInCodes.id, id), isNull(signInCodes.used)))
    .returning({ id: signInCodes.id })
  return used.length > 0
}
