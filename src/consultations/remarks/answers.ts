import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { tie } from '#kit/traces.ts'
import { refreshEntry } from './found.ts'
import { answerRefusal, correctionRefusal, type Reach, type Refusal } from './rules.ts'
import { type Answer, answers, type Remark, remarks } from './tables.ts'

export type NewAnswer = Pick<Answer, 'outcome' | 'reasons'> & { officeId?: string | null }
type Answered = { answer: Answer; refused: null } | { answer: null; refused: Refusal }

/**
 * Answers one remark, or several that say the same, with one answer. The first answer stands: where another official
 * answered any of them meanwhile, nothing of this one is written and `refused` says so. The rows are locked in the
 * order of their ids, so that two officials with the same pile never wait for each other forever.
 */
export function answerRemarks(db: Db, person: Person, ids: string[], form: NewAnswer, reach: Reach, now: Date) {
  return db.transaction(async (tx): Promise<Answered> => {
    const chosen = await heldRemarks(tx, ids)
    const refused = chosen.length < new Set(ids).size ? 'nothing-chosen' : answerRefusal(chosen, form.reasons, reach)
    if (refused) return { answer: null, refused }

    const { communityId, consultationId } = chosen[0]!
    const officeId = form.officeId ?? chosen.find((remark) => remark.officeId)?.officeId ?? null
    const row = { ...form, officeId, communityId, consultationId, answered: now, answeredBy: person.id }
    const [answer] = await tx.insert(answers).values(row).returning()
    const all = chosen.map(({ id }) => id)
    await tx.update(remarks).set({ answerId: answer!.id, answered: now }).where(inArray(remarks.id, all))
    for (const remark of chosen) await tell(tx, 'answered', person, remark, answer!, now)
    return { answer: answer!, refused: null }
  })
}

/**
 * Puts an answer right: a new one takes its place for every remark that shares it, and the earlier one stays to be
 * seen. `seen` is the answer that the form was filled against: where it was put right meanwhile, nothing is written.
 */
export function correctAnswer(
  db: Db,
  person: Person,
  remarkId: string,
  seen: string,
  form: NewAnswer,
  reach: Reach,
  now: Date,
) {
  return db.transaction(async (tx): Promise<Answered> => {
    const sharing = await sharingRemarks(tx, remarkId)
    const remark = sharing.find(({ id }) => id === remarkId)!
    const [present] = await tx.select().from(answers).where(eq(answers.id, seen))
    if (remark.answerId && remark.answerId !== seen) return { answer: null, refused: 'corrected-meanwhile' }
    const refused = correctionRefusal(remark, present, form, reach)
    if (refused) return { answer: null, refused }

    const { communityId, consultationId } = remark
    const officeId = form.officeId ?? present!.officeId
    const around = { officeId, communityId, consultationId, replaces: seen, answered: now, answeredBy: person.id }
    const [answer] = await tx
      .insert(answers)
      .values({ ...form, ...around })
      .returning()
    await tx.update(remarks).set({ answerId: answer!.id }).where(eq(remarks.answerId, seen))
    for (const one of sharing) await tell(tx, 'corrected', person, one, answer!, now)
    return { answer: answer!, refused: null }
  })
}

function heldRemarks(tx: Db, ids: string[]): Promise<Remark[]> {
  return tx.select().from(remarks).where(inArray(remarks.id, ids)).orderBy(remarks.id).for('update')
}

async function sharingRemarks(tx: Db, remarkId: string): Promise<Remark[]> {
  const [remark] = await tx.select().from(remarks).where(eq(remarks.id, remarkId))
  if (!remark?.answerId) return heldRemarks(tx, [remarkId])
  const all = await tx.select({ id: remarks.id }).from(remarks).where(eq(remarks.answerId, remark.answerId))
  return heldRemarks(
    tx,
    all.map(({ id }) => id),
  )
}

async function tell(tx: Db, done: 'answered' | 'corrected', person: Person, remark: Remark, answer: Answer, at: Date) {
  const { communityId, consultationId, id } = remark
  const subject = { kind: 'remark', id }
  await tie(tx, {
    communityId,
    from: subject,
    to: { kind: 'answer', id: answer.id },
    kind: 'answered',
    by: person.id,
    at,
  })
  const facts = { consultation: consultationId, answer: answer.id, outcome: answer.outcome }
  await record(tx, `consultations.remark.${done}`, { communityId, actorId: person.id, subject, facts, at })
  await refreshEntry(tx, id)
}

/** Gives remarks to an office, or takes them back (null). Answered ones stay with whom they were. */
export function assignRemarks(
  db: Db,
  person: Person,
  consultation: { id: string; communityId: string },
  ids: string[],
  officeId: string | null,
  now: Date,
) {
  return db.transaction(async (tx) => {
    if (ids.length === 0) return { count: 0, refused: 'nothing-chosen' as const }
    const waiting = and(inArray(remarks.id, ids), eq(remarks.consultationId, consultation.id), isNull(remarks.answerId))
    const given = await tx
      .update(remarks)
      .set({ officeId, assigned: officeId ? now : null })
      .where(and(waiting, sql`${remarks.officeId} is distinct from ${officeId}`))
      .returning({ id: remarks.id })
    for (const { id } of given) {
      const facts = { consultation: consultation.id, office: officeId }
      const subject = { kind: 'remark', id }
      const { communityId } = consultation
      await record(tx, 'consultations.remark.assigned', { communityId, actorId: person.id, subject, facts, at: now })
    }
    return { count: given.length, refused: null }
  })
}
