import { and, eq, isNull, sql } from 'drizzle-orm'
import { grantRole } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { scopeOf } from './consultations.ts'
import { holdConsultation } from './locking.ts'
import { type Consultation, consultations, type Stage, stages, topics } from './tables.ts'

export type NewConsultation = Pick<Consultation, 'slug' | 'title'> &
  Partial<Pick<Consultation, 'summary' | 'legalBasis' | 'documentId' | 'officeId' | 'contact'>>

/** Starts planning a consultation; whoever plans it organises it. Nobody else sees it until it is published. */
export function planConsultation(db: Db, person: Person, communityId: string, form: NewConsultation, now: Date) {
  return db.transaction(async (tx) => {
    const row = { ...form, communityId, created: now, createdBy: person.id }
    const [consultation] = await tx.insert(consultations).values(row).onConflictDoNothing().returning()
    if (!consultation) return { consultation: null, refused: 'slug-taken' as const }

    const scope = scopeOf(consultation)
    await grantRole(
      tx,
      person.id,
      { personId: person.id, role: 'organiser', communityId, scope, from: dayOf(now) },
      now,
    )
    await record(tx, 'consultations.consultation.planned', { communityId, actorId: person.id, subject: scope, at: now })
    return { consultation, refused: null }
  })
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

export type NewTopic = { slug: string; title: string; summary?: string }

/** Adds a topic after those that are there. */
export function addTopic(db: Db, person: Person, consultation: Consultation, form: NewTopic, now: Date) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const position = sql<number>`(select coalesce(max(position), 0) + 1 from topics where consultation_id = ${consultation.id})`
    const row = { ...form, consultationId: consultation.id, position }
    const [topic] = await tx.insert(topics).values(row).onConflictDoNothing().returning()
    if (!topic) return { topic: null, refused: 'slug-taken' as const }

    const { communityId } = consultation
    const subject = { kind: 'topic', id: topic.id }
    await record(tx, 'consultations.topic.added', { communityId, actorId: person.id, subject, at: now })
    return { topic, refused: null }
  })
}

/** Shows the consultation to everybody. Publishing twice changes nothing and is recorded once. */
export function publishConsultation(db: Db, person: Person, consultation: Consultation, now: Date) {
  return db.transaction(async (tx) => {
    const hidden = and(eq(consultations.id, consultation.id), isNull(consultations.published))
    const [published] = await tx
      .update(consultations)
      .set({ published: now, status: 'announced' })
      .where(hidden)
      .returning()
    if (!published) return

    const { communityId } = consultation
    await record(tx, 'consultations.consultation.published', {
      communityId,
      actorId: person.id,
      subject: scopeOf(consultation),
      at: now,
    })
  })
}

function recordStage(tx: Db, what: 'added', person: Person, consultation: Consultation, stage: Stage, now: Date) {
  const { communityId } = consultation
  const facts = { consultation: consultation.id, kind: stage.kind, begins: stage.begins, ends: stage.ends }
  return record(tx, `consultations.stage.${what}`, {
    communityId,
    actorId: person.id,
    subject: { kind: 'stage', id: stage.id },
    facts,
    at: now,
  })
}
