import { createHash } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import { addDays, type Day } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { holdConsultation, nextNumber } from '../process/locking.ts'
import { type Consultation, stages } from '../process/tables.ts'
import { isLate, remarkRefusal } from './rules.ts'
import { type Remark, remarks } from './tables.ts'

type Optional =
  | 'unitId'
  | 'citation'
  | 'reasons'
  | 'personId'
  | 'organisationId'
  | 'assurance'
  | 'batchId'
  | 'photoId'
  | 'formCode'
  | 'clientId'
  | 'tokenHash'
export type NewRemark = Pick<Remark, 'text' | 'authorKind' | 'channel'> &
  Partial<Pick<Remark, Optional>> & { received: Date }

/**
 * Takes a remark on a unit of the draft, or on the whole. `by` is the member of staff who typed it in, null where its
 * author did. The same author sending the same words again is told of the first: one record. After the last day it is
 * kept and marked late.
 */
export async function addRemark(db: Db, by: string | null, consultation: Consultation, form: NewRemark, now: Date) {
  const window = await windowOf(db, consultation.id)
  const refused = remarkRefusal(consultation, window, by !== null, form.received)
  if (refused) return { remark: null, again: false, refused }

  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const fingerprint = fingerprintOf(form)
    const earlier = await earlierRemark(tx, consultation.id, form.clientId, fingerprint)
    if (earlier) return { remark: earlier, again: true, refused: null }

    const { communityId, id: consultationId, versionId } = consultation
    const number = await nextNumber(tx, 'remarks', consultationId)
    const due = await answersDue(tx, consultationId, window!.ends)
    const late = isLate(window!, form.received)
    const row = {
      ...form,
      communityId,
      consultationId,
      versionId,
      number,
      fingerprint,
      late,
      due,
      enteredBy: by,
      created: now,
    }
    const [remark] = await tx.insert(remarks).values(row).returning()
    const facts = { consultation: consultationId, channel: form.channel, late, unit: form.unitId ?? null }
    const subject = { kind: 'remark', id: remark!.id }
    await record(tx, 'consultations.remark.sent', {
      communityId,
      actorId: by ?? form.personId ?? null,
      subject,
      facts,
      at: now,
    })
    return { remark: remark!, again: false, refused: null }
  })
}

/** The stage in which remarks are taken. */
export async function windowOf(db: Db, consultationId: string) {
  const [stage] = await db
    .select()
    .from(stages)
    .where(and(eq(stages.consultationId, consultationId), eq(stages.kind, 'remarks')))
    .orderBy(asc(stages.position))
    .limit(1)
  return stage
}

/** The day by which remarks are answered: the end of the stage of answers, else thirty days after the last day of remarks. */
async function answersDue(db: Db, consultationId: string, lastDay: string): Promise<string> {
  const [stage] = await db
    .select({ ends: stages.ends })
    .from(stages)
    .where(and(eq(stages.consultationId, consultationId), eq(stages.kind, 'answers')))
    .limit(1)
  return stage?.ends ?? addDays(lastDay as Day, 30)
}

async function earlierRemark(db: Db, consultationId: string, clientId: string | null | undefined, fingerprint: string) {
  const byClient = clientId ? await db.select().from(remarks).where(eq(remarks.clientId, clientId)) : []
  if (byClient[0]) return byClient[0]

  const same = and(eq(remarks.consultationId, consultationId), eq(remarks.fingerprint, fingerprint))
  return (await db.select().from(remarks).where(same))[0]
}

/** The same words on the same unit by the same author; an author who gave no name is told apart by the day and channel. */
function fingerprintOf(form: NewRemark): string {
  const author = form.organisationId ?? form.personId ?? form.clientId ?? `${form.channel} ${dayOf(form.received)}`
  const words = [form.text, form.reasons ?? ''].map((text) => text.replace(/\s+/g, ' ').trim().toLowerCase())
  return createHash('sha256')
    .update([author, form.unitId ?? '', ...words].join('\x1f'))
    .digest('base64url')
}
