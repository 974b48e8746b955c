import { and, asc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { people, publicName } from '#accounts/index.ts'
import { activityTable } from '#activities/index.ts'
import type { Db } from '#kit/db.ts'
import { tokenHash } from '#kit/tokens.ts'
import { meetings, meetingTables } from '../meetings/tables.ts'
import { consultations, topics } from '../process/tables.ts'
import { clusters, conclusionRevisions, conclusions } from './tables.ts'

/** What anybody may read: not taken back, in a published consultation, and from a meeting only once its fair copy is. */
export const everybodySees = and(
  isNull(conclusions.withdrawn),
  isNotNull(consultations.published),
  or(isNull(conclusions.meetingId), isNotNull(meetings.published)),
)

export type Chosen = {
  topic?: string | null
  kind?: string | null
  channel?: string | null
  cluster?: string | null
  meetingId?: string
  tableId?: string
  batchId?: string
  personId?: string
  /** Also those that another speaks for. */
  merged?: boolean
  /** Only what was taken back, instead of what stands. */
  withdrawn?: boolean
}

const original = sql.raw('m')
/** Support for what this conclusion says, with that of the ones it speaks for. */
const support = sql<number>`(${conclusions.support} + coalesce((select sum(${original}.support) from conclusions ${original}
  where ${original}.merged_into = ${conclusions.id} and ${original}.withdrawn is null), 0))::int`
const speaksFor = sql<number>`(select count(*) from conclusions ${original}
  where ${original}.merged_into = ${conclusions.id} and ${original}.withdrawn is null)::int`

const shown = {
  id: conclusions.id,
  number: conclusions.number,
  kind: conclusions.kind,
  text: conclusions.text,
  channel: conclusions.channel,
  round: conclusions.round,
  revision: conclusions.revision,
  said: conclusions.created,
  withdrawn: conclusions.withdrawn,
  mergedInto: conclusions.mergedInto,
  support,
  speaksFor,
  topic: { id: topics.id, slug: topics.slug, title: topics.title },
  meeting: { slug: activityTable.slug, title: activityTable.title, published: meetings.published },
  table: meetingTables.number,
  cluster: { id: clusters.id, title: clusters.title },
  author: publicName,
  organisation: sql<string | null>`(select name from organisations o where o.id = ${conclusions.organisationId})`,
}

function joined(db: Db) {
  return db
    .select(shown)
    .from(conclusions)
    .innerJoin(consultations, eq(consultations.id, conclusions.consultationId))
    .innerJoin(topics, eq(topics.id, conclusions.topicId))
    .leftJoin(meetings, eq(meetings.id, conclusions.meetingId))
    .leftJoin(activityTable, eq(activityTable.id, meetings.activityId))
    .leftJoin(meetingTables, eq(meetingTables.id, conclusions.tableId))
    .leftJoin(clusters, eq(clusters.id, conclusions.clusterId))
    .leftJoin(people, eq(people.id, conclusions.personId))
}

/** A conclusion as it is shown: what was said, where, through which channel, and by whom as far as they let it be known. */
export type Said = Awaited<ReturnType<typeof conclusionsOf>>[number]

/** Conclusions of a consultation in the order they were said; those who work on it also see what is not public yet. */
export function conclusionsOf(
  db: Db,
  consultationId: string,
  chosen: Chosen = {},
  staff = false,
  page = { limit: 500, offset: 0 },
) {
  return joined(db)
    .where(
      and(eq(conclusions.consultationId, consultationId), ...conditions(chosen), staff ? undefined : everybodySees),
    )
    .orderBy(asc(conclusions.number))
    .limit(page.limit)
    .offset(page.offset)
}

/** How many there are of each kind and channel in what is chosen. */
export function countConclusions(db: Db, consultationId: string, chosen: Chosen = {}, staff = false) {
  return db
    .select({ kind: conclusions.kind, channel: conclusions.channel, count: sql<number>`count(*)::int` })
    .from(conclusions)
    .innerJoin(consultations, eq(consultations.id, conclusions.consultationId))
    .innerJoin(topics, eq(topics.id, conclusions.topicId))
    .leftJoin(meetings, eq(meetings.id, conclusions.meetingId))
    .where(
      and(eq(conclusions.consultationId, consultationId), ...conditions(chosen), staff ? undefined : everybodySees),
    )
    .groupBy(conclusions.kind, conclusions.channel)
}

function conditions(chosen: Chosen): (SQL | undefined)[] {
  const { topic, kind, channel, cluster, meetingId, tableId, batchId, personId, merged, withdrawn } = chosen
  return [
    topic ? eq(topics.slug, topic) : undefined,
    kind ? sql`${conclusions.kind} = ${kind}` : undefined,
    channel ? sql`${conclusions.channel} = ${channel}` : undefined,
    cluster ? sql`${conclusions.clusterId}::text = ${cluster}` : undefined,
    meetingId ? eq(conclusions.meetingId, meetingId) : undefined,
    tableId ? eq(conclusions.tableId, tableId) : undefined,
    batchId ? eq(conclusions.batchId, batchId) : undefined,
    personId ? eq(conclusions.personId, personId) : undefined,
    merged ? undefined : isNull(conclusions.mergedInto),
    withdrawn ? isNotNull(conclusions.withdrawn) : isNull(conclusions.withdrawn),
  ]
}

/** One conclusion by its number, with its whole row for acting on it. */
export async function conclusionByNumber(db: Db, consultationId: string, number: string, staff: boolean) {
  if (!/^\d{1,9}$/.test(number)) return undefined
  const here = and(eq(conclusions.consultationId, consultationId), eq(conclusions.number, Number(number)))
  const [said] = await joined(db).where(and(here, staff ? undefined : everybodySees))
  return said
}

export async function conclusionById(db: Db, id: string) {
  return (await db.select().from(conclusions).where(eq(conclusions.id, id)))[0]
}

/** The voice behind the link its author was given. */
export async function conclusionByToken(db: Db, communityId: string, token: string) {
  const here = and(eq(conclusions.tokenHash, tokenHash(token)), eq(conclusions.communityId, communityId))
  const [row] = await db
    .select({ conclusion: conclusions, consultation: consultations })
    .from(conclusions)
    .innerJoin(consultations, eq(consultations.id, conclusions.consultationId))
    .where(here)
  return row
}

/** The ones a conclusion speaks for, and the one that speaks for it. */
export function relativesOf(db: Db, { id, mergedInto }: { id: string; mergedInto: string | null }) {
  const into = mergedInto ? eq(conclusions.id, mergedInto) : undefined
  return joined(db)
    .where(and(or(eq(conclusions.mergedInto, id), into), isNull(conclusions.withdrawn)))
    .orderBy(asc(conclusions.number))
}

/** Earlier words of a conclusion, newest first. */
export function revisionsOf(db: Db, conclusionId: string) {
  const { revision, text, saved } = conclusionRevisions
  return db
    .select({ revision, text, saved })
    .from(conclusionRevisions)
    .where(eq(conclusionRevisions.conclusionId, conclusionId))
    .orderBy(sql`${revision} desc`)
}

/** How many conclusions came how, for the report: every one that was not taken back, originals of merged ones too. */
export function channelCounts(db: Db, consultationId: string) {
  return countConclusions(db, consultationId, { merged: true }, true)
}
