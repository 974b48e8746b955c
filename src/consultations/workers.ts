import { eq, getTableColumns } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '#kit/db.ts'

/**
 * Takes a forgotten person out of these columns, which say who worked on a row. The work stays; that it was done, and
 * by which number, stays in the record of events.
 */
export async function forgetWorker(tx: Db, personId: string, columns: [PgTable, PgColumn][]): Promise<void> {
  for (const [table, column] of columns) {
    const name = Object.entries(getTableColumns(table)).find(([, one]) => one === column)![0]
    await tx
      .update(table)
      .set({ [name]: null })
      .where(eq(column, personId))
  }
}
