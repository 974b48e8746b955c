import { sql } from 'drizzle-orm'
import { asDay, type Day, lint, type Plan, type Problem, rulebookOf } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Consultation, Stage, StageKind } from './tables.ts'

/** What the rules of deadlines need to know of a planned consultation; null while remarks have no stage. */
export function planOf(consultation: Consultation, stages: Stage[], openMeetings: number): Plan | null {
  const stage = (kind: StageKind) => stages.find((one) => one.kind === kind)
  const remarks = stage('remarks')
  if (!remarks) return null

  const day = (value: string | null | undefined): Day | null => (value ? asDay(value) : null)
  const opinion = stage('council-opinion')
  return {
    kind: consultation.kind,
    announced: day(stage('announcement')?.begins),
    opens: asDay(remarks.begins),
    closes: asDay(remarks.ends),
    forms: consultation.forms,
    openMeetings,
    report: day(stage('report')?.ends ?? stage('answers')?.ends),
    requested: day(opinion?.begins),
    opinionDue: day(opinion?.ends),
    session: day(stage('adoption')?.ends ?? consultation.sessionOn),
    firstYear: null,
  }
}

/** Open meetings that are planned and not called off. */
export async function openMeetingsOf(db: Db, consultationId: string): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    db.execute(sql`select count(*)::int as count from meetings m join occurrences o on o.id = m.occurrence_id
      where m.consultation_id = ${consultationId} and m.open and o.cancelled is null`),
  )
  return row!.count
}

/** What is wrong with the plan under the rules of the community; `ready` is false while there is nothing to check. */
export async function checkPlan(db: Db, consultation: Consultation, stages: Stage[], now: Date) {
  const meetings = await openMeetingsOf(db, consultation.id)
  const plan = planOf(consultation, stages, meetings)
  const rules = await rulebookOf(db, consultation.communityId, asDay(dayOf(now)))
  const problems: Problem[] = plan ? lint(plan, rules) : []
  return { ready: plan !== null, problems, rules, meetings }
}
