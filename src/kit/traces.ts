import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { type Db, rowsOf } from './db.ts'

export const traces = pgTable('traces', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  fromKind: text('from_kind').notNull(),
  fromId: uuid('from_id').notNull(),
  toKind: text('to_kind').notNull(),
  toId: uuid('to_id').notNull(),
  kind: text('kind').notNull(),
  note: text('note'),
  created: timestamp('created', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by'),
})

export type TraceRow = typeof traces.$inferSelect
export type End = { kind: string; id: string }
export type Link = { communityId: string; from: End; to: End; kind: string; note?: string; by: string | null; at: Date }

/** Ties two things together; tying them again changes nothing. Answers whether the tie is new. */
export async function tie(tx: Db, link: Link): Promise<boolean> {
  const { communityId, from, to, kind, note, by, at } = link
  const row = { communityId, fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id, kind, note }
  const made = await tx
    .insert(traces)
    .values({ ...row, created: at, createdBy: by })
    .onConflictDoNothing()
    .returning({ id: traces.id })
  return made.length > 0
}

/** Unties two things. Answers whether there was a tie. */
export async function untie(tx: Db, from: End, to: End, kind: string): Promise<boolean> {
  const gone = await tx
    .delete(traces)
    .where(and(starting(from), ending(to), eq(traces.kind, kind)))
    .returning({ id: traces.id })
  return gone.length > 0
}

/** Every tie that touches any of these ends, in either direction: one query for one step of a walk. */
export function tiesOf(db: Db, ends: End[]): Promise<TraceRow[]> {
  if (ends.length === 0) return Promise.resolve([])
  return db
    .select()
    .from(traces)
    .where(or(...ends.flatMap((end) => [starting(end), ending(end)])))
    .orderBy(traces.created)
}

/**
 * Everything reachable from a thing by walking ties forwards (`down`: what became of it) or
 * backwards (`up`: where it came from), at most `depth` steps, nearest first, in one query.
 */
export function walkTies(db: Db, start: End, way: Way, depth = 6): Promise<TraceRow[]> {
  return rowsOf<TraceRow>(
    db.execute(sql`select ${columns} from (${walk(start, way, depth)}) w order by step, created, id`),
  )
}

/** Both walks from a thing, in one query. */
export async function walkBothWays(db: Db, start: End, depth = 6): Promise<{ up: TraceRow[]; down: TraceRow[] }> {
  const [up, down] = [walk(start, 'up', depth), walk(start, 'down', depth)]
  const rows = await rowsOf<TraceRow & { way: Way }>(
    db.execute(sql`
      select way, ${columns} from (
        select 'up' as way, u.* from (${up}) u union all select 'down', d.* from (${down}) d
      ) w order by step, created, id`),
  )
  const walked = (wanted: Way) => rows.filter(({ way }) => way === wanted).map(({ way: _, ...tie }) => tie)
  return { up: walked('up'), down: walked('down') }
}

type Way = 'down' | 'up'

const columns = sql.raw(`id, community_id as "communityId", from_kind as "fromKind", from_id as "fromId",
  to_kind as "toKind", to_id as "toId", kind, note, created, created_by as "createdBy"`)

/** Each tie once, with the fewest steps that lead to it. */
function walk(start: End, way: Way, depth: number): SQL {
  const near = sql.raw(way === 'down' ? 'from' : 'to')
  const far = sql.raw(way === 'down' ? 'to' : 'from')
  return sql`
    with recursive walk as (
      select t.*, 1 as step from traces t where t.${near}_kind = ${start.kind} and t.${near}_id = ${start.id}
      union
      select t.*, w.step + 1 from traces t
        join walk w on t.${near}_kind = w.${far}_kind and t.${near}_id = w.${far}_id
       where w.step < ${depth}
    )
    select distinct on (id) * from walk order by id, step`
}

const starting = (end: End): SQL => and(eq(traces.fromKind, end.kind), eq(traces.fromId, end.id))!
const ending = (end: End): SQL => and(eq(traces.toKind, end.kind), eq(traces.toId, end.id))!
