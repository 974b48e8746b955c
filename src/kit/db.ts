import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** Anything that can run a query: the database, or a transaction on it. */
export type Db = PgDatabase<PgQueryResultHKT>

/** The rows of a raw `sql` template, typed by the caller who wrote its columns. */
export async function rowsOf<Row>(result: Promise<unknown>): Promise<Row[]> {
  return ((await result) as { rows: Row[] }).rows
}
