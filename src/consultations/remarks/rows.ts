import { and, eq } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { type Remark, remarks } from './tables.ts'

/** The whole row of a remark, with whoever said it: never for a page. */
export async function rowByNumber(db: Db, consultationId: string, number: number): Promise<Remark | undefined> {
  const [remark] = await db
    .select()
    .from(remarks)
    .where(and(eq(remarks.consultationId, consultationId), eq(remarks.number, number)))
  return remark
}
