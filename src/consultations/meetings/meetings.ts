import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { activityTable, occurrenceTable } from '#activities/index.ts'
import type { Db } from '#kit/db.ts'
import { topics } from '../process/tables.ts'
import { conclusions } from '../voices/tables.ts'
import { agendaItems, meetings, meetingTables, openSpaceSessions } from './tables.ts'

const columns = {
  meeting: meetings,
  activity: activityTable,
  date: occurrenceTable,
  topic: { id: topics.id, slug: topics.slug, title: topics.title },
}

function joined(db: Db) {
  return db
    .select(columns)
    .from(meetings)
    .innerJoin(activityTable, eq(activityTable.id, meetings.activityId))
    .innerJoin(occurrenceTable, eq(occurrenceTable.id, meetings.occurrenceId))
    .leftJoin(topics, eq(topics.id, meetings.topicId))
}

export type FullMeeting = Awaited<ReturnType<typeof meetingsOf>>[number]

/** The meetings of a consultation with their dates, in order. */
export function meetingsOf(db: Db, consultationId: string) {
  return joined(db).where(eq(meetings.consultationId, consultationId)).orderBy(asc(occurrenceTable.begins))
}

/** A meeting by its address in the consultation. */
export async function meetingBySlug(db: Db, consultationId: string, slug: string) {
  const [meeting] = await joined(db).where(
    and(eq(meetings.consultationId, consultationId), eq(activityTable.slug, slug)),
  )
  return meeting
}

/** Meetings chosen otherwise, for what other rooms and the whole need. */
export function meetingsWhere(db: Db, condition: SQL | undefined) {
  return joined(db).where(condition).orderBy(asc(occurrenceTable.begins))
}

export function tablesOf(db: Db, meetingId: string) {
  return db
    .select()
    .from(meetingTables)
    .where(eq(meetingTables.meetingId, meetingId))
    .orderBy(asc(meetingTables.number))
}

export function agendaOf(db: Db, meetingId: string) {
  const { clock, title } = agendaItems
  return db
    .select({ clock, title })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position))
}

export function sessionsOf(db: Db, meetingId: string) {
  const { slot, room } = openSpaceSessions
  return db
    .select()
    .from(openSpaceSessions)
    .where(eq(openSpaceSessions.meetingId, meetingId))
    .orderBy(asc(slot), asc(room))
}

/** How many conclusions each table has given in each round. */
export function countsOf(db: Db, meetingId: string) {
  return db
    .select({ table: meetingTables.number, round: conclusions.round, count: sql<number>`count(*)::int` })
    .from(conclusions)
    .innerJoin(meetingTables, eq(meetingTables.id, conclusions.tableId))
    .where(and(eq(conclusions.meetingId, meetingId), isNull(conclusions.withdrawn)))
    .groupBy(meetingTables.number, conclusions.round)
}
