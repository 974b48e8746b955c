import { and, asc, eq, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Reached } from './rules.ts'
import { type Proposal, proposals } from './tables.ts'

/** A conclusion in the drafting team's list: what was said, and what it has become so far. */
export type Source = {
  id: string
  number: number
  text: string
  kind: string
  channel: string
  support: number
  topic: string
  cluster: string | null
  reached: Reached
  /** Numbers of the proposals it became. */
  proposals: number[]
}

export type Wanted = { topic?: string | null; only?: 'waiting' | 'all'; everybody?: boolean; limit?: number }

const reachedSql = sql`case when count(p.id) = 0 then 'unused' when bool_or(p.outcome = 'taken') then 'taken'
  when bool_or(p.outcome is null) then 'undecided' else 'refused' end`

/**
 * Conclusions that speak for themselves (not merged into another, not taken back), with what became of each.
 * `everybody` leaves out what is not public yet: what a meeting said before its fair copy is published.
 */
export function sourcesOf(db: Db, consultationId: string, wanted: Wanted = {}): Promise<Source[]> {
  const { topic = null, only = 'all', everybody = false, limit = 1000 } = wanted
  return rowsOf<Source>(
    db.execute(sql`
      select c.id, c.number, c.text, c.kind, c.channel, c.support, t.title as topic, g.title as cluster,
        ${reachedSql} as reached,
        coalesce(jsonb_agg(p.number order by p.number) filter (where p.id is not null), '[]') as proposals
      from conclusions c join topics t on t.id = c.topic_id
      left join clusters g on g.id = c.cluster_id left join meetings m on m.id = c.meeting_id
      left join traces x on x.from_kind = 'conclusion' and x.from_id = c.id and x.to_kind = 'proposal'
      left join proposals p on p.id = x.to_id
      where c.consultation_id = ${consultationId} and c.withdrawn is null and c.merged_into is null
        and (${topic}::text is null or t.slug = ${topic})
        and (not ${everybody}::boolean or c.meeting_id is null or m.published is not null)
      group by c.id, t.id, g.id
      having ${only === 'all' ? sql`true` : sql`count(p.id) = 0 or (bool_or(p.outcome is null) and not coalesce(bool_or(p.outcome = 'taken'), false))`}
      order by t.position, g.position nulls last, c.number limit ${limit}`),
  )
}

/** How many conclusions of each topic are still to be used, and how many there are. */
export function topicsToUse(db: Db, consultationId: string) {
  return rowsOf<{ slug: string; title: string; all: number; unused: number }>(
    db.execute(sql`
      select t.slug, t.title, count(c.id)::int as all,
        count(c.id) filter (where not exists (select 1 from traces x
          where x.from_kind = 'conclusion' and x.from_id = c.id and x.to_kind = 'proposal'))::int as unused
      from topics t left join conclusions c on c.topic_id = t.id and c.withdrawn is null and c.merged_into is null
      where t.consultation_id = ${consultationId} group by t.id order by t.position`),
  )
}

export type ProposalLine = Pick<Proposal, 'number' | 'title' | 'text' | 'outcome' | 'reason'> & {
  sources: number
  units: number
}

/** Proposals of a consultation with how many conclusions each came from and how many units it went into. */
export function proposalLines(db: Db, consultationId: string, outcome: 'taken' | 'refused' | 'open' | null) {
  const chosen = outcome === 'open' ? sql`p.outcome is null` : outcome ? sql`p.outcome = ${outcome}` : sql`true`
  return rowsOf<ProposalLine>(
    db.execute(sql`
      select p.number, p.title, p.text, p.outcome, p.reason,
        (select count(*)::int from traces x where x.to_kind = 'proposal' and x.to_id = p.id and x.from_kind = 'conclusion') as sources,
        (select count(*)::int from traces x where x.from_kind = 'proposal' and x.from_id = p.id and x.to_kind = 'unit') as units
      from proposals p where p.consultation_id = ${consultationId} and ${chosen} order by p.number`),
  )
}

export async function proposalByNumber(db: Db, consultationId: string, number: number): Promise<Proposal | undefined> {
  const mine = and(eq(proposals.consultationId, consultationId), eq(proposals.number, number))
  return (await db.select().from(proposals).where(mine).orderBy(asc(proposals.number)))[0]
}

/** The conclusions tied to a proposal. */
export async function sourceIdsOf(db: Db, proposalId: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db.execute(sql`select from_id as id from traces
      where to_kind = 'proposal' and to_id = ${proposalId} and from_kind = 'conclusion' order by created`),
  )
  return rows.map(({ id }) => id)
}
