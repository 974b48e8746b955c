import { isDeepStrictEqual } from 'node:util'
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { holdConsultation, nextNumber } from '../process/locking.ts'
import type { Consultation } from '../process/tables.ts'
import { type Content, contentOf } from './content.ts'
import { type ReportRefusal, reportRefusal } from './rules.ts'
import { type ConsultationReport, consultationReports } from './tables.ts'

type Kept = Omit<ConsultationReport, 'content'> & { content: Content }

/** Published reports of a consultation, the newest first; each is as it was on its day. */
export async function reportsOf(db: Db, consultationId: string): Promise<Kept[]> {
  const mine = and(eq(consultationReports.consultationId, consultationId), isNotNull(consultationReports.published))
  const rows = await db.select().from(consultationReports).where(mine).orderBy(desc(consultationReports.number))
  return rows as unknown as Kept[]
}

/** The conclusion being written, if any. */
export async function draftOf(db: Db, consultationId: string): Promise<ConsultationReport | undefined> {
  const mine = and(eq(consultationReports.consultationId, consultationId), isNull(consultationReports.published))
  return (await db.select().from(consultationReports).where(mine))[0]
}

/** Keeps the organiser's conclusion until the report is published. */
export function saveConclusion(db: Db, person: Person, consultation: Consultation, conclusion: string, now: Date) {
  return db.transaction(async (tx) => {
    const draft = await draftHeld(tx, person, consultation, now)
    await tx.update(consultationReports).set({ conclusion }).where(eq(consultationReports.id, draft.id))
    await tell(tx, 'drafted', person, draft, now)
  })
}

/**
 * Freezes the report as the records stand now. What changes later is a difference, or the next report; a report that
 * would say nothing new (the button pressed twice, or by two at once) is the last one.
 */
export function publishReport(db: Db, person: Person, consultation: Consultation, conclusion: string, now: Date) {
  return db.transaction(async (tx): Promise<{ number: number | null; refused: ReportRefusal | null }> => {
    const refused = reportRefusal(conclusion, consultation.published !== null)
    if (refused) return { number: null, refused }
    await holdConsultation(tx, consultation.id)
    const content = await contentOf(tx, consultation, now)
    const [last] = await reportsOf(tx, consultation.id)
    if (last?.conclusion === conclusion && same(last.content, content)) return { number: last.number, refused: null }

    const draft = await draftHeld(tx, person, consultation, now)

    const frozen = {
      content: content as unknown as Record<string, unknown>,
      conclusion,
      published: now,
      made: now,
      madeBy: person.id,
    }
    await tx.update(consultationReports).set(frozen).where(eq(consultationReports.id, draft.id))
    await tell(tx, 'published', person, draft, now)
    return { number: draft.number, refused: null }
  })
}

const same = (one: Content, other: Content) => isDeepStrictEqual(one, JSON.parse(JSON.stringify(other)))

async function draftHeld(tx: Db, person: Person, { id, communityId }: Consultation, now: Date) {
  await holdConsultation(tx, id)
  const standing = await draftOf(tx, id)
  if (standing) return standing
  const number = await nextNumber(tx, 'consultation_reports', id)
  const row = { communityId, consultationId: id, number, content: {}, made: now, madeBy: person.id }
  const [draft] = await tx.insert(consultationReports).values(row).returning()
  return draft!
}

function tell(tx: Db, act: 'drafted' | 'published', person: Person, report: ConsultationReport, at: Date) {
  const { id, communityId, consultationId: consultation, number } = report
  const happening = { communityId, actorId: person.id, subject: { kind: 'report', id }, at }
  return record(tx, `consultations.report.${act}`, { ...happening, facts: { consultation, number } })
}
