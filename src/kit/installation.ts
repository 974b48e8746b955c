import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from './db.ts'

/** What the installation remembers under a name, or null. */
export async function recall(db: Db, name: string): Promise<string | null> {
  const [row] = await rowsOf<{ value: string }>(db.execute(sql`select value from installation where name = ${name}`))
  return row?.value ?? null
}

/** Remembers a value under a name unless there is one already, and answers the one that counts. */
export async function remember(db: Db, name: string, value: string): Promise<string> {
  await db.execute(sql`insert into installation (name, value) values (${name}, ${value}) on conflict do nothing`)
  return (await recall(db, name))!
}
