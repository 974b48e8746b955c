import { sql } from 'drizzle-orm'
import { officeNameSql } from '#communities/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Outcome } from './tables.ts'

type Past = { outcome: Outcome; reasons: string; answered: Date; office: string | null }

/** An answer with those it replaced, newest first, as everybody reads them: one query, however often it was put right. */
export async function pastAnswers(db: Db, answerId: string): Promise<Past[]> {
  const rows = await rowsOf<Past>(
    db.execute(sql`
      with recursive line as (
        select id, replaces, 1 as depth from answers where id = ${answerId}
        union all
        select earlier.id, earlier.replaces, line.depth + 1 from answers earlier join line on earlier.id = line.replaces
      )
      select a.outcome, a.reasons, a.answered, ${officeNameSql(sql`a.office_id`, sql`a.answered`)} as office
      from line join answers a on a.id = line.id order by line.depth`),
  )
  return rows.map((row) => ({ ...row, answered: new Date(row.answered) }))
}
