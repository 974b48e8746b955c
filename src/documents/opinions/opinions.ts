import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { officeNameOn } from '#communities/index.ts'
import { asDay, type Day, dayOf, rulebookOf, termEnd } from '#deadlines/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { By } from '../documents.ts'
import {
  type AnswerRefusal,
  type AskingRefusal,
  answerRefusal,
  askingRefusal,
  type Outcome,
  standing as standingOn,
} from '../opinion.ts'
import { type Document, documentVersions, type Opinion, opinions } from '../tables.ts'

/** Opinions asked on a document's versions, in the order they were asked; `all` also those on internal versions. */
export function opinionsOf(db: Db, documentId: string, all = false) {
  return db
    .select({ opinion: opinions, version: { number: documentVersions.number, name: documentVersions.name } })
    .from(opinions)
    .innerJoin(documentVersions, eq(documentVersions.id, opinions.versionId))
    .where(and(eq(opinions.documentId, documentId), all ? undefined : eq(documentVersions.public, true)))
    .orderBy(asc(opinions.requested), asc(opinions.body))
}

export async function opinionById(db: Db, documentId: string, id: string) {
  const [row] = await db
    .select({ opinion: opinions, version: documentVersions })
    .from(opinions)
    .innerJoin(documentVersions, eq(documentVersions.id, opinions.versionId))
    .where(and(eq(opinions.documentId, documentId), eq(opinions.id, id)))
  return row
}

export type OpinionRequest = {
  id?: string
  versionId: string
  bodyKind: Opinion['bodyKind']
  officeId?: string | null
  /** Name of the body; of an office its name on the day of delivery when left out. */
  body?: string | null
  deliveredOn: Day
  /** Days for an office or another body; the council's are the law's. */
  days?: number | null
}

type Requested = { opinion: Opinion; refused: null } | { opinion: null; refused: AskingRefusal | 'no-body' }

/** Asks a body for its opinion on a version; its term begins with the day the text was delivered. */
export function requestOpinion(
  db: Db,
  by: By,
  document: Document,
  form: OpinionRequest,
  now: Date,
): Promise<Requested> {
  return db.transaction(async (tx) => {
    const { versionId, bodyKind, officeId = null, deliveredOn } = form
    const body = await bodyName(tx, form)
    if (!body) return { opinion: null, refused: 'no-body' }
    const asked = await tx.select().from(opinions).where(eq(opinions.versionId, versionId))
    const same = asked.find((one) => one.id === form.id)
    if (same) return { opinion: same, refused: null }
    const names = asked.map((one) => one.body)
    const refused = askingRefusal(body, names, deliveredOn, dayOf(now))
    if (refused) return { opinion: null, refused }

    const due = await dueDay(tx, document, form)
    const row = {
      ...{ versionId, bodyKind, officeId, body, deliveredOn, due },
      requested: now,
      requestedBy: by?.id ?? null,
    }
    const { id: documentId, communityId } = document
    const [opinion] = await tx
      .insert(opinions)
      .values({ ...(form.id ? { id: form.id } : {}), ...row, documentId, communityId })
      .onConflictDoNothing()
      .returning()
    if (!opinion) return { opinion: null, refused: 'asked-already' }
    await note(tx, by, opinion, 'requested', now)
    return { opinion, refused: null }
  })
}

async function bodyName(tx: Db, { body, officeId, deliveredOn }: OpinionRequest): Promise<string | null> {
  if (body) return body
  return officeId ? ((await officeNameOn(tx, officeId, deliveredOn))?.name ?? null) : null
}

const usualDays = 14

async function dueDay(
  tx: Db,
  { communityId }: Document,
  { bodyKind, deliveredOn, days }: OpinionRequest,
): Promise<Day> {
  const rules = await rulebookOf(tx, communityId, deliveredOn)
  const law = rules('council.opinion_days')
  return termEnd(deliveredOn, bodyKind === 'council' ? law : { value: days ?? usualDays, unit: 'days' })
}

export type GivenOpinion = { outcome: Outcome; text: string; on: Day; note: string; fileId?: string | null }
type Answered = { opinion: Opinion; refused: null } | { opinion: null; refused: AnswerRefusal }

/** Enters what a body answered; after a waiver only with a note why it is taken after all. */
export function giveOpinion(db: Db, by: By, id: string, given: GivenOpinion, now: Date): Promise<Answered> {
  return db.transaction(async (tx) => {
    const [before] = await tx.select().from(opinions).where(eq(opinions.id, id)).for('update')
    const { deliveredOn, due, outcome: known } = before!
    const asked = { delivered: asDay(deliveredOn), due: asDay(due), outcome: known }
    const refused = answerRefusal(asked, given, dayOf(now))
    if (refused) return { opinion: null, refused }

    const { outcome, text, on: cameOn, note: why, fileId = null } = given
    const reversalNote = why || null
    const [opinion] = await tx
      .update(opinions)
      .set({ outcome, text, cameOn, fileId, reversalNote, given: now, givenBy: by?.id ?? null })
      .where(eq(opinions.id, id))
      .returning()
    const late = standingOn(asked, dayOf(now)) === 'waived'
    await note(tx, by, opinion!, late ? 'reversed' : 'given', now)
    return { opinion: opinion!, refused: null }
  })
}

/** Silence is a waiver from the day after the due day (UDPP art. 41i): written down as it happens. */
export async function waiveOpinions(db: Db, now: Date): Promise<number> {
  const overdue = and(isNull(opinions.outcome), lt(opinions.due, dayOf(now)))
  if ((await db.$count(opinions, overdue)) === 0) return 0

  return db.transaction(async (tx) => {
    const waived = await tx.update(opinions).set({ outcome: 'waived', waived: now }).where(overdue).returning()
    for (const opinion of waived) await note(tx, null, opinion, 'waived', now)
    return waived.length
  })
}

type Seat = { communityId: string; council: boolean; allOffices: boolean; offices: string[] }

/** Opinions that wait for people of these seats, the nearest due day first. */
export function opinionsAwaited(db: Db, seats: Seat[]) {
  const theirs = seats.flatMap(({ communityId, council, allOffices, offices }) => [
    ...(council ? [and(eq(opinions.communityId, communityId), eq(opinions.bodyKind, 'council'))] : []),
    ...(allOffices ? [and(eq(opinions.communityId, communityId), eq(opinions.bodyKind, 'office'))] : []),
    ...(offices.length > 0 ? [inArray(opinions.officeId, offices)] : []),
  ])
  if (theirs.length === 0) return Promise.resolve([])
  return db
    .select({
      id: opinions.id,
      body: opinions.body,
      due: opinions.due,
      document: sql<string>`(select slug from documents d where d.id = ${opinions.documentId})`,
      title: sql<string>`(select title from documents d where d.id = ${opinions.documentId})`,
      community: sql<string>`(select slug from communities c where c.id = ${opinions.communityId})`,
    })
    .from(opinions)
    .where(and(isNull(opinions.outcome), or(...theirs)))
    .orderBy(asc(opinions.due))
    .limit(50)
}

type Done = 'requested' | 'given' | 'waived' | 'reversed'

function note(tx: Db, by: By, opinion: Opinion, done: Done, at: Date) {
  const { id, communityId, documentId, versionId, bodyKind, outcome } = opinion
  const subject = { kind: 'opinion', id }
  const facts = { documentId, versionId, bodyKind, outcome }
  return record(tx, `documents.opinion.${done}`, { communityId, actorId: by?.id ?? null, subject, facts, at })
}
