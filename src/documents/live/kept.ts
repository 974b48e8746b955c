import { and, eq } from 'drizzle-orm'
import * as Y from 'yjs'
import type { Db } from '#kit/db.ts'
import { unitLive, unitRevisions, units } from '../tables.ts'
import { goOn, revisionOf, sayWords, wordsOf } from './words.ts'

/**
 * The shared text of a unit, made from its words the first time and kept for ever after: a second beginning would not
 * fit what somebody wrote to the first one while offline. Where the unit was saved by the plain form meanwhile and
 * nothing unsaved was in the shared text, it says the new words.
 */
export async function loadLive(db: Db, unitId: string, now: Date): Promise<Y.Doc | null> {
  const [unit] = await db.select().from(units).where(eq(units.id, unitId))
  if (!unit) return null

  await db
    .insert(unitLive)
    .values(beginning(unitId, unit.text, unit.heading, unit.revision, now))
    .onConflictDoNothing()
  const [kept] = await db.select().from(unitLive).where(eq(unitLive.unitId, unitId))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, kept!.state)
  const revision = revisionOf(doc)
  if (revision < unit.revision && wordsOf(doc) === (await savedWords(db, unitId, revision))) {
    sayWords(doc, unit.text)
    goOn(doc, unit.revision, unit.heading)
  }
  return doc
}

/** Keeps the shared text as it is now. */
export async function storeLive(db: Db, unitId: string, doc: Y.Doc, now: Date): Promise<void> {
  await db
    .update(unitLive)
    .set({ state: Y.encodeStateAsUpdate(doc), revision: revisionOf(doc), changed: now })
    .where(eq(unitLive.unitId, unitId))
}

function beginning(unitId: string, text: string, heading: string, revision: number, now: Date) {
  const doc = new Y.Doc()
  sayWords(doc, text)
  goOn(doc, revision, heading)
  return { unitId, state: Y.encodeStateAsUpdate(doc), revision, changed: now }
}

async function savedWords(db: Db, unitId: string, revision: number): Promise<string | undefined> {
  const [saved] = await db
    .select({ text: unitRevisions.text })
    .from(unitRevisions)
    .where(and(eq(unitRevisions.unitId, unitId), eq(unitRevisions.revision, revision)))
  return saved?.text
}
