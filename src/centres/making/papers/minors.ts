import { sql } from 'drizzle-orm'
import { clearanceRefusal, clearancesOf } from '#accounts/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Centre } from '../../places/tables.ts'

type Row = { id: string; name: string; roles: string[] }

/**
 * Who works in a place or wants to work there with minors, and whether their check of the register holds on a day. For
 * the eyes of those who run it.
 */
export async function workersWithChecks(db: Db, { id, communityId }: Centre, day: string) {
  const people = await rowsOf<Row>(
    db.execute(sql`
      select p.id, concat_ws(' ', p.given_name, p.surname) as name, array_agg(distinct w.role) as roles
      from people p join (
        select person_id, role from roles where scope_kind = 'centre' and scope_id = ${id}
          and (valid_to is null or valid_to >= ${day}::date)
        union select d.person_id, c.role from declarations d join role_calls c on c.id = d.call_id
          where c.centre_id = ${id} and c.with_minors and d.same_as is null and d.status in ('waiting', 'reserve')
      ) w on w.person_id = p.id
      where p.erased is null group by p.id order by p.surname, p.given_name`),
  )
  const checks = await clearancesOf(
    db,
    people.map((person) => person.id),
    communityId,
  )
  return people.map((person) => {
    const own = checks.filter(({ personId }) => personId === person.id)
    return {
      ...person,
      checks: own.map(({ personId: _, ...check }) => check),
      lacking: clearanceRefusal(true, own, day),
    }
  })
}

export type Worker = Awaited<ReturnType<typeof workersWithChecks>>[number]
