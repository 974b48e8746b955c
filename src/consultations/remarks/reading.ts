import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { people, publicName } from '#accounts/index.ts'
import { officeNameSql } from '#communities/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { organisationTable as organisations } from '#organisations/index.ts'
import { answers, type Channel, type Outcome, remarks } from './tables.ts'

export type RemarkFilter = {
  words?: string
  unitId?: string
  outcome?: Outcome
  channel?: Channel
  officeId?: string
  state?: 'waiting' | 'answered' | 'late' | 'withdrawn'
}

/** A remark as everybody may read it: no surname, no address, no secret. Its words are empty once it is withdrawn. */
export type PublicRemark = {
  number: number
  unitId: string | null
  citation: string
  text: string
  proposed: string
  reasons: string
  authorKind: 'person' | 'organisation'
  author: string | null
  channel: Channel
  received: Date
  late: boolean
  withdrawn: Date | null
  due: string | null
  answered: Date | null
  office: string | null
  outcome: Outcome | null
  answer: string | null
}

const shown = (column: SQLWrapper) => sql<string>`case when ${remarks.withdrawn} is null then ${column} else '' end`

const publicColumns = {
  number: remarks.number,
  unitId: remarks.unitId,
  citation: remarks.citation,
  text: shown(remarks.text),
  proposed: shown(remarks.proposed),
  reasons: shown(remarks.reasons),
  authorKind: remarks.authorKind,
  author: sql<string | null>`coalesce(${organisations.name}, ${publicName})`,
  channel: remarks.channel,
  received: remarks.received,
  late: remarks.late,
  withdrawn: remarks.withdrawn,
  due: remarks.due,
  answered: remarks.answered,
  outcome: answers.outcome,
  answer: answers.reasons,
}

export const pageSize = 20

/** What staff need beside what everybody reads. */
const innerColumns = {
  id: remarks.id,
  answerId: remarks.answerId,
  officeId: remarks.officeId,
  photoId: remarks.photoId,
  formCode: remarks.formCode,
  batchId: remarks.batchId,
  assurance: remarks.assurance,
  /** How many there are in all where only a page of them was asked for. */
  among: sql<number>`count(*) over ()::int`,
}

export type InnerRemark = Awaited<ReturnType<typeof remarksByNumber>>[number]

/** A remark without the columns that are not for everybody. */
export function publicOf(row: InnerRemark): PublicRemark {
  const { id: _, answerId, officeId, photoId, formCode, batchId, assurance, among, ...seen } = row
  return seen
}

/** One page of the public list, in the order of their numbers, and how many there are in all. */
export async function remarksOf(
  db: Db,
  consultationId: string,
  filter: RemarkFilter,
  now: Date,
  page = 1,
  size = pageSize,
) {
  const wanted = and(eq(remarks.consultationId, consultationId), ...narrowed(filter))
  const rows = await select(db, now)
    .where(wanted)
    .orderBy(asc(remarks.number))
    .limit(size)
    .offset((page - 1) * size)
  return { remarks: rows.map(publicOf), total: rows[0]?.among ?? 0 }
}

/** A remark by its number. */
export async function remarkByNumber(db: Db, consultationId: string, number: number, now: Date) {
  const [row] = await remarksByNumber(db, consultationId, [number], now)
  return row
}

/** These remarks, in the order of their numbers. */
export async function remarksByNumber(db: Db, consultationId: string, numbers: number[], now: Date) {
  if (numbers.length === 0) return []
  return select(db, now)
    .where(and(eq(remarks.consultationId, consultationId), inArray(remarks.number, numbers)))
    .orderBy(asc(remarks.number))
}

/** Remarks that say much the same as this one and still wait, the likest first (trigrams of their words). */
export function alike(db: Db, consultationId: string, id: string, now: Date, most = 8) {
  const near = sql<number>`similarity(${remarks.text}, (select own.text from remarks own where own.id = ${id}))`
  const waiting = and(isNull(remarks.answerId), isNull(remarks.withdrawn), sql`${remarks.id} <> ${id}`)
  return select(db, now)
    .where(and(eq(remarks.consultationId, consultationId), waiting, sql`${near} > 0.35`))
    .orderBy(desc(near), asc(remarks.number))
    .limit(most)
}

export type Counts = {
  total: number
  answered: number
  waiting: number
  overdue: number
  late: number
  withdrawn: number
}

/** How many there are, and how they stand on a day. Withdrawn ones are counted apart. */
export async function countRemarks(db: Db, consultationId: string, today: string): Promise<Counts> {
  const [row] = await rowsOf<Counts>(
    db.execute(sql`
      select count(*) filter (where withdrawn is null)::int as total,
        count(*) filter (where withdrawn is null and answer_id is not null)::int as answered,
        count(*) filter (where withdrawn is null and answer_id is null)::int as waiting,
        count(*) filter (where withdrawn is null and answer_id is null and due < ${today}::date)::int as overdue,
        count(*) filter (where withdrawn is null and late)::int as late,
        count(*) filter (where withdrawn is not null)::int as withdrawn
      from remarks where consultation_id = ${consultationId}`),
  )
  return row!
}

/** How many remarks stand on each unit, those on the whole under the empty name. */
export async function countsByUnit(db: Db, consultationId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ unitId: remarks.unitId, count: sql<number>`count(*)::int` })
    .from(remarks)
    .where(and(eq(remarks.consultationId, consultationId), isNull(remarks.withdrawn)))
    .groupBy(remarks.unitId)
  return new Map(rows.map(({ unitId, count }) => [unitId ?? '', count]))
}

function select(db: Db, now: Date) {
  // The office under the name it bore when it answered, or bears today while it still has to.
  const named = sql`coalesce(${answers.answered}, ${now.toISOString()}::timestamptz)`
  const office = officeNameSql(sql`coalesce(${answers.officeId}, ${remarks.officeId})`, named)
  return db
    .select({ ...publicColumns, office, ...innerColumns })
    .from(remarks)
    .leftJoin(people, eq(people.id, remarks.personId))
    .leftJoin(organisations, eq(organisations.id, remarks.organisationId))
    .leftJoin(answers, eq(answers.id, remarks.answerId))
}

function narrowed({ words, unitId, outcome, channel, officeId, state }: RemarkFilter): (SQL | undefined)[] {
  const typed = words && `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return [
    typed
      ? sql`(${remarks.text} || ' ' || ${remarks.proposed} || ' ' || ${remarks.reasons} || ' ' || ${remarks.citation}
      || ' ' || coalesce(${organisations.name}, '')) ilike ${typed} and ${remarks.withdrawn} is null`
      : undefined,
    unitId ? eq(remarks.unitId, unitId) : undefined,
    outcome ? eq(answers.outcome, outcome) : undefined,
    channel ? eq(remarks.channel, channel) : undefined,
    officeId ? eq(remarks.officeId, officeId) : undefined,
    state === 'waiting' ? and(isNull(remarks.answerId), isNull(remarks.withdrawn)) : undefined,
    state === 'answered' ? isNotNull(remarks.answerId) : undefined,
    state === 'late' ? eq(remarks.late, true) : undefined,
    state === 'withdrawn' ? isNotNull(remarks.withdrawn) : undefined,
  ]
}
