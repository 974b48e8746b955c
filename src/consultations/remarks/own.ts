import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { removeEntry } from '#kit/text/search.ts'
import { tokenHash } from '#kit/tokens.ts'
import { windowOf } from './remarks.ts'
import { type Refusal, withdrawalRefusal } from './rules.ts'
import { type Remark, remarks } from './tables.ts'

/** The remark whose author holds this link. */
export async function remarkByToken(db: Db, consultationId: string, token: string): Promise<Remark | undefined> {
  const here = and(eq(remarks.consultationId, consultationId), eq(remarks.tokenHash, tokenHash(token)))
  const [remark] = await db.select().from(remarks).where(here)
  return remark
}

/** Its author takes a remark back: its number stays, its words are shown no more, and it may be sent again. */
export function withdrawRemark(db: Db, by: string | null, id: string, now: Date) {
  return db.transaction(async (tx): Promise<{ refused: Refusal | null }> => {
    const [remark] = await tx.select().from(remarks).where(eq(remarks.id, id)).for('update')
    const window = await windowOf(tx, remark!.consultationId)
    const refused = withdrawalRefusal(remark!, window, now)
    if (refused) return { refused }

    const fingerprint = sql`${remarks.fingerprint} || ' withdrawn ' || ${remarks.number}`
    await tx.update(remarks).set({ withdrawn: now, fingerprint }).where(eq(remarks.id, id))
    const { communityId, consultationId } = remark!
    const subject = { kind: 'remark', id }
    const facts = { consultation: consultationId }
    await record(tx, 'consultations.remark.withdrawn', { communityId, actorId: by, subject, facts, at: now })
    await removeEntry(tx, 'remark', id)
    return { refused: null }
  })
}

/** The remark whose author was asked in this letter whether the address is theirs. */
export async function remarkByMail(db: Db, consultationId: string, secret: string): Promise<Remark | undefined> {
  const here = and(eq(remarks.consultationId, consultationId), eq(remarks.mailHash, tokenHash(secret)))
  const [remark] = await db.select().from(remarks).where(here)
  return remark
}

/** The address is the author's: it is known as surely as an e-mail can tell. Confirming again changes nothing. */
export function confirmAddress(db: Db, id: string, now: Date) {
  return db.transaction(async (tx) => {
    const [remark] = await tx
      .update(remarks)
      .set({ assurance: 'email' })
      .where(and(eq(remarks.id, id), eq(remarks.assurance, 'declared'), isNull(remarks.withdrawn)))
      .returning()
    if (!remark) return

    const { communityId, consultationId, personId } = remark
    const subject = { kind: 'remark', id }
    const facts = { consultation: consultationId }
    await record(tx, 'consultations.remark.confirmed', { communityId, actorId: personId, subject, facts, at: now })
  })
}
