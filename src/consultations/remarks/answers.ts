import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { answerRefusal } from './rules.ts'
import { type Answer, answers, type Remark, remarks } from './tables.ts'

export type NewAnswer = Pick<Answer, 'outcome' | 'reasons'> & { officeId?: string | null }

class Meanwhile extends Error {}

/**
 * Answers one remark, or several that say the same, with one answer. The first answer stands: where another official
 * answered any of them meanwhile, nothing of this one is written and `refused` says so.
 */
export async function answerRemarks(db: Db, person: Person, chosen: Remark[], form: NewAnswer, now: Date) {
  const refused = answerRefusal(chosen, form.reasons)
  if (refused) return { answer: null, refused }

  const { communityId, consultationId } = chosen[0]!
  const ids = chosen.map(({ id }) => id).sort()
  return db
    .transaction(async (tx) => {
      const row = { ...form, communityId, consultationId, answered: now, answeredBy: person.id }
      const [answer] = await tx.insert(answers).values(row).returning()
      const free = and(inArray(remarks.id, ids), isNull(remarks.answerId), isNull(remarks.withdrawn))
      const answered = await tx.update(remarks).set({ answerId: answer!.id }).where(free).returning({ id: remarks.id })
      if (answered.length < ids.length) throw new Meanwhile()

      for (const id of ids) {
        const facts = { consultation: consultationId, answer: answer!.id, outcome: form.outcome }
        await record(tx, 'consultations.remark.answered', {
          communityId,
          actorId: person.id,
          subject: { kind: 'remark', id },
          facts,
          at: now,
        })
      }
      return { answer: answer!, refused: null }
    })
    .catch((error) => {
      if (error instanceof Meanwhile) return { answer: null, refused: 'answered-meanwhile' as const }
      throw error
    })
}

/** The answer a remark has now, with those it replaced, newest first. */
export async function answerHistory(db: Db, answerId: string): Promise<Answer[]> {
  const history: Answer[] = []
  let next: string | null = answerId
  while (next && history.length < 20) {
    const [answer]: Answer[] = await db.select().from(answers).where(eq(answers.id, next))
    if (!answer) break
    history.push(answer)
    next = answer.replaces
  }
  return history
}
