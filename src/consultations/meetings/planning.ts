import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import {
  activityTable,
  addActivity,
  editActivity,
  freeSlug,
  type NewActivity,
  type NewDate,
  publishActivities,
} from '#activities/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { tie, untie } from '#kit/traces.ts'
import { type Consultation, topics } from '../process/tables.ts'
import { conclusions } from '../voices/tables.ts'
import { agendaItems, type Meeting, meetings, meetingTables } from './tables.ts'

export type AgendaLine = { clock: string; title: string }
type Optional = 'topicId' | 'questions' | 'rounds' | 'roundMinutes' | 'open'

export type NewMeeting = Pick<Meeting, 'method'> &
  Partial<Pick<Meeting, Optional>> &
  Omit<NewActivity, 'slug' | 'kind' | 'ownerKind' | 'ownerId' | 'published'> &
  Omit<NewDate, 'ends'> & { ends: Date; tables?: number; agenda?: AgendaLine[] }

/** Adds a meeting of a consultation: its activity with the date, its tables and its agenda, all or nothing. */
export async function addMeeting(db: Db, person: Person, consultation: Consultation, form: NewMeeting, now: Date) {
  if (!(await isTopic(db, consultation, form.topicId)))
    return { meeting: null, slug: null, refused: 'no-such-topic' as const }

  return db.transaction(async (tx) => {
    const { communityId } = consultation
    const slug = await freeSlug(tx, communityId, form.title)
    const owner = { ownerKind: 'consultation', ownerId: consultation.id, published: consultation.published && now }
    const activity = { ...activityOf(form), ...owner, slug, kind: 'meeting' as const }
    const added = await addActivity(tx, person.id, communityId, activity, dateOf(form), now)

    const ids = { communityId, consultationId: consultation.id }
    const where = { activityId: added.activity!.id, occurrenceId: added.occurrence!.id }
    const [meeting] = await tx
      .insert(meetings)
      .values({ ...ids, ...where, ...ownOf(form) })
      .returning()
    await tieTopic(tx, meeting!, null, person.id, now)
    await setTables(tx, meeting!.id, form.tables ?? 1)
    await setAgenda(tx, meeting!.id, form.agenda ?? [])
    await recordMeeting(tx, 'added', person, meeting!, now)
    return { meeting: meeting!, slug, refused: null }
  })
}

/** Changes a meeting. A table somebody has spoken at stays; when its date moves, everybody on the list is told. */
export async function editMeeting(db: Db, person: Person, meeting: Meeting, form: NewMeeting, now: Date) {
  if (!(await isTopic(db, { id: meeting.consultationId }, form.topicId))) return 'no-such-topic' as const

  return db.transaction(async (tx) => {
    if (await tablesInUse(tx, meeting.id, form.tables ?? 1)) return 'tables-in-use' as const
    await tx.update(meetings).set(ownOf(form)).where(eq(meetings.id, meeting.id))
    const changed = { ...meeting, topicId: form.topicId ?? null }
    await tieTopic(tx, changed, meeting.topicId, person.id, now)
    await editActivity(tx, person.id, meeting.activityId, activityOf(form), dateOf(form), now)
    await setTables(tx, meeting.id, form.tables ?? 1)
    await setAgenda(tx, meeting.id, form.agenda ?? [])
    await recordMeeting(tx, 'edited', person, meeting, now)
    return null
  })
}

/** Says what the activity is about besides its consultation, for the calendars of those who follow the topic. */
async function tieTopic(tx: Db, meeting: Meeting, before: string | null, by: string, at: Date): Promise<void> {
  const { communityId, activityId, topicId } = meeting
  if (topicId === before) return
  const from = { kind: 'activity', id: activityId }
  const to = (id: string) => ({ kind: 'topic', id })
  if (before) await untie(tx, from, to(before), 'about')
  if (topicId) await tie(tx, { communityId, from, to: to(topicId), kind: 'about', by, at })
}

/** Lets everybody see the meetings of a consultation, when it is published. */
export async function publishMeetings(tx: Db, by: string, consultationId: string, now: Date): Promise<void> {
  const rows = await tx
    .select({ activity: activityTable })
    .from(meetings)
    .innerJoin(activityTable, eq(activityTable.id, meetings.activityId))
    .where(eq(meetings.consultationId, consultationId))
  await publishActivities(
    tx,
    by,
    rows.map(({ activity }) => activity),
    now,
  )
}

export type TableNames = { number: number; title: string; host: string }

/** Names the tables: what each talks about and who hosts it. */
export function nameTables(db: Db, person: Person, meeting: Meeting, names: TableNames[], now: Date) {
  return db.transaction(async (tx) => {
    for (const { number, title, host } of names) {
      const here = and(eq(meetingTables.meetingId, meeting.id), eq(meetingTables.number, number))
      await tx.update(meetingTables).set({ title, host }).where(here)
    }
    await recordMeeting(tx, 'tables-named', person, meeting, now)
  })
}

function ownOf({ method, topicId = null, questions = '', rounds = 1, roundMinutes = 20, open = true }: NewMeeting) {
  return { method, topicId, questions, rounds, roundMinutes, open }
}

function activityOf({ title, summary, registration = 'open', capacity, accessibility, languages }: NewMeeting) {
  return { title, summary, registration, capacity, accessibility, languages }
}

function dateOf({ begins, ends, place, address, onlineUrl }: NewMeeting): NewDate {
  return { begins, ends, place, address, onlineUrl }
}

async function isTopic(db: Db, consultation: { id: string }, topicId: string | null | undefined): Promise<boolean> {
  if (!topicId) return true
  const here = and(eq(topics.id, topicId), eq(topics.consultationId, consultation.id))
  return (await db.select({ id: topics.id }).from(topics).where(here)).length > 0
}

async function setTables(tx: Db, meetingId: string, count: number) {
  const rows = Array.from({ length: count }, (_, place) => ({ meetingId, number: place + 1 }))
  await tx.insert(meetingTables).values(rows).onConflictDoNothing()
  await tx.delete(meetingTables).where(and(eq(meetingTables.meetingId, meetingId), gt(meetingTables.number, count)))
}

async function tablesInUse(tx: Db, meetingId: string, count: number): Promise<boolean> {
  const beyond = tx
    .select({ id: meetingTables.id })
    .from(meetingTables)
    .where(and(eq(meetingTables.meetingId, meetingId), gt(meetingTables.number, count)))
  const [used] = await tx
    .select({ n: sql<number>`1` })
    .from(conclusions)
    .where(inArray(conclusions.tableId, beyond))
    .limit(1)
  return used !== undefined
}

async function setAgenda(tx: Db, meetingId: string, agenda: AgendaLine[]) {
  await tx.delete(agendaItems).where(eq(agendaItems.meetingId, meetingId))
  const rows = agenda.map((line, place) => ({ ...line, meetingId, position: place + 1 }))
  if (rows.length > 0) await tx.insert(agendaItems).values(rows)
}

function recordMeeting(tx: Db, what: 'added' | 'edited' | 'tables-named', person: Person, meeting: Meeting, now: Date) {
  const { communityId, consultationId, topicId, method } = meeting
  return record(tx, `consultations.meeting.${what}`, {
    communityId,
    actorId: person.id,
    subject: { kind: 'meeting', id: meeting.id },
    facts: { consultation: consultationId, topic: topicId, method },
    at: now,
  })
}
