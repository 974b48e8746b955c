import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { holdConsultation, nextNumber } from '../process/locking.ts'
import type { Consultation } from '../process/tables.ts'
import { paperBatches as batches } from '../voices/tables.ts'
import { remarks } from './tables.ts'

export type Batch = typeof batches.$inferSelect

/** Piles of forms with remarks, the newest first, with how many remarks were typed from each. */
export function batchesOf(db: Db, consultationId: string) {
  return db
    .select({
      number: batches.number,
      note: batches.note,
      pages: batches.pages,
      opened: batches.opened,
      closed: batches.closed,
      count: sql<number>`(select count(*)::int from remarks where remarks.batch_id = ${batches.id})`,
    })
    .from(batches)
    .where(and(eq(batches.consultationId, consultationId), eq(batches.kind, 'remarks')))
    .orderBy(desc(batches.number))
}

export async function batchByNumber(db: Db, consultationId: string, number: number): Promise<Batch | undefined> {
  const here = and(eq(batches.consultationId, consultationId), eq(batches.number, number), eq(batches.kind, 'remarks'))
  const [batch] = await db.select().from(batches).where(here)
  return batch
}

/** Opens a pile under the next number; opening it twice from one form is one pile. */
export function openBatch(
  db: Db,
  person: Person,
  { id: consultationId, communityId }: Consultation,
  form: { id: string; note: string; pages: number | null },
  now: Date,
) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultationId)
    const [again] = await tx.select().from(batches).where(eq(batches.id, form.id))
    if (again) return again

    const number = await nextNumber(tx, 'paper_batches', consultationId)
    const row = { ...form, consultationId, number, kind: 'remarks' as const, opened: now, openedBy: person.id }
    const [batch] = await tx.insert(batches).values(row).returning()
    const subject = { kind: 'batch', id: form.id }
    const facts = { consultation: consultationId, number }
    await record(tx, 'consultations.batch.opened', { communityId, actorId: person.id, subject, facts, at: now })
    return batch!
  })
}

/** Closes a typed pile, or opens it again. Doing it again changes nothing. */
export function closeBatch(db: Db, person: Person, communityId: string, batch: Batch, closed: boolean, now: Date) {
  return db.transaction(async (tx) => {
    const standing = and(eq(batches.id, batch.id), closed ? isNull(batches.closed) : isNotNull(batches.closed))
    const changed = await tx
      .update(batches)
      .set({ closed: closed ? now : null })
      .where(standing)
      .returning({ id: batches.id })
    if (changed.length === 0) return

    const name = closed ? 'consultations.batch.closed' : 'consultations.batch.reopened'
    const subject = { kind: 'batch', id: batch.id }
    const facts = { consultation: batch.consultationId, number: batch.number }
    await record(tx, name, { communityId, actorId: person.id, subject, facts, at: now })
  })
}

/** What was typed from a pile, the last first, so that whoever types sees that it is there. */
export function typedFrom(db: Db, batchId: string, most = 10) {
  return db
    .select({ number: remarks.number, citation: remarks.citation, text: sql<string>`left(${remarks.text}, 160)` })
    .from(remarks)
    .where(eq(remarks.batchId, batchId))
    .orderBy(desc(remarks.number), asc(remarks.id))
    .limit(most)
}
