import { eq } from 'drizzle-orm'
import { versionById } from '#documents/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { holdConsultation } from '../process/locking.ts'
import { type Consultation, consultations } from '../process/tables.ts'
import { openingRefusal, type Refusal } from './rules.ts'
import { remarks } from './tables.ts'

/**
 * Fixes the version of the text on which remarks are made. It may be changed until the first remark comes: after that
 * the numbers on paper forms and the units under remarks must stay what they were.
 */
export function openRemarks(db: Db, person: Person, consultation: Consultation, versionId: string, now: Date) {
  return db.transaction(async (tx): Promise<{ refused: Refusal | null }> => {
    await holdConsultation(tx, consultation.id)
    const version = await versionById(tx, versionId)
    if (!version) return { refused: 'no-document' }
    const count = await tx.$count(remarks, eq(remarks.consultationId, consultation.id))
    const refused = openingRefusal(consultation, version, count)
    if (refused) return { refused }

    await tx.update(consultations).set({ versionId }).where(eq(consultations.id, consultation.id))
    const { communityId, id } = consultation
    const subject = { kind: 'consultation', id }
    const facts = { version: versionId, number: version.number }
    await record(tx, 'consultations.remarks.opened', { communityId, actorId: person.id, subject, facts, at: now })
    return { refused: null }
  })
}
