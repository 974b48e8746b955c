import { and, asc, desc, eq } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { findCited } from './cited.ts'
import type { By } from './documents.ts'
import { indexVersion } from './finding.ts'
import { type VersionRefusal, versionRefusal } from './rules.ts'
import { type Document, type DocumentVersion, documentVersions, versionUnits as rows } from './tables.ts'
import { type ReadUnit, readText, unitOf } from './text.ts'
import { treeOf } from './tree.ts'
import { holdDocument, unitsOf } from './units.ts'

/** Versions of a document, the newest first; `all` also the internal ones. */
export function versionsOf(db: Db, documentId: string, all = false): Promise<DocumentVersion[]> {
  return db
    .select()
    .from(documentVersions)
    .where(and(eq(documentVersions.documentId, documentId), all ? undefined : eq(documentVersions.public, true)))
    .orderBy(desc(documentVersions.number))
}

/** The newest public version. */
export async function currentVersion(db: Db, documentId: string): Promise<DocumentVersion | undefined> {
  const [version] = await db
    .select()
    .from(documentVersions)
    .where(and(eq(documentVersions.documentId, documentId), eq(documentVersions.public, true)))
    .orderBy(desc(documentVersions.number))
    .limit(1)
  return version
}

export async function versionById(db: Db, id: string): Promise<DocumentVersion | undefined> {
  const [version] = await db.select().from(documentVersions).where(eq(documentVersions.id, id))
  return version
}

/** The whole text of a version in the order of reading, with the citations it was made with. */
export async function versionUnits(db: Db, version: DocumentVersion): Promise<ReadUnit[]> {
  const kept = await db.select().from(rows).where(eq(rows.versionId, version.id)).orderBy(asc(rows.sequence))
  const citations = new Map(kept.map((row) => [row.unitId, row.citation]))
  const text = readText(
    kept.map((row) => ({ ...row, id: row.unitId })),
    version,
  )
  return text.map((unit) => ({ ...unit, citation: citations.get(unit.id) ?? unit.citation }))
}

/** One unit as it stands in a version: its citation and words. */
export async function unitInVersion(db: Db, versionId: string, unitId: string) {
  const [row] = await db
    .select()
    .from(rows)
    .where(and(eq(rows.versionId, versionId), eq(rows.unitId, unitId)))
  return row
}

/** A unit in each version that has it, oldest first; `all` also in internal ones. */
export function unitInVersions(db: Db, documentId: string, unitId: string, all = false) {
  return db
    .select({ version: documentVersions, unit: rows })
    .from(rows)
    .innerJoin(documentVersions, eq(documentVersions.id, rows.versionId))
    .where(
      and(
        eq(documentVersions.documentId, documentId),
        eq(rows.unitId, unitId),
        all ? undefined : eq(documentVersions.public, true),
      ),
    )
    .orderBy(asc(documentVersions.number))
}

/**
 * The units of a version that a citation means, however it was typed ("§12 ust 3", "par. 12"): none, one, or several.
 * `exact` is false where only the beginning of the citation could be found.
 */
export async function unitsCited(db: Db, version: DocumentVersion, typed: string) {
  const text = await versionUnits(db, version)
  const { units, missing } = findCited(treeOf(text.map(unitOf)), typed, version)
  const meant = new Set(units.map((unit) => unit.id))
  return { units: text.filter((unit) => meant.has(unit.id)), exact: missing.length === 0 }
}

export type NewVersion = { id?: string; name: string; note?: string; public: boolean }
type Made = { version: DocumentVersion; refused: null } | { version: null; refused: VersionRefusal }

/** Keeps the whole draft as it is now, under a name; it is never changed afterwards. */
export function makeVersion(db: Db, by: By, documentId: string, form: NewVersion, now: Date): Promise<Made> {
  return db.transaction(async (tx) => {
    const document = await holdDocument(tx, documentId)
    const sent = form.id ? await versionById(tx, form.id) : undefined
    if (sent) return { version: sent, refused: null }
    const earlier = await versionsOf(tx, documentId, true)
    const text = readText(await unitsOf(tx, documentId), document)
    const names = earlier.map((version) => version.name)
    const refused = versionRefusal(text.length, names, form.name)
    if (refused) return { version: null, refused }

    const number = (earlier[0]?.number ?? 0) + 1
    return { version: await keep(tx, by, document, { ...form, number }, text, now), refused: null }
  })
}

async function keep(
  tx: Db,
  by: By,
  document: Document,
  form: NewVersion & { number: number },
  text: ReadUnit[],
  now: Date,
): Promise<DocumentVersion> {
  const { preamble, chapters, sections, communityId } = document
  const around = { documentId: document.id, preamble, chapters, sections, made: now, madeBy: by?.id ?? null }
  const [version] = await tx
    .insert(documentVersions)
    .values({ ...form, ...around })
    .returning()
  const { id, number } = version!
  const kept = text.map((unit, at) => ({ ...unit, unitId: unit.id, versionId: id, sequence: at + 1 }))
  for (let at = 0; at < kept.length; at += 500) await tx.insert(rows).values(kept.slice(at, at + 500))
  if (form.public) await indexVersion(tx, document, version!, text)
  const subject = { kind: 'version', id }
  const facts = { documentId: document.id, number, public: form.public }
  await record(tx, 'documents.version.made', { communityId, actorId: by?.id ?? null, subject, facts, at: now })
  return version!
}
