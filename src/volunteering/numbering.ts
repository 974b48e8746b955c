import { and, eq, sql } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { volunteerAgreements, volunteerCertificates } from './tables.ts'

/** The next number of a year in a community's book. Its row is held until the paper is written, so none is given twice. */
export async function nextNumber(
  tx: Db,
  book: typeof volunteerAgreements | typeof volunteerCertificates,
  communityId: string,
  year: number,
): Promise<number> {
  const here = eq(communityTable.id, communityId)
  await tx.select({ id: communityTable.id }).from(communityTable).where(here).for('no key update')
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${book.number}), 0)::int` })
    .from(book)
    .where(and(eq(book.communityId, communityId), eq(book.year, year)))
  return row!.last + 1
}
