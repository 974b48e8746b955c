import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { holdConsultation, nextNumber } from '../process/locking.ts'
import type { Consultation } from '../process/tables.ts'
import { conclusions, type PaperBatch, paperBatches } from './tables.ts'

export type NewBatch = Pick<PaperBatch, 'kind'> & Partial<Pick<PaperBatch, 'note' | 'pages' | 'photoId' | 'checkEvery'>>

/** Opens a pile of paper to be typed in, with the next number: of cards with conclusions, or of forms with remarks. */
export function openBatch(db: Db, by: string, consultation: Consultation, form: NewBatch, now: Date) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const number = await nextNumber(tx, 'paper_batches', consultation.id)
    const row = { ...form, consultationId: consultation.id, number, opened: now, openedBy: by }
    const [batch] = await tx.insert(paperBatches).values(row).returning()
    await recordBatch(tx, 'opened', by, consultation, batch!, now)
    return batch!
  })
}

/** Closes a pile, or opens it again; doing it twice changes nothing. */
export function setBatchClosed(db: Db, by: string, at: Consultation, batch: PaperBatch, closed: boolean, now: Date) {
  return db.transaction(async (tx) => {
    if ((batch.closed !== null) === closed) return
    const set = { closed: closed ? now : null }
    await tx.update(paperBatches).set(set).where(eq(paperBatches.id, batch.id))
    await recordBatch(tx, closed ? 'closed' : 'reopened', by, at, batch, now)
  })
}

/** The piles of a consultation, newest first, with how many cards of each are typed in. */
export function batchesOf(db: Db, consultationId: string, kind: PaperBatch['kind']) {
  const here = and(eq(paperBatches.consultationId, consultationId), eq(paperBatches.kind, kind))
  return db
    .select({ batch: paperBatches, typed: sql<number>`count(${conclusions.id})::int` })
    .from(paperBatches)
    .leftJoin(conclusions, and(eq(conclusions.batchId, paperBatches.id), isNull(conclusions.withdrawn)))
    .where(here)
    .groupBy(paperBatches.id)
    .orderBy(desc(paperBatches.number))
}

export async function batchByNumber(db: Db, consultationId: string, number: string) {
  if (!/^\d{1,9}$/.test(number)) return undefined
  const here = and(eq(paperBatches.consultationId, consultationId), eq(paperBatches.number, Number(number)))
  return (await db.select().from(paperBatches).where(here))[0]
}

function recordBatch(tx: Db, done: string, by: string, { id, communityId }: Consultation, batch: PaperBatch, at: Date) {
  const subject = { kind: 'batch', id: batch.id }
  const facts = { consultation: id, number: batch.number, kind: batch.kind }
  return record(tx, `consultations.batch.${done}`, { communityId, actorId: by, subject, facts, at })
}
