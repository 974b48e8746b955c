import { createHash, randomUUID } from 'node:crypto'
import { and, asc, eq, sql } from 'drizzle-orm'
import { asDay, dayOf, rulebookOf, termEnd } from '#deadlines/index.ts'
import { unitInVersion } from '#documents/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { holdConsultation, nextNumber } from '../process/locking.ts'
import { type Consultation, stages } from '../process/tables.ts'
import { type Author, authorKey, saveAuthor } from './authors.ts'
import { refreshEntry } from './found.ts'
import { isLate, type Refusal, remarkRefusal, type Window } from './rules.ts'
import { type Remark, remarks } from './tables.ts'

type Optional =
  | 'unitId'
  | 'proposed'
  | 'reasons'
  | 'batchId'
  | 'photoId'
  | 'formCode'
  | 'clientId'
  | 'tokenHash'
  | 'mailHash'
export type NewRemark = Pick<Remark, 'text' | 'channel'> & Partial<Pick<Remark, Optional>> & { received: Date }
type Taken = { remark: Remark; again: boolean; refused: null } | { remark: null; again: false; refused: Refusal }

/**
 * Takes a remark on a unit of the draft, or on the whole. `by` is the member of staff who typed it in, null where its
 * author did. The same author sending the same words again is told of the first: one record. After the last day it is
 * kept and marked late.
 */
export function addRemark(
  db: Db,
  by: string | null,
  consultation: Consultation,
  form: NewRemark,
  author: Author,
  now: Date,
): Promise<Taken> {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const fingerprint = fingerprintOf(form, author)
    const earlier = await earlierRemark(tx, consultation.id, form.clientId ?? null, fingerprint)
    if (earlier) return { remark: earlier, again: true, refused: null }

    const window = await windowOf(tx, consultation.id)
    const refused = remarkRefusal(consultation, window, by !== null, form.received)
    if (refused) return { remark: null, again: false, refused }
    const citation = await citationOf(tx, consultation, form.unitId ?? null)
    if (citation === null) return { remark: null, again: false, refused: 'no-such-unit' }

    const late = isLate(window!, form.received)
    const row = { ...form, citation, fingerprint, late }
    return { remark: await keep(tx, by, consultation, row, author, window!, now), again: false, refused: null }
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

type Row = NewRemark & Pick<Remark, 'citation' | 'fingerprint' | 'late'>

async function keep(
  tx: Db,
  by: string | null,
  { id: consultationId, communityId, versionId }: Consultation,
  row: Row,
  author: Author,
  window: Window,
  now: Date,
) {
  const who = await saveAuthor(tx, by, communityId, author, now)
  const number = await nextNumber(tx, 'remarks', consultationId)
  const due = await dueOf(tx, { id: consultationId, communityId }, window, row.received)
  const assurance = by ? 'staff' : (author.signedIn?.assurance ?? 'declared')
  const around = { communityId, consultationId, versionId, number, due, assurance, enteredBy: by, created: now }
  const [remark] = await tx
    .insert(remarks)
    .values({ ...row, ...who, ...around })
    .returning()
  const facts = { consultation: consultationId, channel: row.channel, late: row.late, unit: row.unitId ?? null }
  const subject = { kind: 'remark', id: remark!.id }
  const actorId = by ?? author.signedIn?.id ?? null
  await record(tx, 'consultations.remark.sent', { communityId, actorId, subject, facts, at: now })
  await refreshEntry(tx, remark!.id)
  return remark!
}

/** How the unit is cited in the version that is consulted; empty for the whole, null where there is no such unit. */
async function citationOf(tx: Db, { versionId }: Consultation, unitId: string | null): Promise<string | null> {
  if (!unitId) return ''
  const unit = versionId ? await unitInVersion(tx, versionId, unitId) : undefined
  return unit?.citation ?? null
}

/**
 * The day by which a remark is answered: the end of the stage of answers, else the community's term from the last day
 * of remarks. One that came after that day has the term from when it came.
 */
export async function dueOf(
  tx: Db,
  { id, communityId }: Pick<Consultation, 'id' | 'communityId'>,
  window: Window,
  received: Date,
) {
  const lastDay = asDay(window.ends)
  const rules = await rulebookOf(tx, communityId, lastDay)
  const term = { value: rules('consultation.report_days').value, unit: 'days' as const }
  const [stage] = await tx
    .select({ ends: stages.ends })
    .from(stages)
    .where(and(eq(stages.consultationId, id), eq(stages.kind, 'answers')))
    .limit(1)
  const planned = stage?.ends ?? termEnd(lastDay, term)
  return dayOf(received) > planned ? termEnd(dayOf(received), term) : planned
}

async function earlierRemark(tx: Db, consultationId: string, clientId: string | null, fingerprint: string) {
  const same = sql`${remarks.consultationId} = ${consultationId} and ${remarks.fingerprint} = ${fingerprint}`
  const sent = clientId ? sql`${remarks.clientId} = ${clientId} or (${same})` : same
  const [earlier] = await tx.select().from(remarks).where(sent).orderBy(asc(remarks.number)).limit(1)
  return earlier
}

/** The same words on the same unit by the same author. One who told too little is known by the form they sent. */
function fingerprintOf(form: NewRemark, author: Author): string {
  const key = authorKey(author) ?? form.clientId ?? randomUUID()
  const words = [form.text, form.proposed, form.reasons].map((text = '') =>
    text.replace(/\s+/g, ' ').trim().toLowerCase(),
  )
  return createHash('sha256')
    .update([key, form.unitId ?? '', ...words].join('\x1f'))
    .digest('base64url')
}
