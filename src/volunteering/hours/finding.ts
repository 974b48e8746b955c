import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { type HoursEntry, helpCalls, shiftPlaces, shifts, volunteerHours } from '../tables.ts'

/** Every entry of a volunteer, counter-entries too, the latest day first, with what it was for. */
export function hoursOf(db: Db, volunteerId: string) {
  return db
    .select({ entry: volunteerHours, title: helpCalls.title })
    .from(volunteerHours)
    .leftJoin(helpCalls, eq(helpCalls.id, volunteerHours.callId))
    .where(eq(volunteerHours.volunteerId, volunteerId))
    .orderBy(desc(volunteerHours.day), desc(volunteerHours.created), desc(volunteerHours.minutes))
}

export async function entryById(db: Db, volunteerId: string, id: string): Promise<HoursEntry | undefined> {
  const here = and(eq(volunteerHours.id, id), eq(volunteerHours.volunteerId, volunteerId))
  return (await db.select().from(volunteerHours).where(here))[0]
}

/** Shifts that are over, on which this volunteer had a place and for which no hours are written down yet. */
export async function openShifts(db: Db, volunteerId: string, now: Date) {
  const rows = await rowsOf<{ id: string; begins: string; ends: string; title: string }>(
    db.execute(sql`
      select s.id, s.begins, s.ends, c.title
      from shift_places p join shifts s on s.id = p.shift_id join help_calls c on c.id = s.call_id
      where p.volunteer_id = ${volunteerId} and p.given_back is null and s.cancelled is null
        and s.ends <= ${now.toISOString()}::timestamptz
        and not exists (select from volunteer_hours h where h.shift_id = s.id and h.volunteer_id = p.volunteer_id
          and h.corrects is null and h.reversed is null)
      order by s.begins limit 50`),
  )
  return rows.map(({ begins, ends, ...row }) => ({ ...row, begins: new Date(begins), ends: new Date(ends) }))
}

export type Span = { from: string; until: string }

/** The minutes that count for a volunteer in a period, and what they were given for. */
export async function confirmedOf(db: Db, volunteerId: string, { from, until }: Span) {
  const rows = await rowsOf<{ minutes: number; tasks: string }>(
    db.execute(sql`
      select sum(minutes)::int as minutes, coalesce(nullif(h.tasks, ''), c.title, '') as tasks
      from confirmed_hours h left join help_calls c on c.id = h.call_id
      where h.volunteer_id = ${volunteerId} and h.day between ${from}::date and ${until}::date
      group by 2 having sum(minutes) > 0 order by 1 desc, 2`),
  )
  const named = rows.map(({ tasks }) => tasks).filter(Boolean)
  return { minutes: rows.reduce((sum, row) => sum + row.minutes, 0), tasks: named }
}

/** From the first day of service to the last one done or promised by a place on a shift; null before any. */
export async function serviceOf(db: Db, volunteerIds: string[]) {
  if (volunteerIds.length === 0) return new Map<string, { first: string; last: string }>()
  const done = db
    .select({ id: volunteerHours.volunteerId, day: volunteerHours.day })
    .from(volunteerHours)
    .where(
      and(
        inArray(volunteerHours.volunteerId, volunteerIds),
        isNull(volunteerHours.reversed),
        isNull(volunteerHours.corrects),
        sql`${volunteerHours.disputed} is null`,
      ),
    )
  const promised = db
    .select({ id: shiftPlaces.volunteerId, day: sql<string>`(${shifts.begins} at time zone 'Europe/Warsaw')::date` })
    .from(shiftPlaces)
    .innerJoin(shifts, eq(shifts.id, shiftPlaces.shiftId))
    .where(and(inArray(shiftPlaces.volunteerId, volunteerIds), isNull(shiftPlaces.givenBack), isNull(shifts.cancelled)))
  const rows = await rowsOf<{ id: string; first: string; last: string }>(
    db.execute(sql`select volunteer_id as id, min(day)::text as first, max(day)::text as last
      from (${done} union all ${promised}) d group by 1`),
  )
  return new Map(rows.map(({ id, ...service }) => [id, service]))
}

/** The hours of a volunteer at a glance: what counts, and what waits for each side. */
export async function glanceOf(db: Db, volunteerId: string) {
  const [row] = await rowsOf<{ minutes: number; forVolunteer: number; forHost: number }>(
    db.execute(sql`
      select coalesce((select sum(c.minutes) from confirmed_hours c where c.volunteer_id = ${volunteerId}), 0)::int as minutes,
        (count(*) filter (where volunteer_confirmed is null))::int as "forVolunteer",
        (count(*) filter (where host_confirmed is null))::int as "forHost"
      from volunteer_hours h where h.volunteer_id = ${volunteerId} and h.corrects is null and h.reversed is null
        and h.disputed is null`),
  )
  return row!
}
