import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { people, publicName } from '#accounts/index.ts'
import { officeNameSql } from '#communities/index.ts'
import { addDays, type Day } from '#deadlines/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { organisationTable as organisations } from '#organisations/index.ts'
import { pageSize } from './reading.ts'
import type { Reach } from './rules.ts'
import { remarks } from './tables.ts'

export const heaps = ['waiting', 'mine', 'unassigned', 'soon', 'overdue', 'answered'] as const
/** Which heap of an official's desk: all that wait, those of their offices, nobody's, due soon, overdue, done. */
export type Heap = (typeof heaps)[number]

/** Due within so many days is soon. */
export const soonDays = 3

type Desk = { consultationId: string; reach: Reach; offices: string[]; today: Day }

/** One page of a heap, the most pressing first. */
export async function queueOf(db: Db, desk: Desk, heap: Heap, words: string, page: number) {
  return db
    .select({
      number: remarks.number,
      citation: remarks.citation,
      text: sql<string>`left(${remarks.text}, 400)`,
      authorKind: remarks.authorKind,
      author: sql<string | null>`coalesce(${organisations.name}, ${publicName})`,
      channel: remarks.channel,
      late: remarks.late,
      due: remarks.due,
      answered: remarks.answered,
      withdrawn: remarks.withdrawn,
      office: officeNameSql(remarks.officeId, desk.today),
      total: sql<number>`count(*) over ()::int`,
    })
    .from(remarks)
    .leftJoin(people, eq(people.id, remarks.personId))
    .leftJoin(organisations, eq(organisations.id, remarks.organisationId))
    .where(and(...within(desk), heapIs(heap, desk), matching(words)))
    .orderBy(asc(remarks.due), asc(remarks.number))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
}

export type QueueRow = Awaited<ReturnType<typeof queueOf>>[number]

/** How many remarks lie in each heap: one query for all tabs. */
export async function heapCounts(db: Db, desk: Desk): Promise<Record<Heap, number>> {
  const counted = heaps.map(
    (heap) => sql`count(*) filter (where ${heapIs(heap, desk)})::int as ${sql.identifier(heap)}`,
  )
  const [row] = await rowsOf<Record<Heap, number>>(
    db.execute(sql`select ${sql.join(counted, sql`, `)} from ${remarks} where ${and(...within(desk))}`),
  )
  return row!
}

function within({ consultationId, reach }: Desk): (SQL | undefined)[] {
  const mine = reach === 'all' ? undefined : ofOffices(reach)
  return [eq(remarks.consultationId, consultationId), isNull(remarks.withdrawn), mine]
}

function heapIs(heap: Heap, { offices, today }: Desk): SQL {
  const waiting = isNull(remarks.answerId)
  const conditions: Record<Heap, SQL | undefined> = {
    waiting,
    mine: and(waiting, ofOffices(offices)),
    unassigned: and(waiting, isNull(remarks.officeId)),
    soon: and(waiting, sql`${remarks.due} between ${today}::date and ${addDays(today, soonDays)}::date`),
    overdue: and(waiting, sql`${remarks.due} < ${today}::date`),
    answered: isNotNull(remarks.answerId),
  }
  return conditions[heap]!
}

function ofOffices(offices: readonly string[]): SQL {
  return offices.length > 0 ? inArray(remarks.officeId, [...offices]) : sql`false`
}

function matching(words: string): SQL | undefined {
  if (!words) return undefined
  const typed = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(${remarks.text} ilike ${typed} or ${remarks.citation} ilike ${typed} or ${organisations.name} ilike ${typed})`
}
