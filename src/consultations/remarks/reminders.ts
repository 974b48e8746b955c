import { sql } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { reminderDue } from './rules.ts'
import { answerReminders } from './tables.ts'

type Heap = { communityId: string; consultationId: string; officeId: string | null; due: string; count: number }

/** Reminds each office of the remarks it has not answered: once some days before they are due, once after. */
export async function remind(db: Db, now: Date): Promise<void> {
  for (const heap of await heaps(db)) {
    const kind = reminderDue(heap.due, now)
    if (kind) await once(db, heap, kind, now)
  }
}

/** The dates of the plan moved: what still waits is due by the present end of the stage of answers. */
export async function followPlan(db: Db): Promise<void> {
  await db.execute(sql`
    update remarks r set due = s.ends from stages s
    where s.consultation_id = r.consultation_id and s.kind = 'answers' and r.answer_id is null and r.withdrawn is null
      and not r.late and r.due is distinct from s.ends`)
}

function heaps(db: Db) {
  return rowsOf<Heap>(
    db.execute(sql`
      select r.community_id as "communityId", r.consultation_id as "consultationId", r.office_id as "officeId",
        r.due::text as due, count(*)::int as count
      from remarks r join consultations c on c.id = r.consultation_id
      where r.answer_id is null and r.withdrawn is null and r.due is not null and c.published is not null
      group by 1, 2, 3, 4 order by 4`),
  )
}

function once(
  db: Db,
  { communityId, consultationId, officeId, due, count }: Heap,
  kind: 'before' | 'after',
  now: Date,
) {
  return db.transaction(async (tx) => {
    const row = { consultationId, officeId, due, kind, reminded: now }
    const [first] = await tx.insert(answerReminders).values(row).onConflictDoNothing().returning()
    if (!first) return

    const name = kind === 'before' ? 'consultations.answers.due-soon' : 'consultations.answers.overdue'
    const subject = { kind: 'consultation', id: consultationId }
    const facts = { office: officeId, count, due, on: dayOf(now) }
    await record(tx, name, { communityId, actorId: null, subject, facts, at: now })
  })
}
