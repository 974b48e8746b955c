import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'

export type DemoRole = { id: string; name: string; roles: string[]; community: string; slug: string }

type Row = { id: string; given_name: string; surname: string; roles: string[]; community: string; slug: string }

/** Invented people with roles, one or more in each community, into whose shoes a visitor of the demonstration may step. */
export async function demoRoles(db: Db, today: string): Promise<DemoRole[]> {
  const rows = await rowsOf<Row>(
    db.execute(sql`
      select p.id, p.given_name, p.surname, c.name as community, c.slug, array_agg(distinct r.role) as roles
      from people p
        join roles r on r.person_id = p.id and r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date)
        join communities c on c.id = coalesce(r.community_id, p.community_id)
      where p.erased is null and p.email like '%@example.org'
      group by p.id, c.id order by c.name, p.surname limit 200`),
  )
  return rows.map(({ id, given_name, surname, roles, community, slug }) => ({
    id,
    name: `${given_name} ${surname}`,
    roles,
    community,
    slug,
  }))
}
