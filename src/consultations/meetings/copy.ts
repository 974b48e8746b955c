import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { people, publicName } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { rewordConclusion } from '../voices/conclusions.ts'
import { refreshMeeting } from '../voices/found.ts'
import { conclusions } from '../voices/tables.ts'
import { circulationRefusal, correctionRefusal, decisionRefusal, publicationRefusal } from './rules.ts'
import { type Correction, corrections, type Meeting, meetings } from './tables.ts'

/** Sends the record round to participants, who may correct it until a day. */
export function circulate(db: Db, by: string, { id }: Meeting, until: string, now: Date) {
  return db.transaction(async (tx) => {
    const meeting = await hold(tx, id)
    const refused = circulationRefusal(meeting, await countSaid(tx, id))
    if (refused) return refused
    await tx.update(meetings).set({ circulated: now, correctionsUntil: until }).where(eq(meetings.id, id))
    await recordCopy(tx, 'circulated', by, meeting, { until }, now)
    return null
  })
}

/** Shows the record to everybody, once every correction has its answer. */
export function publishCopy(db: Db, by: string, { id }: Meeting, now: Date) {
  return db.transaction(async (tx) => {
    const meeting = await hold(tx, id)
    const waiting = (await correctionsOf(tx, id)).filter(({ outcome }) => outcome === null).length
    const refused = publicationRefusal(meeting, await countSaid(tx, id), waiting)
    if (refused) return refused
    await tx.update(meetings).set({ published: now }).where(eq(meetings.id, id))
    await recordCopy(tx, 'published', by, meeting, {}, now)
    await refreshMeeting(tx, id)
    return null
  })
}

export type NewCorrection = Pick<Correction, 'text' | 'channel' | 'conclusionId' | 'personId' | 'clientId'>

/** Takes what a participant would put differently. `by` is the member of staff who types it in. */
export function addCorrection(db: Db, by: string | null, { id }: Meeting, form: NewCorrection, now: Date) {
  return db.transaction(async (tx) => {
    const meeting = await hold(tx, id)
    const refused = correctionRefusal(meeting, by !== null, dayOf(now))
    if (refused) return refused
    const row = { ...form, communityId: meeting.communityId, meetingId: id, enteredBy: by, created: now }
    const [made] = await tx
      .insert(corrections)
      .values(row)
      .onConflictDoNothing({ target: corrections.clientId })
      .returning()
    if (made) await recordCorrection(tx, 'sent', by ?? form.personId, made, {}, now)
    return null
  })
}

export type Decision = { outcome: 'accepted' | 'rejected'; wording: string | null; revision: number; reason: string }

/** Answers a correction: accepted words become a new revision of the conclusion, a rejection says why. */
export function decideCorrection(db: Db, by: string, given: Correction, decision: Decision, now: Date) {
  return db.transaction(async (tx) => {
    const [correction] = await tx.select().from(corrections).where(eq(corrections.id, given.id)).for('update')
    const { outcome, wording, revision, reason } = decision
    const refused = decisionRefusal(correction!, outcome, reason)
    if (refused) return refused
    if (outcome === 'accepted' && wording && correction!.conclusionId) {
      const [conclusion] = await tx.select().from(conclusions).where(eq(conclusions.id, correction!.conclusionId))
      const saved = await rewordConclusion(tx, by, conclusion!, { text: wording, revision }, now)
      if (saved.refused) return saved.refused
    }
    const set = { outcome, reason: reason || null, decided: now, decidedBy: by }
    await tx.update(corrections).set(set).where(eq(corrections.id, correction!.id))
    await recordCorrection(tx, 'decided', by, correction!, { outcome }, now)
    return null
  })
}

/** The corrections of a meeting in the order they came, with the number of the conclusion each is about. */
export function correctionsOf(db: Db, meetingId: string) {
  return db
    .select({
      id: corrections.id,
      text: corrections.text,
      channel: corrections.channel,
      created: corrections.created,
      outcome: corrections.outcome,
      reason: corrections.reason,
      author: publicName,
      number: conclusions.number,
      wording: conclusions.text,
      revision: conclusions.revision,
    })
    .from(corrections)
    .leftJoin(conclusions, eq(conclusions.id, corrections.conclusionId))
    .leftJoin(people, eq(people.id, corrections.personId))
    .where(eq(corrections.meetingId, meetingId))
    .orderBy(asc(corrections.created))
}

export async function correctionById(db: Db, id: string) {
  return (await db.select().from(corrections).where(eq(corrections.id, id)))[0]
}

async function hold(tx: Db, id: string): Promise<Meeting> {
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, id)).for('update')
  return meeting!
}

async function countSaid(tx: Db, meetingId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(conclusions)
    .where(and(eq(conclusions.meetingId, meetingId), isNull(conclusions.withdrawn)))
  return row!.count
}

function recordCopy(tx: Db, done: string, by: string, meeting: Meeting, about: Record<string, unknown>, at: Date) {
  const { communityId, consultationId, id } = meeting
  const facts = { consultation: consultationId, ...about }
  return record(tx, `consultations.copy.${done}`, {
    communityId,
    actorId: by,
    subject: { kind: 'meeting', id },
    facts,
    at,
  })
}

function recordCorrection(
  tx: Db,
  done: string,
  by: string | null,
  { id, communityId, meetingId }: Correction,
  about: Record<string, unknown>,
  at: Date,
) {
  const facts = { meeting: meetingId, ...about }
  const subject = { kind: 'correction', id }
  return record(tx, `consultations.correction.${done}`, { communityId, actorId: by, subject, facts, at })
}
