import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'

/** A row of a roster: somebody expected on this date, signed up for the whole activity, or a regular of earlier dates. */
export type RosterRow = {
  entry: string
  name: string | null
  organisation: string | null
  seats: number
  status: 'registered' | 'waiting' | 'offered' | 'present' | 'late' | 'left' | 'excused' | 'absent'
  kind: 'listed' | 'term' | 'regular'
}

type Row = RosterRow & { date: string; created: string | Date }

const alphabet = new Intl.Collator('pl')

/** How long somebody is remembered as one who comes here. */
const regularDays = 60

/**
 * The rosters of some dates, in the order of the alphabet, those who only came to earlier dates last. Somebody whom a
 * tap put on the list keeps the entry that the phones know.
 */
export async function rostersOf(db: Db, dates: string[]): Promise<Map<string, RosterRow[]>> {
  const rosters = new Map<string, RosterRow[]>(dates.map((id) => [id, []]))
  const rows = dates.length > 0 ? await readRows(db, dates) : []
  const order = (row: Row) => (row.kind === 'regular' ? 1 : 0)
  const named = (row: Row) => row.organisation ?? row.name ?? '\uffff'
  rows.sort((one, other) => order(one) - order(other) || alphabet.compare(named(one), named(other)))
  for (const { date, created: _, ...row } of rows) rosters.get(date)!.push(row)
  return rosters
}

/** Those of a date who are expected or were there, in the order they signed up: the order of the printed list. */
export async function sheetRowsOf(db: Db, date: string): Promise<RosterRow[]> {
  const rows = (await readRows(db, [date])).filter(({ kind, status }) => kind !== 'regular' && status !== 'waiting')
  rows.sort((one, other) => +new Date(one.created) - +new Date(other.created) || one.entry.localeCompare(other.entry))
  return rows.map(({ date: _, created: __, ...row }) => row)
}

function readRows(db: Db, dates: string[]): Promise<Row[]> {
  const chosen = sql.join(
    dates.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  return rowsOf<Row>(
    db.execute(sql`
      with dates as (select id, activity_id, begins from occurrences where id in (${chosen})),
      here as (select d.id as date, p.id, p.person_id, p.organisation_id, p.seats, p.status, p.created, 'listed' as kind
        from participations p join dates d on p.occurrence_id = d.id where p.status <> 'withdrawn'),
      term as (select d.id as date, p.id, p.person_id, p.organisation_id, p.seats, p.status, p.created, 'term' as kind
        from participations p join dates d on p.activity_id = d.activity_id
        where p.occurrence_id is null and p.status in ('registered', 'offered') and not exists (select from here h
          where h.date = d.id and h.person_id is not distinct from p.person_id
            and h.organisation_id is not distinct from p.organisation_id)),
      regular as (select distinct on (d.id, p.person_id) d.id as date, p.id, p.person_id, null::uuid as organisation_id,
          1 as seats, 'registered' as status, p.created, 'regular' as kind
        from participations p join dates d on p.activity_id = d.activity_id join occurrences o on o.id = p.occurrence_id
        where o.id <> d.id and p.status in ('present', 'late', 'left')
          and o.begins between d.begins - make_interval(days => ${regularDays}) and d.begins
          and not exists (select from here h where h.date = d.id and h.person_id = p.person_id)
          and not exists (select from term m where m.date = d.id and m.person_id = p.person_id)
        order by d.id, p.person_id, o.begins desc)
      select r.date, r.kind, r.seats, r.status, r.created,
        coalesce((select t.entry from taps t where t.participation_id = r.id and t.was = 'withdrawn'
          and t.occurrence_id = r.date limit 1), r.id) as entry,
        nullif(concat_ws(' ', e.given_name, e.surname), '') as name,
        (select name from organisations o where o.id = r.organisation_id) as organisation
      from (select * from here union all select * from term union all select * from regular) r
      left join people e on e.id = r.person_id
      where r.kind = 'listed' or e.erased is null`),
  )
}
