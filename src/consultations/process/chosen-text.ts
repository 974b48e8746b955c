import type { Db } from '#kit/db.ts'
import { tie, untie } from '#kit/traces.ts'
import { scopeOf } from './consultations.ts'
import type { Consultation } from './tables.ts'

/** Ties a consultation to the document it is about, so that each leads to the other, and unties it from the one before. */
export async function tieText(
  tx: Db,
  consultation: Consultation,
  before: string | null,
  by: string | null,
  at: Date,
): Promise<void> {
  const { communityId, documentId } = consultation
  if (documentId === before) return
  const from = scopeOf(consultation)
  const to = (id: string) => ({ kind: 'document', id })
  if (before) await untie(tx, from, to(before), 'about')
  if (documentId) await tie(tx, { communityId, from, to: to(documentId), kind: 'about', by, at })
}
