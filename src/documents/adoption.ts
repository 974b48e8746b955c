import { eq } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { translator } from '#kit/words.ts'
import type { By } from './documents.ts'
import { type AdoptionRefusal, adoptionRefusal } from './rules.ts'
import { type DocumentVersion, documents } from './tables.ts'
import { holdDocument, unitsOf } from './units.ts'
import { makeVersion } from './versions.ts'

export type Adoption = {
  /** Number of the resolution, e.g. "LXVI/1752/25". */
  resolution: string
  adoptedOn: string
  /** Where it was published: journal, year and item. */
  journal: string | null
  inForceFrom: string | null
  inForceTo: string | null
  /** Name of the version that keeps the adopted text; "Tekst uchwalony" unless told. */
  name?: string
}

type Adopted = { version: DocumentVersion; refused: null } | { version: null; refused: AdoptionRefusal | 'name-taken' }

/** Enters the resolution: the draft as it is now becomes the adopted text, a public version, and is closed. */
export function adoptDocument(db: Db, by: By, documentId: string, form: Adoption, now: Date): Promise<Adopted> {
  return db.transaction(async (tx) => {
    const document = await holdDocument(tx, documentId)
    const count = (await unitsOf(tx, documentId)).length
    const refused = adoptionRefusal(document, count, form, dayOf(now))
    if (refused) return { version: null, refused }

    const { name = translator('pl')('documents.version.adopted'), ...resolution } = form
    const made = await makeVersion(tx, by, documentId, { name, public: true }, now)
    if (made.refused) return made
    await tx
      .update(documents)
      .set({ ...resolution, status: 'adopted' })
      .where(eq(documents.id, documentId))
    const { communityId } = document
    const subject = { kind: 'document', id: documentId }
    const facts = { versionId: made.version.id, adoptedOn: form.adoptedOn }
    await record(tx, 'documents.document.adopted', { communityId, actorId: by?.id ?? null, subject, facts, at: now })
    return made
  })
}
