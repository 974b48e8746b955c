import type { Context } from 'hono'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { documentFor } from '../documents.ts'
import { mayDraft } from '../rights.ts'
import type { Document, DocumentVersion, UnitRow } from '../tables.ts'
import { type ReadUnit, readText } from '../text.ts'
import { unitById, unitsOf } from '../units.ts'

/** The document of this address and the person who may write it; others get 403, visitors the sign-in page. */
export async function draftHere(c: Context<Env>) {
  const { db, view } = c.var
  const community = found(view.community)
  const document = found(await documentFor(db, community.id, c.req.param('document') ?? '', view.person))
  const person = allowed(view, mayDraft(view.person, document))
  return { document, person, address: { community: community.slug, document: document.slug } }
}

/** The unit of this address as a row and as it is read in the draft; one taken away is not there. */
export async function unitHere(
  c: Context<Env>,
  document: Document,
): Promise<{ row: UnitRow; unit: ReadUnit; text: ReadUnit[] }> {
  const { db } = c.var
  const row = found(await unitById(db, document.id, idOf(c.req.param('unit'))))
  const text = readText(await unitsOf(db, document.id), document)
  const unit = found(text.find((one) => one.id === row.id))
  return { row, unit, text }
}

export function briefOf({ slug, title, status }: Document) {
  return { slug, title, status }
}

export function versionBrief({ number, name, note, made, public: open }: DocumentVersion) {
  return { number, name, note, made, public: open }
}
