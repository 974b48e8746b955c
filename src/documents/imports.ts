import { and, desc, eq, lt } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { addDocument, type By, documentById } from './documents.ts'
import type { Imported } from './import/imported.ts'
import { type Document, type DocumentImport, type DocumentKind, documentImports } from './tables.ts'
import { insertUnits } from './tree-edits.ts'

export type NewImport = { id: string; title: string; kind: DocumentKind; content: Imported }

/** Keeps a text that was read, until it is looked through; sent twice, it is one. */
export async function keepImport(db: Db, by: By, communityId: string, form: NewImport, now: Date): Promise<void> {
  await db
    .insert(documentImports)
    .values({ ...form, communityId, created: now, createdBy: by?.id ?? null })
    .onConflictDoNothing()
}

export async function importById(db: Db, communityId: string, id: string): Promise<DocumentImport | undefined> {
  const [kept] = await db
    .select()
    .from(documentImports)
    .where(and(eq(documentImports.id, id), eq(documentImports.communityId, communityId)))
  return kept
}

/** Texts of a community that were read and wait to be looked through, the newest first. */
export function waitingImports(db: Db, communityId: string) {
  const { id, title, created } = documentImports
  return db
    .select({ id, title, created })
    .from(documentImports)
    .where(eq(documentImports.communityId, communityId))
    .orderBy(desc(created))
    .limit(20)
}

/**
 * Makes a document of a text that was read, all at once or not at all. The document takes the import's id, so that
 * accepting it twice makes one.
 */
export function acceptImport(db: Db, by: By, kept: DocumentImport, now: Date): Promise<Document> {
  return db.transaction(async (tx) => {
    const [taken] = await tx.delete(documentImports).where(eq(documentImports.id, kept.id)).returning()
    if (!taken) return (await documentById(tx, kept.id))!

    const { id, title, kind, content, communityId } = taken
    const { preamble, numbering, units } = content
    const document = await addDocument(tx, by, communityId, { id, title, kind, preamble, ...numbering }, now)
    await insertUnits(tx, by, document.id, units, now)
    return document
  })
}

/** Forgets a text that nobody wants. */
export async function discardImport(db: Db, id: string): Promise<void> {
  await db.delete(documentImports).where(eq(documentImports.id, id))
}

const week = 7 * 24 * 60 * 60 * 1000

/** Forgets texts that were read and neither accepted nor refused for a week. */
export async function forgetImports(db: Db, now: Date): Promise<void> {
  await db.delete(documentImports).where(lt(documentImports.created, new Date(now.getTime() - week)))
}
