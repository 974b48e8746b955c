import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { people, publicName } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type Content, type Revised, saving } from './concurrency.ts'
import type { By } from './documents.ts'
import { type SavingRefusal, savingRefusal } from './rules.ts'
import { type Document, documents, type UnitRow, unitRevisions, units } from './tables.ts'

/** The units that stand in the draft. */
export function unitsOf(db: Db, documentId: string): Promise<UnitRow[]> {
  return db
    .select()
    .from(units)
    .where(and(eq(units.documentId, documentId), isNull(units.removed)))
    .orderBy(asc(units.position))
}

/** Units taken away, the last first. */
export function removedUnits(db: Db, documentId: string): Promise<UnitRow[]> {
  return db
    .select()
    .from(units)
    .where(and(eq(units.documentId, documentId), isNotNull(units.removed)))
    .orderBy(desc(units.removed), asc(units.position))
}

/** A unit of this document, standing or removed. */
export async function unitById(db: Db, documentId: string, id: string): Promise<UnitRow | undefined> {
  const [unit] = await db
    .select()
    .from(units)
    .where(and(eq(units.documentId, documentId), eq(units.id, id)))
  return unit
}

/** The document's row, held until the transaction ends: acts on one tree happen one after the other. */
export async function holdDocument(tx: Db, id: string): Promise<Document> {
  const [document] = await tx.select().from(documents).where(eq(documents.id, id)).for('update')
  return document!
}

/** Every wording a unit has had, the newest first. */
export function revisionsOf(db: Db, unitId: string) {
  const { revision, heading, text, saved } = unitRevisions
  return db
    .select({ revision, heading, text, saved, by: publicName })
    .from(unitRevisions)
    .leftJoin(people, eq(people.id, unitRevisions.savedBy))
    .where(eq(unitRevisions.unitId, unitId))
    .orderBy(desc(revision))
    .limit(50)
}

export type UnitWords = { heading: string; text: string; revision: number }
type Conflict = { mine: Content; theirs: Revised; by: string | null; proposal: Content | null }
export type Saved =
  | { unit: UnitRow; refused: null; conflict: null }
  | { unit: null; refused: SavingRefusal; conflict: null }
  | { unit: null; refused: 'changed-meanwhile'; conflict: Conflict }

/**
 * Saves a unit's words if nobody saved others since `words.revision`; otherwise answers both texts, and a proposal that
 * holds both changes where they do not meet. Saving the words that stand there already changes nothing.
 */
export function saveUnit(db: Db, by: By, id: string, words: UnitWords, now: Date): Promise<Saved> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ unit: units, document: documents, writer: publicName })
      .from(units)
      .innerJoin(documents, eq(documents.id, units.documentId))
      .leftJoin(people, eq(people.id, units.changedBy))
      .where(eq(units.id, id))
      .for('update', { of: units })
    const { unit: standing, document, writer } = row!
    const refused = savingRefusal(document, standing)
    if (refused) return { unit: null, refused, conflict: null }
    const result = saving(standing, await wordingAt(tx, id, words.revision), words)
    if (result.outcome === 'unchanged') return { unit: standing, refused: null, conflict: null }
    if (result.outcome === 'changed-meanwhile') {
      const { mine, theirs, proposal } = result
      return { unit: null, refused: 'changed-meanwhile', conflict: { mine, theirs, by: writer, proposal } }
    }

    const unit = await writeWords(tx, by, standing, result.content, now)
    const subject = { kind: 'unit', id }
    const facts = { documentId: document.id, revision: unit.revision }
    const { communityId } = document
    await record(tx, 'documents.unit.saved', { communityId, actorId: by?.id ?? null, subject, facts, at: now })
    return { unit, refused: null, conflict: null }
  })
}

/** What a unit said at a revision; null where there was no such revision. */
async function wordingAt(tx: Db, unitId: string, revision: number): Promise<Revised | null> {
  const [wording] = await tx
    .select()
    .from(unitRevisions)
    .where(and(eq(unitRevisions.unitId, unitId), eq(unitRevisions.revision, revision)))
  return wording ?? null
}

/** A new wording of a unit, kept beside all those before it. */
export async function writeWords(
  tx: Db,
  by: By,
  standing: Pick<UnitRow, 'id' | 'revision'>,
  { heading, text }: { heading: string; text: string },
  now: Date,
): Promise<UnitRow> {
  const revision = standing.revision + 1
  const changedBy = by?.id ?? null
  await tx
    .insert(unitRevisions)
    .values({ unitId: standing.id, revision, heading, text, saved: now, savedBy: changedBy })
  const [unit] = await tx
    .update(units)
    .set({ heading, text, revision, changed: now, changedBy })
    .where(eq(units.id, standing.id))
    .returning()
  return unit!
}

/** Which of the eleven obligatory contents of an annual programme a unit fulfils; null for none. */
export function markUnit(db: Db, by: By, document: Document, unitId: string, fulfils: string | null, now: Date) {
  return db.transaction(async (tx) => {
    await tx
      .update(units)
      .set({ fulfils })
      .where(and(eq(units.id, unitId), sql`${units.fulfils} is distinct from ${fulfils}`))
    const subject = { kind: 'unit', id: unitId }
    const facts = { documentId: document.id, fulfils }
    const { communityId } = document
    await record(tx, 'documents.unit.marked', { communityId, actorId: by?.id ?? null, subject, facts, at: now })
  })
}
