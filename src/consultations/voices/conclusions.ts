import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { holdConsultation, nextNumber } from '../process/locking.ts'
import type { Consultation, Topic } from '../process/tables.ts'
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

/**
 * Writes down what was said. `by` is the member of staff who typed it in, or null where its author did.
 * Sent twice (the same `clientId`), it is one record and the first is answered.
 */
export async function addConclusion(
  db: Db,
  by: string | null,
  consultation: Consultation,
  topic: Topic,
  form: NewConclusion,
  now: Date,
) {
  const refused = voiceRefusal(consultation, topic, by !== null)
  if (refused) return { conclusion: null, refused }

  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const earlier = form.clientId ? await conclusionByClient(tx, form.clientId) : undefined
    if (earlier) return { conclusion: earlier, refused: null }

    const { communityId, id: consultationId } = consultation
    const number = await nextNumber(tx, 'conclusions', consultationId)
    const row = {
      ...form,
      communityId,
      consultationId,
      topicId: topic.id,
      number,
      enteredBy: by,
      created: now,
      changed: now,
    }
    const [conclusion] = await tx.insert(conclusions).values(row).returning()
    const facts = { consultation: consultationId, topic: topic.id, channel: form.channel, kind: form.kind }
    const subject = { kind: 'conclusion', id: conclusion!.id }
    await record(tx, 'consultations.conclusion.said', {
      communityId,
      actorId: by ?? form.personId ?? null,
      subject,
      facts,
      at: now,
    })
    return { conclusion: conclusion!, refused: null }
  })
}

/**
 * Puts a conclusion in other words; the earlier words are kept. The edit carries the revision it started from:
 * when somebody saved in between, nothing is overwritten and the newer text is answered beside the refusal.
 */
export function rewordConclusion(
  db: Db,
  by: string | null,
  conclusion: Conclusion,
  edit: { text: string; revision: number },
  now: Date,
) {
  return db.transaction(async (tx) => {
    const unchanged = and(eq(conclusions.id, conclusion.id), eq(conclusions.revision, edit.revision))
    const [saved] = await tx
      .update(conclusions)
      .set({ text: edit.text, changed: now, revision: sql`${conclusions.revision} + 1` })
      .where(unchanged)
      .returning()
    if (!saved) {
      const [current] = await tx.select().from(conclusions).where(eq(conclusions.id, conclusion.id))
      return { conclusion: current!, refused: 'changed-meanwhile' as const }
    }

    await tx
      .insert(conclusionRevisions)
      .values({ conclusionId: saved.id, revision: edit.revision, text: conclusion.text, saved: now, savedBy: by })
    const { communityId } = conclusion
    await record(tx, 'consultations.conclusion.reworded', {
      communityId,
      actorId: by,
      subject: { kind: 'conclusion', id: saved.id },
      facts: { revision: saved.revision },
      at: now,
    })
    return { conclusion: saved, refused: null }
  })
}

async function conclusionByClient(db: Db, clientId: string) {
  const [row] = await db.select().from(conclusions).where(eq(conclusions.clientId, clientId))
  return row
}
