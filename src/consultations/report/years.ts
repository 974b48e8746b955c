import { type SQL, sql } from 'drizzle-orm'
import { asDay, type Day, onYearDay, type Rulebook, rulebookOf } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { type Term, yearsWaiting } from './rules.ts'

/** A year whose report is not published yet, and the last day for it. */
export type YearWaiting = { year: number; due: Day }

export type Process = {
  id: string
  communityId: string
  community: string
  slug: string
  title: string
  years: { year: number; due: string; published: boolean }[]
} & Term

/**
 * Yearly reports that wait in one process, or in all of them: of every year of the text that is over, begun or not, the
 * oldest first in each.
 */
export async function processesWaiting(db: Db, now: Date, consultationId: string | null = null) {
  return waitingIn(db, await rowsOf<Process>(db.execute(terms(consultationId))), now)
}

/** What waits in these processes; the rules of their towns are asked only where something does. */
export async function waitingIn(db: Db, all: Process[], now: Date) {
  const today = asDay(dayOf(now))
  const rules = new Map<string, Rulebook>()
  const processes = all.filter((one) => openYears(one, today).length > 0)
  for (const communityId of new Set(processes.map((one) => one.communityId)))
    rules.set(communityId, await rulebookOf(db, communityId, today))
  return processes.map((one) => ({ ...one, waiting: waitingOf(one, rules.get(one.communityId)!, today) }))
}

/** The last day for a year's report, in the year after it (UDPP art. 5a ust. 3: 31 May). */
export function dueOf(year: number, rules: Rulebook): Day {
  return onYearDay(year + 1, rules('programme.report_by').value)
}

function waitingOf(process: Process, rules: Rulebook, today: string): YearWaiting[] {
  const begun = new Map(process.years.map(({ year, due }) => [year, asDay(due)]))
  return openYears(process, today).map((year) => ({ year, due: begun.get(year) ?? dueOf(year, rules) }))
}

function openYears(process: Process, today: string): number[] {
  const told = process.years.filter(({ published }) => published).map(({ year }) => year)
  const begun = process.years.map(({ year }) => year)
  const all = new Set([...yearsWaiting(process, today), ...begun])
  return [...all].filter((year) => !told.includes(year)).sort((a, b) => a - b)
}

/** Published processes with what decides which years they owe a report on. */
export function terms(consultationId: string | null): SQL {
  return sql`
      select c.id, c.community_id as "communityId", m.slug as community, c.slug, c.title,
        c.kind = 'programme' as programme, d.adopted_on::text as adopted, d.in_force_from::text as begins,
        coalesce(d.in_force_to, (select max(s.ends) - interval '1 year' from stages s
          where s.consultation_id = c.id and s.kind = 'yearly-reports'))::date::text as ends,
        (select count(*)::int from commitments x where x.consultation_id = c.id and x.removed is null) as commitments,
        coalesce((select jsonb_agg(jsonb_build_object('year', y.year, 'due', y.due, 'published', y.published is not null))
          from yearly_reports y where y.consultation_id = c.id), '[]') as years
      from consultations c join communities m on m.id = c.community_id left join documents d on d.id = c.document_id
      where c.published is not null and (${consultationId}::uuid is null or c.id = ${consultationId}::uuid)
        and (d.adopted_on is not null or exists (select 1 from yearly_reports y where y.consultation_id = c.id))
      order by c.created`
}
