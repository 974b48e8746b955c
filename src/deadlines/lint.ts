import { addDays, type Day, daysBetween, yearOf } from './day.ts'
import { isWorkingDay, nextWorkingDay, workingDayBy } from './holidays.ts'
import { datingRules, dayOfStep, type Kind, type Step } from './plan.ts'
import type { Rulebook, RuleInForce } from './rules.ts'
import { latestStart, termEnd } from './terms.ts'
import { onYearDay } from './yearly.ts'

/** A planned consultation, as far as it is planned: what is not settled yet is null. */
export type Plan = {
  kind: Kind
  announced: Day | null
  opens: Day
  closes: Day
  /** The kinds of ways to take part, each once; 'remarks' are the written ones. */
  forms: readonly string[]
  openMeetings: number
  report: Day | null
  /** When the draft is delivered to the council of public-benefit activity. */
  requested: Day | null
  opinionDue: Day | null
  session: Day | null
  /** The first year of the programme; without it, the year after the session. */
  firstYear: number | null
}

export type ProblemName =
  | 'closes-before-opens'
  | 'not-announced'
  | 'campaign-too-short'
  | 'too-short'
  | 'closes-on-holiday'
  | 'too-few-forms'
  | 'no-remarks'
  | 'no-open-meeting'
  | 'report-missing'
  | 'report-before-closing'
  | 'opinion-missing'
  | 'opinion-term-too-short'
  | 'session-before-closing'
  | 'session-too-late'

/** What is wrong with a plan. Facts are numbers and days; the sentence is `deadlines.lint.<name>` in `words/`. */
export type Problem = {
  name: ProblemName
  /** A breach makes the consultation open to challenge; advice spares people trouble. */
  weight: 'breach' | 'advice'
  facts: Record<string, number | string>
  rule: RuleInForce | null
}

/** Everything wrong with a planned consultation under the rules of a community, in the order of its steps. */
export function lint(plan: Plan, rules: Rulebook): Problem[] {
  return [
    ...announcement(plan, rules),
    ...duration(plan, rules),
    ...forms(plan, rules),
    ...report(plan, rules),
    ...opinion(plan, rules),
    ...session(plan, rules),
  ]
}

/** A plan made of the steps of `planBack` or `planForward`, to be completed with its forms and meetings. */
export function draftPlan(kind: Kind, steps: readonly Step[], forms: readonly string[], openMeetings: number): Plan {
  const on = (name: Step['name']) => dayOfStep(steps, name)
  return {
    kind,
    announced: on('announced'),
    opens: on('opens')!,
    closes: on('closes')!,
    forms,
    openMeetings,
    report: on('report'),
    requested: on('requested'),
    opinionDue: on('opinion-due'),
    session: on('session'),
    firstYear: null,
  }
}

function announcement({ kind, announced, opens }: Plan, rules: Rulebook): Problem[] {
  const { campaign } = datingRules(kind, rules)
  const needed = campaign.value
  const latest = workingDayBy(addDays(opens, -needed))
  if (!announced) return [against(campaign, 'not-announced', { needed, latest })]

  const planned = daysBetween(announced, opens)
  return planned < needed ? [against(campaign, 'campaign-too-short', { needed, planned, latest })] : []
}

function duration({ kind, opens, closes }: Plan, rules: Rulebook): Problem[] {
  if (closes < opens) return [{ name: 'closes-before-opens', weight: 'breach', facts: { opens, closes }, rule: null }]

  const { length } = datingRules(kind, rules)
  const needed = length.value
  const planned = daysBetween(opens, closes)
  const problems: Problem[] = []
  if (planned < needed)
    problems.push(against(length, 'too-short', { needed, planned, earliest: addDays(opens, needed) }))
  // What is sent on the next working day is still in time (KPA art. 57 § 4), so better to say so from the start.
  if (!isWorkingDay(closes)) problems.push(advice('closes-on-holiday', { closes, moved: nextWorkingDay(closes) }))
  return problems
}

function forms(plan: Plan, rules: Rulebook): Problem[] {
  if (plan.kind === 'revitalisation') return revitalisationForms(plan, rules)

  const least = rules('consultation.min_forms')
  const meeting = rules('consultation.open_meeting')
  const planned = new Set(plan.forms).size
  const problems: Problem[] = []
  if (planned < least.value) problems.push(against(least, 'too-few-forms', { needed: least.value, planned }))
  if (meeting.value && plan.openMeetings === 0) problems.push(against(meeting, 'no-open-meeting', {}))
  return problems
}

// Written remarks are always taken there, and the other forms are counted beside them.
function revitalisationForms(plan: Plan, rules: Rulebook): Problem[] {
  const least = rules('revitalisation.min_other_forms')
  const needed = least.value + 1
  const planned = new Set([...plan.forms, 'remarks']).size
  const problems: Problem[] = []
  if (!plan.forms.includes('remarks')) problems.push(against(least, 'no-remarks', {}))
  if (planned < needed) problems.push(against(least, 'too-few-forms', { needed, planned }))
  return problems
}

function report(plan: Plan, rules: Rulebook): Problem[] {
  const { work } = datingRules(plan.kind, rules)
  const demand = {
    general: work,
    programme: rules('programme.contents'),
    revitalisation: rules('revitalisation.summary_required'),
  }[plan.kind]
  if (!plan.report) return [against(demand, 'report-missing', { latest: termEnd(plan.closes, work) })]
  if (plan.report > plan.closes) return []
  return [against(demand, 'report-before-closing', { report: plan.report, closes: plan.closes })]
}

function opinion(plan: Plan, rules: Rulebook): Problem[] {
  const term = datingRules(plan.kind, rules).opinion
  if (!term) return []

  const needed = term.value
  const eve = plan.session && addDays(plan.session, -1)
  if (!plan.requested) {
    const latest = eve && workingDayBy(latestStart(eve, term))
    return [against(rules('programme.opinion_attached'), 'opinion-missing', { needed, latest: latest ?? 'none' })]
  }

  const ends = termEnd(plan.requested, term)
  const given = [plan.opinionDue, eve].filter((day) => day !== null).sort()[0]
  if (!given || given >= ends) return []
  return [against(term, 'opinion-term-too-short', { needed, planned: daysBetween(plan.requested, given), ends })]
}

function session({ kind, closes, session, firstYear }: Plan, rules: Rulebook): Problem[] {
  if (!session) return []

  const problems: Problem[] = []
  if (session <= closes)
    problems.push({ name: 'session-before-closing', weight: 'breach', facts: { session, closes }, rule: null })
  const { adoption } = datingRules(kind, rules)
  const last = adoption && onYearDay((firstYear ?? yearOf(session) + 1) - 1, adoption.value)
  if (last && session > last) problems.push(against(adoption, 'session-too-late', { session, last }))
  return problems
}

function against(rule: RuleInForce, name: ProblemName, facts: Problem['facts']): Problem {
  return { name, weight: rule.force === 'practice' ? 'advice' : 'breach', facts, rule }
}

function advice(name: ProblemName, facts: Problem['facts']): Problem {
  return { name, weight: 'advice', facts, rule: null }
}
