import { type SQL, sql } from 'drizzle-orm'
import { type Db, rowsOf } from './db.ts'

/** Rows that one part of the whole would ask for, and what it makes of them. Times come as text, as JSON knows none. */
export type Offer<Given extends unknown[], Answer> = {
  query: (...given: Given) => SQL
  tell: (rows: never[], db: Db, ...given: Given) => Answer[] | Promise<Answer[]>
}

/** An offer whose rows are what its query says they are. */
export function offer<Row, Given extends unknown[], Answer>(
  query: (...given: Given) => SQL,
  tell: (rows: Row[], db: Db, ...given: Given) => Answer[] | Promise<Answer[]>,
): Offer<Given, Answer> {
  return { query, tell }
}

/** Everything that several parts offer, asked of the database in one statement, in the order of the parts. */
export async function gathered<Given extends unknown[], Answer>(
  db: Db,
  offers: Offer<Given, Answer>[],
  ...given: Given
): Promise<Answer[]> {
  if (offers.length === 0) return []
  const lists = offers.map(({ query }) => sql`(select coalesce(jsonb_agg(q), '[]') from (${query(...given)}) q)`)
  const [row] = await rowsOf<{ lists: never[][] }>(
    db.execute(sql`select jsonb_build_array(${sql.join(lists, sql`, `)}) as lists`),
  )
  const told = await Promise.all(offers.map(({ tell }, index) => tell(row!.lists[index]!, db, ...given)))
  return told.flat()
}
