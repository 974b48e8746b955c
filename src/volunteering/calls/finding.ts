import { and, asc, desc, eq, gte, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { hostNameSql } from '../hosts.ts'
import { type HelpCall, helpCalls } from '../tables.ts'

// Named in full: inside a query on one table, a column of it would be read as one of the inner table.
const its = (column: string) => sql.raw(`help_calls.${column}`)
const helping = sql<number>`(select count(*)::int from help_offers f where f.call_id = ${its('id')}
  and f.withdrawn is null)`
const free = (now: Date) => sql<number>`coalesce((select sum(s.places - (select count(*) from shift_places p
    where p.shift_id = s.id and p.given_back is null))::int from shifts s
  where s.call_id = ${its('id')} and s.cancelled is null and s.begins > ${now.toISOString()}::timestamptz), 0)`

const columns = (now: Date) => ({
  call: helpCalls,
  host: hostNameSql(its('organisation_id'), its('office_id'), its('from_day')),
  helping,
  free: free(now),
})

/** Calls that still seek helpers, the soonest first; or those that are over, the latest first. */
export function callsOf(db: Db, communityId: string, which: 'open' | 'over', today: string, now: Date) {
  const still = and(isNull(helpCalls.closed), or(isNull(helpCalls.untilDay), gte(helpCalls.untilDay, today)))
  const over = or(isNotNull(helpCalls.closed), lt(helpCalls.untilDay, today))
  return db
    .select(columns(now))
    .from(helpCalls)
    .where(and(eq(helpCalls.communityId, communityId), which === 'open' ? still : over))
    .orderBy(which === 'open' ? asc(helpCalls.fromDay) : desc(helpCalls.fromDay), asc(helpCalls.title))
    .limit(100)
}

export function callBySlug(db: Db, communityId: string, slug: string, now: Date) {
  return one(db, and(eq(helpCalls.communityId, communityId), eq(helpCalls.slug, slug)), now)
}

async function one(db: Db, where: SQL | undefined, now: Date) {
  const activity = sql<{
    title: string
    slug: string
  } | null>`(select jsonb_build_object('title', a.title, 'slug', a.slug)
    from activities a where a.id = ${its('activity_id')} and a.published is not null)`
  const [row] = await db
    .select({ ...columns(now), activity })
    .from(helpCalls)
    .where(where)
  return row
}

export type CallRow = { call: HelpCall; host: string; helping: number; free: number }

/** What anybody may know of a call. */
export function callBrief({ call, host, helping, free }: CallRow) {
  const { slug, title, words, place, fromDay, untilDay, wanted, leastAge, closed } = call
  return { slug, title, words, host, place, fromDay, untilDay, wanted, leastAge, closed, helping, free }
}

export type CallBrief = ReturnType<typeof callBrief>
