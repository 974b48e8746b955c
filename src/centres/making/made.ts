import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { groupsIn } from './decisions/rules.ts'

type Row = { groups: string | null; papers: string[]; calls: { id: string; role: string; until: string }[] }

/** What the making of a place adds to its page, in one query: whom it is for, and who is wanted now. */
export async function madeOf(db: Db, centreId: string) {
  const [row] = await rowsOf<Row>(
    db.execute(sql`
      select (select text from team_decisions where centre_id = ${centreId} and sort = 'groups'
               order by decided desc, created desc limit 1) as groups,
        (select coalesce(json_agg(kind), '[]') from centre_papers where centre_id = ${centreId}) as papers,
        (select coalesce(json_agg(json_build_object('id', id, 'role', role, 'until', until_day) order by until_day), '[]')
           from role_calls where centre_id = ${centreId} and closed is null) as calls`),
  )
  return { groups: groupsIn(row!.groups ?? ''), papers: row!.papers, calls: row!.calls }
}

export type Made = Awaited<ReturnType<typeof madeOf>>
