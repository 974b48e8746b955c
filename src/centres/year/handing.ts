import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Centre } from '../places/tables.ts'
import { datesWhere } from './content.ts'

/** The consent without which nobody's name and contact are handed on; a community writes its words. */
export const handingConsent = 'przekazanie-kontaktu'

export type Pack = {
  people: { name: string; role: string; reach: string }[]
  keys: { label: string; kind: string; room: string | null }[]
  agreements: { organisation: string; paper: string; year: number }[]
  rooms: { name: string; area: number | null; capacity: number | null; equipment: string[] }[]
  fittings: { name: string; quantity: number; room: string | null }[]
  papers: { title: string; slug: string }[]
  decisions: { sort: string; text: string; decided: string }[]
  reports: { year: number; number: number }[]
  calendar: { id: string; title: string; slug: string; begins: string; ends: string; place: string; changed: string }[]
}

/** Whoever works in the place, borrowed a room in it or declared for it, and agreed in the words that hold today. */
const people = ({ id, communityId }: Centre, day: string) => sql`
  select concat_ws(' ', p.given_name, p.surname) as name, coalesce(p.email, p.phone, '') as reach,
    coalesce((select r.role from roles r where r.person_id = p.id and r.scope_kind = 'centre' and r.scope_id = ${id}
      limit 1), 'guest') as role
  from people p
  where exists (select from consents c join consent_texts t on t.id = c.text_id
      where c.person_id = p.id and c.withdrawn is null and t.community_id = ${communityId} and t.key = ${handingConsent}
        and t.version = (select max(n.version) from consent_texts n where n.community_id = t.community_id
          and n.key = t.key and n.valid_from <= ${day}::date))
    and (exists (select from roles r where r.person_id = p.id and r.scope_kind = 'centre' and r.scope_id = ${id})
      or exists (select from booking_requests q where q.person_id = p.id and q.centre_id = ${id})
      or exists (select from declarations d join role_calls k on k.id = d.call_id
        where d.person_id = p.id and k.centre_id = ${id} and d.status = 'accepted'))
  order by p.surname, p.given_name`

const lists = (centre: Centre, day: string, now: Date) => ({
  people: people(centre, day),
  keys: sql`select k.label, k.kind, r.name as room from door_keys k left join rooms r on r.id = k.room_id
    where k.centre_id = ${centre.id} and k.ended is null order by k.label`,
  agreements: sql`select g.name as organisation, coalesce(d.title, a.number) as paper, a.year
    from operator_agreements a join organisations g on g.id = a.organisation_id left join documents d on d.id = a.document_id
    where a.centre_id = ${centre.id} order by a.year desc, g.name`,
  rooms: sql`select name, area_m2 as area, capacity, equipment from rooms
    where centre_id = ${centre.id} and closed is null order by position, name`,
  fittings: sql`select f.name, f.quantity, r.name as room from fittings f left join rooms r on r.id = f.room_id
    where f.centre_id = ${centre.id} order by f.name`,
  papers: sql`select d.title, d.slug from centre_papers p join documents d on d.id = p.document_id
    where p.centre_id = ${centre.id} order by p.kind desc`,
  decisions: sql`select distinct on (sort) sort, text, decided from team_decisions
    where centre_id = ${centre.id} order by sort, decided desc, created desc`,
  reports: sql`select year, max(number) as number from centre_reports
    where centre_id = ${centre.id} and published is not null group by year order by year desc`,
  calendar: sql`select o.id, a.title, a.slug, o.begins, o.ends, o.place, o.changed from occurrences o
    join activities a on a.id = o.activity_id
    where ${datesWhere(centre)} and o.cancelled is null and o.begins >= ${now.toISOString()}::timestamptz
    order by o.begins limit 1000`,
})

/** Everything a successor needs, in one query; personal data only of those who agreed. */
export async function packOf(db: Db, centre: Centre, day: string, now: Date): Promise<Pack> {
  const parts = Object.entries(lists(centre, day, now)).map(
    ([name, query]) =>
      sql`coalesce((select jsonb_agg(to_jsonb(x)) from (${query}) x), '[]') as ${sql.identifier(name)}`,
  )
  return (await rowsOf<Pack>(db.execute(sql`select ${sql.join(parts, sql`, `)}`)))[0]!
}
