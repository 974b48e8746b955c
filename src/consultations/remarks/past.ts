import { desc, sql } from 'drizzle-orm'
import { officeNameSql } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { answers } from './tables.ts'

/** An answer with those it replaced, newest first, as everybody reads them: one query, however often it was put right. */
export function pastAnswers(db: Db, answerId: string) {
  const line = sql`(with recursive line as (
    select id, replaces from answers where id = ${answerId}
    union all select earlier.id, earlier.replaces from answers earlier join line on earlier.id = line.replaces
  ) select id from line)`
  return db
    .select({
      outcome: answers.outcome,
      reasons: answers.reasons,
      answered: answers.answered,
      office: officeNameSql(answers.officeId, sql`${answers.answered}`),
    })
    .from(answers)
    .where(sql`${answers.id} in ${line}`)
    .orderBy(desc(answers.answered))
}
