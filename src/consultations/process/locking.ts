import { eq, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { consultations } from './tables.ts'

/** Holds the row of a process until the end of the transaction, so that numbers and places are given out one at a time. */
export async function holdConsultation(tx: Db, id: string): Promise<void> {
  await tx.select({ id: consultations.id }).from(consultations).where(eq(consultations.id, id)).for('update')
}

/** The next number of a thing in a consultation. Ask only while holding it. */
export async function nextNumber(
  tx: Db,
  table: 'conclusions' | 'remarks' | 'proposals' | 'paper_batches' | 'consultation_reports',
  id: string,
): Promise<number> {
  const [row] = await rowsOf<{ next: number }>(
    tx.execute(
      sql`select coalesce(max(number), 0)::int + 1 as next from ${sql.identifier(table)} where consultation_id = ${id}`,
    ),
  )
  return row!.next
}
