import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { holdConsultation } from './locking.ts'
import { type Consultation, type Stage, stages } from './tables.ts'

export function stagesOf(db: Db, consultationId: string): Promise<Stage[]> {
  return db.select().from(stages).where(eq(stages.consultationId, consultationId)).orderBy(asc(stages.position))
}

export async function stageById(db: Db, consultationId: string, id: string): Promise<Stage | undefined> {
  const [stage] = await db
    .select()
    .from(stages)
    .where(and(eq(stages.consultationId, consultationId), eq(stages.id, id)))
  return stage
}

export type NewStage = Pick<Stage, 'kind' | 'begins' | 'ends'> & Partial<Pick<Stage, 'title' | 'note'>>

/** Adds a stage after those that are there. The row of the process is locked, so that two stages never take one place. */
export function addStage(db: Db, person: Person, consultation: Consultation, form: NewStage, now: Date) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const position = sql<number>`(select coalesce(max(position), 0) + 1 from stages where consultation_id = ${consultation.id})`
    const [stage] = await tx
      .insert(stages)
      .values({ ...form, consultationId: consultation.id, position })
      .returning()
    await recordStage(tx, 'added', person, consultation, stage!, now)
    return stage!
  })
}

export type StageChange = Partial<Pick<Stage, 'kind' | 'title' | 'note' | 'begins' | 'ends'>>

/** Puts a stage on other days or in other words. */
export function changeStage(
  db: Db,
  person: Person,
  consultation: Consultation,
  id: string,
  change: StageChange,
  now: Date,
) {
  return db.transaction(async (tx) => {
    const [stage] = await tx
      .update(stages)
      .set(change)
      .where(and(eq(stages.id, id), eq(stages.consultationId, consultation.id)))
      .returning()
    if (stage) await recordStage(tx, 'changed', person, consultation, stage, now)
    return stage
  })
}

/** Ticks a stage off as done with a note for the public, or takes the tick back. */
export function endStage(
  db: Db,
  person: Person,
  consultation: Consultation,
  stage: Stage,
  said: { note: string; done: boolean },
  now: Date,
) {
  return db.transaction(async (tx) => {
    const change = { note: said.note, done: said.done ? (stage.done ?? now) : null }
    const [saved] = await tx.update(stages).set(change).where(eq(stages.id, stage.id)).returning()
    const act = said.done === Boolean(stage.done) ? 'noted' : said.done ? 'done' : 'reopened'
    await recordStage(tx, act, person, consultation, saved!, now)
    return saved!
  })
}

/** Moves a stage one place up or down; at the end of the list nothing happens. */
export function moveStage(
  db: Db,
  person: Person,
  consultation: Consultation,
  id: string,
  way: 'up' | 'down',
  now: Date,
) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const all = await stagesOf(tx, consultation.id)
    const at = all.findIndex((stage) => stage.id === id)
    const [stage, other] = [all[at], all[way === 'up' ? at - 1 : at + 1]]
    if (!stage || !other) return

    await tx.update(stages).set({ position: other.position }).where(eq(stages.id, stage.id))
    await tx.update(stages).set({ position: stage.position }).where(eq(stages.id, other.id))
    await recordStage(tx, 'moved', person, consultation, stage, now)
  })
}

export function removeStage(db: Db, person: Person, consultation: Consultation, id: string, now: Date) {
  return db.transaction(async (tx) => {
    const [stage] = await tx
      .delete(stages)
      .where(and(eq(stages.id, id), eq(stages.consultationId, consultation.id)))
      .returning()
    if (stage) await recordStage(tx, 'removed', person, consultation, stage, now)
    return stage
  })
}

type Act = 'added' | 'changed' | 'moved' | 'removed' | 'done' | 'reopened' | 'noted'

function recordStage(tx: Db, act: Act, person: Person, consultation: Consultation, stage: Stage, now: Date) {
  const { communityId } = consultation
  const facts = { consultation: consultation.id, kind: stage.kind, begins: stage.begins, ends: stage.ends }
  const subject = { kind: 'stage', id: stage.id }
  return record(tx, `consultations.stage.${act}`, { communityId, actorId: person.id, subject, facts, at: now })
}
