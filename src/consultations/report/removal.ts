import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { untie } from '#kit/traces.ts'
import { holdConsultation } from '../process/locking.ts'
import type { Consultation } from '../process/tables.ts'
import { type RemovalRefusal, removalRefusal } from './rules.ts'
import { commitmentReports, commitments } from './tables.ts'

/** A commitment that still stands, of this consultation. */
export async function commitmentById(db: Db, consultationId: string, id: string) {
  const mine = and(eq(commitments.id, id), eq(commitments.consultationId, consultationId), isNull(commitments.removed))
  return (await db.select().from(commitments).where(mine))[0]
}

/** Takes a commitment off the list; it stays in sight with the reason, and what leads from its unit to it is untied. */
export function removeCommitment(
  db: Db,
  person: Person,
  consultation: Consultation,
  id: string,
  reason: string,
  now: Date,
) {
  return db.transaction(async (tx): Promise<{ refused: RemovalRefusal | null }> => {
    await holdConsultation(tx, consultation.id)
    const commitment = await commitmentById(tx, consultation.id, id)
    if (!commitment) return { refused: null }
    const said = eq(commitmentReports.commitmentId, id)
    const reported = await tx.select({ id: commitmentReports.id }).from(commitmentReports).where(said).limit(1)
    const refused = removalRefusal(reason, reported.length > 0)
    if (refused) return { refused }

    const change = { removed: now, removedBy: person.id, removedBecause: reason.trim() }
    await tx.update(commitments).set(change).where(eq(commitments.id, id))
    const subject = { kind: 'commitment', id }
    await untie(tx, { kind: 'unit', id: commitment.unitId }, subject, 'promised')
    const { communityId } = consultation
    const facts = { consultation: consultation.id }
    await record(tx, 'consultations.commitment.removed', { communityId, actorId: person.id, subject, facts, at: now })
    return { refused: null }
  })
}
