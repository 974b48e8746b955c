import { type SQL, sql } from 'drizzle-orm'
import { readBack } from '#kit/calendar-program.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Year } from './play.ts'

export type Finding = { sentence: string; broken: string[] }

/** What must be true when a year in the place has been played; a finding with nothing broken holds. */
export async function invariants(db: Db, play: Year): Promise<Finding[]> {
  return [
    { sentence: 'no room was ever booked twice', broken: await list(db, twice) },
    { sentence: 'no tap was lost or counted twice', broken: await wrongTaps(db, play) },
    { sentence: 'different people are never more than attendances', broken: await list(db, tooMany) },
    { sentence: 'the feed read by a calendar program equals the calendar', broken: await wrongFeed(db, play) },
    { sentence: 'every date of an activity in a room is a booking', broken: await list(db, unbooked) },
    { sentence: 'the report’s numbers equal the records’', broken: await wrongReport(db, play) },
    { sentence: 'the record of events is unbroken', broken: await list(db, rewritten) },
  ]
}

const twice = sql`
  select a.id::text as what from bookings a join bookings b
    on a.room_id = b.room_id and a.id < b.id and tstzrange(a.begins, a.ends) && tstzrange(b.begins, b.ends)
  where a.status in ('held', 'confirmed') and b.status in ('held', 'confirmed')`

const tooMany = sql`
  select o.activity_id::text as what from participations p join occurrences o on o.id = p.occurrence_id
  where p.status in ('present', 'late', 'left')
  group by o.activity_id having count(distinct p.person_id) > count(*)`

const unbooked = sql`
  select o.id::text as what from occurrences o left join bookings b on b.occurrence_id = o.id
    and b.begins = o.begins and b.ends = o.ends and b.room_id = o.room_id
    and (b.status = 'confirmed') = (o.cancelled is null)
  where o.room_id is not null and b.id is null`

const rewritten = sql`
  select e.id::text as what from events e
  where e.hash <> encode(sha256(convert_to(event_text(e), 'UTF8')), 'hex')`

async function list(db: Db, query: SQL): Promise<string[]> {
  return (await rowsOf<{ what: string }>(db.execute(query))).map(({ what }) => what)
}

async function wrongTaps(db: Db, { taps, there }: Year): Promise<string[]> {
  const rows = await rowsOf<{ id: string; key: string }>(
    db.execute(sql`select id::text, occurrence_id || ' ' || entry as key from taps where device is not null`),
  )
  const known = new Set(rows.map(({ id }) => id))
  const present = await rowsOf<{ what: number }>(
    db.execute(sql`
      select count(*)::int as what from participations p
      where p.status = 'present' and exists (select 1 from taps t where t.participation_id = p.id and t.device is not null)`),
  )
  return [
    ...[...taps].filter((id) => !known.has(id)).map((id) => `${id} lost`),
    ...(rows.length === taps.size ? [] : [`${rows.length} taps of ${taps.size}`]),
    ...(present[0]!.what === there.size ? [] : [`${present[0]!.what} attendances of ${there.size}`]),
  ]
}

async function wrongFeed(db: Db, { feed, year }: Year): Promise<string[]> {
  const told = readBack(feed)
  const rows = await rowsOf<{ begins: string }>(
    db.execute(sql`
      select to_char(o.begins at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') as begins
      from occurrences o join activities a on a.id = o.activity_id join communities c on c.id = o.community_id
      where c.slug = 'krakow' and a.published is not null and o.cancelled is null
        and o.begins >= ${`${year}-01-01`}::timestamptz and o.begins < ${`${year + 1}-01-01`}::timestamptz
      order by o.begins`),
  )
  const ours = rows.map(({ begins }) => begins).sort()
  const theirs = told.filter((moment) => moment >= `${year - 1}-12-31T23` && moment < `${year}-12-31T23`).sort()
  const missing = ours.filter((moment) => !theirs.includes(moment))
  return theirs.length === ours.length && missing.length === 0 ? [] : [`${theirs.length} of ${ours.length}`, ...missing]
}

/** The figures of the published report, counted anew from the records by other queries than the report's own. */
async function wrongReport(db: Db, { p, report, year }: Year): Promise<string[]> {
  const said = await p.read<{ report: { figures: { name: string; value: number }[] } }>(report, null)
  const [counted] = await rowsOf<Record<string, number>>(
    db.execute(sql`
      with held as (
        select o.* from occurrences o join rooms r on r.id = o.room_id join centres c on c.id = r.centre_id
        where c.name = 'MAM Trzepak' and extract(year from o.begins at time zone 'Europe/Warsaw') = ${year}),
      came as (
        select p.* from participations p join held h on h.id = p.occurrence_id and h.cancelled is null
        where p.status in ('present', 'late', 'left'))
      select (select count(*) from held where cancelled is null)::int as dates,
        (select count(*) from held where cancelled is not null)::int as cancelled,
        (select count(*) from held where cancelled is null and begins <> original_begins)::int as moved,
        (select sum(seats) from came)::int as attendances,
        (select count(distinct person_id) from came)::int as people,
        (select sum(h.people) from head_counts h join held on held.id = h.occurrence_id)::int as heads,
        (select count(*) from bookings b join centres c on c.id = b.centre_id where c.name = 'MAM Trzepak'
          and b.request_id is not null and b.status = 'confirmed'
          and extract(year from b.begins at time zone 'Europe/Warsaw') = ${year})::int as bookings`),
  )
  const figures = new Map(said.report.figures.map(({ name, value }) => [name, value]))
  return Object.entries(counted!)
    .filter(([name, value]) => figures.get(name) !== value)
    .map(([name, value]) => `${name}: ${figures.get(name)} said, ${value} counted`)
}
