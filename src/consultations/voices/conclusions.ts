import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { holdConsultation, nextNumber } from '../process/locking.ts'
import type { Consultation, Topic } from '../process/tables.ts'
import { refreshEntry } from './found.ts'
import { voiceRefusal } from './rules.ts'
import { type Conclusion, conclusionRevisions, conclusions } from './tables.ts'

type Optional =
  | 'meetingId'
  | 'tableId'
  | 'sessionId'
  | 'round'
  | 'support'
  | 'personId'
  | 'organisationId'
  | 'batchId'
  | 'photoId'
  | 'clientId'
  | 'tokenHash'
export type NewConclusion = Pick<Conclusion, 'kind' | 'text' | 'channel'> & Partial<Pick<Conclusion, Optional>>

/** The author of a voice, made only once it is sure that the voice is new. */
export type Author = (tx: Db) => Promise<string | null>

/**
 * Writes down what was said. `by` is the member of staff who typed it in, or null where its author did.
 * The same words sent twice under one `clientId` are one record, and the first is answered; other words under the same
 * name (somebody went back and wrote more) are a record of their own: nothing is lost.
 */
export async function addConclusion(
  db: Db,
  by: string | null,
  consultation: Consultation,
  topic: Topic,
  { who, ...form }: NewConclusion & { who?: Author },
  now: Date,
) {
  const refused = voiceRefusal(consultation, topic, by !== null)
  if (refused) return { conclusion: null, again: false, refused }

  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const sent = form.clientId ? await conclusionByClient(tx, form.clientId) : undefined
    if (sent?.text === form.text) return { conclusion: sent, again: true, refused: null }

    const personId = who ? await who(tx) : (form.personId ?? null)
    const clientId = sent ? null : form.clientId
    const conclusion = await write(tx, by, topic, consultation, { ...form, personId, clientId }, now)
    return { conclusion, again: false, refused: null }
  })
}

async function write(
  tx: Db,
  by: string | null,
  topic: Topic,
  { id: consultationId, communityId }: Consultation,
  form: NewConclusion,
  now: Date,
) {
  const number = await nextNumber(tx, 'conclusions', consultationId)
  const places = { communityId, consultationId, topicId: topic.id, number }
  const row = { ...form, ...places, enteredBy: by, created: now, changed: now }
  const [conclusion] = await tx.insert(conclusions).values(row).returning()
  const facts = { topic: topic.id, channel: form.channel, kind: form.kind }
  await recordOne(tx, 'said', by ?? form.personId ?? null, conclusion!, facts, now)
  await refreshEntry(tx, conclusion!)
  return conclusion!
}

export type Rewording = { text: string; revision: number; kind?: Conclusion['kind']; support?: number }

/**
 * Puts a conclusion in other words; the earlier words are kept. The edit carries the revision it started from:
 * when somebody saved in between, nothing is overwritten and the newer text is answered beside the refusal.
 */
export function rewordConclusion(db: Db, by: string | null, conclusion: Conclusion, edit: Rewording, now: Date) {
  return db.transaction(async (tx) => {
    const [present] = await tx.select().from(conclusions).where(eq(conclusions.id, conclusion.id)).for('update')
    if (present!.revision !== edit.revision) return { conclusion: present!, refused: 'changed-meanwhile' as const }

    const { text, kind = present!.kind, support = present!.support } = edit
    const revision = sql`${conclusions.revision} + 1`
    const [saved] = await tx
      .update(conclusions)
      .set({ text, kind, support, changed: now, revision })
      .where(eq(conclusions.id, conclusion.id))
      .returning()
    const earlier = { conclusionId: saved!.id, revision: edit.revision, text: present!.text }
    await tx.insert(conclusionRevisions).values({ ...earlier, saved: now, savedBy: by })
    await recordOne(tx, 'reworded', by, saved!, { revision: saved!.revision }, now)
    await refreshEntry(tx, saved!)
    return { conclusion: saved!, refused: null }
  })
}

/** Takes a conclusion back: by its author, or by staff when it was typed in by mistake. It can be put back. */
export function withdrawConclusion(db: Db, by: string | null, { id }: Conclusion, now: Date) {
  return change(db, by, id, 'withdrawn', { withdrawn: now }, now)
}

/** Puts back what was taken back. */
export function restoreConclusion(db: Db, by: string | null, { id }: Conclusion, now: Date) {
  return change(db, by, id, 'restored', { withdrawn: null }, now)
}

async function change(
  db: Db,
  by: string | null,
  id: string,
  done: 'withdrawn' | 'restored',
  set: Pick<Conclusion, 'withdrawn'>,
  now: Date,
) {
  return db.transaction(async (tx) => {
    const still = done === 'withdrawn' ? isNull(conclusions.withdrawn) : sql`${conclusions.withdrawn} is not null`
    const [row] = await tx
      .update(conclusions)
      .set({ ...set, changed: now })
      .where(and(eq(conclusions.id, id), still))
      .returning()
    if (!row) return
    await recordOne(tx, done, by, row, {}, now)
    await refreshEntry(tx, row)
  })
}

/** What happened to a conclusion, in the same transaction. */
export function recordOne(
  tx: Db,
  done: string,
  by: string | null,
  { id, communityId, consultationId }: Conclusion,
  facts: Record<string, unknown>,
  at: Date,
) {
  const about = { consultation: consultationId, ...facts }
  const subject = { kind: 'conclusion', id }
  return record(tx, `consultations.conclusion.${done}`, { communityId, actorId: by, subject, facts: about, at })
}

async function conclusionByClient(db: Db, clientId: string) {
  const [row] = await db.select().from(conclusions).where(eq(conclusions.clientId, clientId))
  return row
}
