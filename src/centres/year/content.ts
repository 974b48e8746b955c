import { type SQL, sql } from 'drizzle-orm'
import { officeNameSql } from '#communities/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { volunteerRecords } from '#volunteering/index.ts'
import { hoursOf, instantsOf } from '../places/hours.ts'
import type { Centre } from '../places/tables.ts'
import { type BookingRow, type DateRow, type HelpRow, type PersonRow, type Records, roomsUsed } from './figures.ts'

export type GoalRow = {
  id: string
  goal: string
  form: string
  indicator: string | null
  ownIndicator: string
  target: number | null
  result: string
}
export type AgreementRow = {
  id: string
  organisation: string
  document: string | null
  documentSlug: string | null
  number: string
  signed: string | null
  grosze: number
  plannedHours: number
  /** Of its activities that took place in the year, counted from their dates. */
  minutes: number
  dates: number
  taskUrl: string | null
}
export type CostRow = {
  id: string
  what: string
  payer: string
  by: 'municipality' | 'organisation'
  planned: number
  paid: number
}
export type PictureRow = { id: string; file: string; alt: string }

/** A year of a place as its report freezes it: records without anybody's name, and what was typed once about the year. */
export type Content = Records & {
  place: string
  address: string
  year: number
  hosts: string[]
  goals: GoalRow[]
  agreements: AgreementRow[]
  costs: CostRow[]
  pictures: PictureRow[]
}

const cameIn = sql`('present', 'late', 'left')`

/** Dates of published activities in the rooms of the place, or of activities that are the place's own. */
export function datesWhere({ id, communityId }: Pick<Centre, 'id' | 'communityId'>): SQL {
  return sql`o.community_id = ${communityId} and a.published is not null
    and (o.room_id in (select id from rooms where centre_id = ${id}) or (a.owner_kind = 'centre' and a.owner_id = ${id}))`
}

/** From the first moment of a year to its end, or to now while it lasts. */
export function termOf(year: number, now: Date): { from: string; until: string } {
  const end = instantOf(`${year + 1}-01-01`)
  return { from: instantOf(`${year}-01-01`).toISOString(), until: (end < now ? end : now).toISOString() }
}

const lists = ({ id }: Centre, year: number, until: string, day: string) => ({
  dates: sql`select m.title, m.slug, m.kind, m.begins, m.ends, m.begins <> m.original_begins as moved,
      m.cancelled is not null as cancelled, g.name as organisation, r.name as room,
      case when g.id is not null then 'organisation' when l.activity_id is not null then 'residents' else 'place' end as led,
      coalesce((select sum(seats) from came c where c.occurrence_id = m.id), 0)::int as attended,
      coalesce((select sum(h.people) from head_counts h where h.occurrence_id = m.id and m.cancelled is null), 0)::int as heads
    from mine m left join organisations g on g.id = m.organisation_id left join rooms r on r.id = m.room_id
    left join resident_led l on l.activity_id = m.activity_id order by m.begins, m.title`,
  people: sql`select count(distinct occurrence_id)::int as visits, bool_and(not exists (
      select from earlier e where e.person_id = c.person_id)) as fresh
    from came c where person_id is not null group by person_id order by visits desc, fresh`,
  bookings: sql`select b.begins, b.ends, r.name as room, g.name as organisation,
      case when g.id is not null then 'organisation' when q.group_name is not null then 'group' else 'person' end as by
    from bookings b join booking_requests q on q.id = b.request_id join rooms r on r.id = b.room_id
    left join organisations g on g.id = q.organisation_id
    where b.centre_id = ${id} and b.status = 'confirmed' and b.begins >= term.starts and b.begins < ${until}::timestamptz
    order by b.begins, r.name`,
  rooms: sql`select name from rooms where centre_id = ${id} and (closed is null or closed > ${`${year}-01-01`}::date) order by position, name`,
  hosts: sql`select coalesce(g.name, ${officeNameSql(sql`h.office_id`, day)}) as name from centre_hosts h
    left join organisations g on g.id = h.organisation_id
    where h.centre_id = ${id} and daterange(h.valid_from, h.valid_to, '[]') && daterange(${`${year}-01-01`}::date, ${`${year}-12-31`}::date, '[]')
    order by h.valid_from`,
  goals: sql`select id, goal, form, indicator, own_indicator as "ownIndicator", target, result from centre_goals
    where centre_id = ${id} and year = ${year} order by created, goal`,
  agreements: sql`select x.id, g.name as organisation, d.title as document, d.slug as "documentSlug", x.number, x.signed,
      x.grosze, x.planned_hours as "plannedHours", x.task_url as "taskUrl",
      (select count(*) from mine m where m.organisation_id = x.organisation_id and m.cancelled is null)::int as dates,
      (select coalesce(sum(extract(epoch from m.ends - m.begins) / 60), 0) from mine m
        where m.organisation_id = x.organisation_id and m.cancelled is null)::int as minutes
    from operator_agreements x join organisations g on g.id = x.organisation_id left join documents d on d.id = x.document_id
    where x.centre_id = ${id} and x.year = ${year} order by g.name, x.created`,
  costs: sql`select k.id, k.what, coalesce(g.name, ${officeNameSql(sql`k.office_id`, day)}) as payer,
      case when k.organisation_id is null then 'municipality' else 'organisation' end as by, k.planned, k.paid
    from running_costs k left join organisations g on g.id = k.organisation_id
    where k.centre_id = ${id} and k.year = ${year} order by k.organisation_id is not null, payer, k.what`,
  pictures: sql`select p.id, f.id as file, coalesce(f.alt, '') as alt from centre_pictures p join files f on f.id = p.file_id
    where p.centre_id = ${id} and p.year = ${year} order by p.created`,
})

type Asked = Omit<Content, 'place' | 'address' | 'year' | 'hosts' | 'rooms' | 'help'> & {
  dates: DateRow[]
  people: PersonRow[]
  bookings: BookingRow[]
  hosts: { name: string }[]
  rooms: { name: string }[]
}

/** Everything a report of a year says, gathered from the records as they are now, in one query. */
export async function contentOf(db: Db, centre: Centre, year: number, now: Date): Promise<Content> {
  const { from, until } = termOf(year, now)
  const parts = Object.entries(lists(centre, year, until, dayOf(now))).map(
    ([name, query]) =>
      sql`coalesce((select jsonb_agg(to_jsonb(x)) from (${query}) x), '[]') as ${sql.identifier(name)}`,
  )
  const [row] = await rowsOf<Asked>(
    db.execute(sql`
      with mine as materialized (
        select o.*, a.title, a.slug, a.kind, a.organisation_id from occurrences o join activities a on a.id = o.activity_id
        where ${datesWhere(centre)} and o.begins >= ${from}::timestamptz and o.begins < ${until}::timestamptz),
      came as materialized (
        select p.occurrence_id, p.person_id, p.seats from participations p join mine m on m.id = p.occurrence_id
        where p.status in ${cameIn} and m.cancelled is null),
      earlier as materialized (
        select distinct p.person_id from participations p join occurrences o on o.id = p.occurrence_id
        join activities a on a.id = o.activity_id
        where ${datesWhere(centre)} and o.begins < ${from}::timestamptz and o.cancelled is null
          and p.status in ${cameIn} and p.person_id is not null)
      select ${sql.join(parts, sql`, `)} from (select ${from}::timestamptz as starts) term`),
  )
  const { rooms, hosts, ...rest } = row!
  const open = await openMinutes(centre, from, until)
  const names = rooms.map(({ name }) => name)
  return {
    ...rest,
    place: centre.name,
    address: centre.address,
    year,
    hosts: hosts.map(({ name }) => name),
    help: await helpOf(db, centre, year),
    rooms: roomsUsed(names, rest.dates, rest.bookings, open),
  }
}

/** Hours of volunteers given to the place, without their names. */
async function helpOf(db: Db, { id, communityId }: Centre, year: number): Promise<HelpRow[]> {
  const owner = { kind: 'centre', id }
  const rows = await volunteerRecords(db, { communityId, owner, from: `${year}-01-01`, until: `${year}-12-31` })
  const volunteers = [...new Set(rows.map(({ volunteerId }) => volunteerId))]
  return rows.map(({ day, host, minutes, volunteerId }) => ({
    day,
    host,
    minutes,
    who: volunteers.indexOf(volunteerId),
  }))
}

/** For how long the place was open by its hours, in minutes; null where they are not known. */
async function openMinutes({ hours: text, opened }: Centre, from: string, until: string): Promise<number | null> {
  const hours = await hoursOf(text)
  if (!hours) return null
  let minutes = 0
  for (
    let at = new Date(Date.parse(from) + 43_200_000);
    at < new Date(until);
    at = new Date(at.getTime() + 86_400_000)
  ) {
    const day = dayOf(at)
    if (opened && day < opened) continue
    for (const span of hours.on(day)) {
      const { begins, ends } = instantsOf(day, span)
      minutes += (ends.getTime() - begins.getTime()) / 60_000
    }
  }
  return minutes
}
