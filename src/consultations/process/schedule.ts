import { sql } from 'drizzle-orm'
import { addDays, asDay, type Day, planBack, type Rulebook, type RuleInForce, workingDayBy } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { scopeOf } from './consultations.ts'
import { holdConsultation } from './locking.ts'
import { addStage, changeStage, stagesOf } from './stages.ts'
import { type Consultation, consultations, type StageKind } from './tables.ts'

/** A stage with the days proposed for it; `rule` is what puts it there, null where it is only a usual length. */
export type Proposed = { kind: StageKind; begins: Day; ends: Day; rule: RuleInForce | null }

/** How long the stages before the announcement usually take, in days, the last first. No act sets them. */
const usual: [StageKind, number][] = [
  ['departments', 14],
  ['outline', 14],
  ['drafting', 60],
  ['summaries', 14],
  ['topic-meetings', 45],
]

/** Stages with the latest days they may have, so that the council can decide at a given session; `early` those before the announcement too. */
export function proposedStages(kind: Consultation['kind'], session: Day, rules: Rulebook, early: boolean): Proposed[] {
  const steps = planBack(kind, session, rules)
  const step = (name: (typeof steps)[number]['name']) => steps.find((one) => one.name === name)
  const on = (name: (typeof steps)[number]['name']) => step(name)!.on
  const opinion = step('requested')
  const [announced, opens, closes, report] = [on('announced'), on('opens'), on('closes'), on('report')]
  const late: Proposed[] = [
    { kind: 'announcement', begins: announced, ends: addDays(opens, -1), rule: step('announced')!.rule },
    { kind: 'remarks', begins: opens, ends: closes, rule: step('closes')!.rule },
    { kind: 'answers', begins: addDays(closes, 1), ends: report, rule: step('report')!.rule },
    { kind: 'report', begins: report, ends: report, rule: step('report')!.rule },
    ...(opinion
      ? [{ kind: 'council-opinion' as const, begins: opinion.on, ends: on('opinion-due'), rule: opinion.rule }]
      : []),
    { kind: 'adoption', begins: session, ends: session, rule: step('session')!.rule },
  ]
  return early ? [...earlyStages(announced), ...late] : late
}

function earlyStages(announced: Day): Proposed[] {
  let ends = addDays(announced, -1)
  const stages: Proposed[] = []
  for (const [kind, days] of usual) {
    const begins = workingDayBy(addDays(ends, 1 - days))
    stages.unshift({ kind, begins, ends, rule: null })
    ends = addDays(begins, -1)
  }
  return stages
}

/** Puts the proposed stages in the plan: those of a kind that is there already are moved to the new days, others added. */
export function applySchedule(
  db: Db,
  person: Person,
  consultation: Consultation,
  session: Day,
  proposed: Proposed[],
  now: Date,
) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const standing = await stagesOf(tx, consultation.id)
    for (const { kind, begins, ends } of proposed) {
      const same = standing.find((stage) => stage.kind === kind && !stage.done)
      if (same) await changeStage(tx, person, consultation, same.id, { begins, ends }, now)
      else await addStage(tx, person, consultation, { kind, begins, ends }, now)
    }
    await tx.execute(sql`
      update stages s set position = o.place from (
        select id, row_number() over (order by begins, ends, position) as place from stages
        where consultation_id = ${consultation.id}) o where o.id = s.id`)
    await tx.update(consultations).set({ sessionOn: session }).where(sql`id = ${consultation.id}`)
    const { communityId } = consultation
    const happening = { communityId, actorId: person.id, subject: scopeOf(consultation), facts: { session }, at: now }
    await record(tx, 'consultations.consultation.scheduled', happening)
  })
}

/** A day of the form as a day of the calendar; a session in the past plans nothing. */
export function sessionRefusal(session: string, now: Date): 'session-past' | null {
  return asDay(session) < dayOf(now) ? 'session-past' : null
}
