import { and, asc, desc, eq, like, or, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { slugOf } from '#kit/text/slug.ts'
import { taken } from './paths.ts'
import { mayRead } from './rights.ts'
import { type Document, type DocumentKind, documents, units } from './tables.ts'

/** Who acts: a person, or nobody when the platform was told by a file. */
export type By = Pick<Person, 'id'> | null

/** Whether everyone may see the document: it has a public version, or its draft is open. */
export const visible = or(
  eq(documents.openDraft, true),
  // Written out, because columns in a list of columns lose the name of their table.
  sql`exists (select 1 from document_versions v where v.document_id = documents.id and v.public)`,
)!

export async function documentById(db: Db, id: string): Promise<Document | undefined> {
  const [document] = await db.select().from(documents).where(eq(documents.id, id))
  return document
}

/** A document by its address, as this person may see it: one with nothing public only by those who work on it. */
export async function documentFor(db: Db, communityId: string, slug: string, person: Person | null) {
  const [row] = await db
    .select({ document: documents, visible: sql<boolean>`${visible}` })
    .from(documents)
    .where(and(eq(documents.communityId, communityId), eq(documents.slug, slug)))
  return row && (row.visible || mayRead(person, row.document)) ? row.document : undefined
}

/** A unit with its document, standing or removed, of a document that this person may see. */
export async function unitFor(db: Db, communityId: string, slug: string, unitId: string, person: Person | null) {
  const [row] = await db
    .select({ document: documents, unit: units, visible: sql<boolean>`${visible}` })
    .from(units)
    .innerJoin(documents, eq(documents.id, units.documentId))
    .where(and(eq(documents.communityId, communityId), eq(documents.slug, slug), eq(units.id, unitId)))
  return row && (row.visible || mayRead(person, row.document)) ? row : undefined
}

/** Documents of a community, newest first; `all` also those with nothing public yet. */
export async function documentsOf(db: Db, communityId: string, all = false) {
  const rows = await db
    .select({ document: documents, visible: sql<boolean>`${visible}` })
    .from(documents)
    .where(and(eq(documents.communityId, communityId), all ? undefined : visible))
    .orderBy(desc(documents.created), asc(documents.title))
  return rows.map((row) => ({ ...row.document, visible: row.visible }))
}

export type NewDocument = {
  /** Made by whoever sends the form: sent twice, it is still one document. */
  id?: string
  title: string
  kind: DocumentKind
  preamble?: string
  chapters?: Document['chapters']
  sections?: Document['sections']
}

/** Begins a document with no units. */
export function addDocument(db: Db, by: By, communityId: string, form: NewDocument, now: Date): Promise<Document> {
  return db.transaction(async (tx) => {
    // One at a time in a community, so that two of one title get two addresses.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`documents ${communityId}`}))`)
    const slug = await freeSlug(tx, communityId, form.title)
    const [document] = await tx
      .insert(documents)
      .values({ ...form, communityId, slug, created: now, createdBy: by?.id ?? null })
      .onConflictDoNothing({ target: documents.id })
      .returning()
    if (!document) return (await documentById(tx, form.id!))!

    const subject = { kind: 'document', id: document.id }
    const facts = { kind: document.kind }
    await record(tx, 'documents.document.added', { communityId, actorId: by?.id ?? null, subject, facts, at: now })
    return document
  })
}

export type DocumentChange = Pick<
  Document,
  'title' | 'kind' | 'preamble' | 'chapters' | 'sections' | 'openDraft' | 'inForceFrom' | 'inForceTo'
>

/** Changes what stands around the text: its title, preamble, numbering, and whether the draft is open. */
export function changeDocument(db: Db, by: By, document: Document, change: DocumentChange, now: Date) {
  return db.transaction(async (tx) => {
    await tx.update(documents).set(change).where(eq(documents.id, document.id))
    const facts = { kind: change.kind, openDraft: change.openDraft }
    const subject = { kind: 'document', id: document.id }
    const { communityId } = document
    await record(tx, 'documents.document.changed', { communityId, actorId: by?.id ?? null, subject, facts, at: now })
  })
}

async function freeSlug(tx: Db, communityId: string, title: string): Promise<string> {
  const slug = slugOf(title)
  const near = await tx
    .select({ slug: documents.slug })
    .from(documents)
    .where(and(eq(documents.communityId, communityId), like(documents.slug, `${slug}%`)))
  const used = new Set([...taken, ...near.map((row) => row.slug)])
  if (!used.has(slug)) return slug
  let number = 2
  while (used.has(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}
