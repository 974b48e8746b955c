import { and, eq, ne, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { scopeOf } from './consultations.ts'
import { holdConsultation } from './locking.ts'
import { type ClosingRefusal, closingRefusal, type Unanswered } from './rules.ts'
import { type Consultation, consultations } from './tables.ts'

/** What still waits for an answer in a process. */
export async function unansweredIn(db: Db, consultationId: string): Promise<Unanswered> {
  const [row] = await rowsOf<Unanswered>(
    db.execute(sql`select
      (select count(*)::int from remarks r
        where r.consultation_id = ${consultationId} and r.withdrawn is null and r.answer_id is null) as remarks,
      (select count(*)::int from proposals p where p.consultation_id = ${consultationId} and p.outcome is null) as proposals`),
  )
  return row!
}

/** Ends the process once everybody has an answer; closing what is closed changes nothing and is recorded once. */
export function closeConsultation(db: Db, person: Person, { id }: Consultation, now: Date) {
  return db.transaction(async (tx): Promise<{ refused: ClosingRefusal | null }> => {
    await holdConsultation(tx, id)
    const [standing] = await tx.select().from(consultations).where(eq(consultations.id, id))
    const refused = closingRefusal(standing!, await unansweredIn(tx, id))
    if (refused) return { refused }

    const change = { status: 'closed' as const, closed: now, reopenedBecause: null }
    await moved(tx, person, standing!, 'closed', change, now)
    return { refused: null }
  })
}

/** Opens a closed process again; the reason stays on its page. */
export function reopenConsultation(db: Db, person: Person, { id }: Consultation, reason: string, now: Date) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, id)
    const [standing] = await tx.select().from(consultations).where(eq(consultations.id, id))
    const change = { status: 'announced' as const, closed: null, reopenedBecause: reason }
    if (standing!.status === 'closed') await moved(tx, person, standing!, 'reopened', change, now)
  })
}

type Move = Pick<Consultation, 'status' | 'closed' | 'reopenedBecause'>

async function moved(
  tx: Db,
  person: Person,
  consultation: Consultation,
  act: 'closed' | 'reopened',
  change: Move,
  at: Date,
) {
  const other = and(eq(consultations.id, consultation.id), ne(consultations.status, change.status))
  const [row] = await tx.update(consultations).set(change).where(other).returning({ id: consultations.id })
  if (!row) return
  const { communityId } = consultation
  const subject = scopeOf(consultation)
  await record(tx, `consultations.consultation.${act}`, { communityId, actorId: person.id, subject, at })
}
