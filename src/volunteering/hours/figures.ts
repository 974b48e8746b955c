import { type SQL, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { worthOf } from '../service.ts'

export type Asked = {
  communityId: string
  /** First and last day, both counted. */
  from: string
  until: string
  /** Only what was given for this thing (a place, a project). */
  owner?: { kind: string; id: string }
  /** Only what was given to this host. */
  organisationId?: string
  officeId?: string
  /** Only what this person may see; a condition on the view `confirmed_hours h`. */
  also?: SQL
  /** Grosze an hour, where a programme values the work. */
  rate?: number
}

export type Figures = {
  /** Different people. */
  volunteers: number
  minutes: number
  entries: number
  /** Grosze: hours × rate (whatever the number of people); null without a rate. */
  value: number | null
}

/**
 * Volunteers and their hours in a period: only hours confirmed by both sides, counter-entries subtracted. The records
 * behind the numbers are `volunteerRecords` asked the same.
 */
export async function volunteerFigures(db: Db, asked: Asked): Promise<Figures> {
  const [row] = await rowsOf<Omit<Figures, 'value'>>(
    db.execute(sql`
      select count(distinct person_id) filter (where sum > 0)::int as volunteers, coalesce(sum(sum), 0)::int as minutes,
        coalesce(sum(entries), 0)::int as entries
      from (select h.person_id, sum(h.minutes) as sum, count(*) as entries from confirmed_hours h
        where ${behind(asked)} group by 1) one`),
  )
  return { ...row!, value: asked.rate === undefined ? null : worthOf(row!.minutes, asked.rate) }
}

export type HoursRecord = {
  id: string
  volunteerId: string
  name: string | null
  host: string
  day: string
  minutes: number
  tasks: string
  counter: boolean
}

/** The entries behind the figures, the latest first; as many as a sheet holds. Names are whole: for whoever may see them. */
export function volunteerRecords(db: Db, asked: Asked, limit = 65_000): Promise<HoursRecord[]> {
  return rowsOf<HoursRecord>(
    db.execute(sql`
      select h.id, h.volunteer_id as "volunteerId", nullif(concat_ws(' ', p.given_name, p.surname), '') as name,
        coalesce(o.name, (select n.name from office_names n where n.office_id = h.office_id
          and daterange(n.valid_from, n.valid_to, '[]') @> h.day), '') as host,
        h.day::text as day, h.minutes, coalesce(nullif(h.tasks, ''), c.title, '') as tasks, h.corrects is not null as counter
      from confirmed_hours h join people p on p.id = h.person_id left join organisations o on o.id = h.organisation_id
        left join help_calls c on c.id = h.call_id
      where ${behind(asked)} order by h.day desc, h.created desc limit ${limit}`),
  )
}

function behind({ communityId, from, until, owner, organisationId, officeId, also }: Asked): SQL {
  const conditions = [
    sql`h.community_id = ${communityId}`,
    sql`h.day between ${from}::date and ${until}::date`,
    owner && sql`h.owner_kind = ${owner.kind} and h.owner_id = ${owner.id}`,
    organisationId && sql`h.organisation_id = ${organisationId}`,
    officeId && sql`h.office_id = ${officeId}`,
    also,
  ].filter((condition): condition is SQL => Boolean(condition))
  return sql.join(conditions, sql` and `)
}
