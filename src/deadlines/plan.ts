import { addDays, type Day } from './day.ts'
import { nextWorkingDay, workingDayBy, workingDayFrom } from './holidays.ts'
import type { Rulebook, RuleInForce } from './rules.ts'
import { latestStart, termEnd } from './terms.ts'

/** Which rules govern a consultation: the council's own, those of the cooperation programme, or of revitalisation. */
export type Kind = 'general' | 'programme' | 'revitalisation'

export type StepName = 'announced' | 'opens' | 'closes' | 'report' | 'requested' | 'opinion-due' | 'session'

/** One step of a planned consultation, and the rule that puts it on this day. */
export type Step = { name: StepName; on: Day; rule: RuleInForce | null }

/** The rules that set the dates of a consultation; `opinion` is null where no council has to be asked. */
export function datingRules(kind: Kind, rules: Rulebook) {
  const revitalisation = kind === 'revitalisation'
  return {
    campaign: revitalisation ? rules('revitalisation.notice_days') : rules('consultation.campaign_days'),
    length: revitalisation ? rules('revitalisation.min_days') : rules('consultation.min_days'),
    work: rules('consultation.report_days'),
    opinion: kind === 'programme' ? rules('council.opinion_days') : null,
    adoption: kind === 'programme' ? rules('programme.adopted_by') : null,
  }
}

/**
 * The latest day of each step of a consultation that is to end with a session of the council on a given day.
 * Offices act on working days, so a step that would fall on a day off comes earlier. The opinion's term must be over
 * before the day of the session; the report, the amended draft and the request for the opinion go out together.
 */
export function planBack(kind: Kind, session: Day, rules: Rulebook): Step[] {
  const { campaign, length, work, opinion } = datingRules(kind, rules)
  const eve = addDays(session, -1)
  const report = workingDayBy(opinion ? latestStart(eve, opinion) : eve)
  const closes = workingDayBy(latestStart(report, work))
  const opens = workingDayBy(addDays(closes, -length.value))
  const announced = workingDayBy(addDays(opens, -campaign.value))

  return steps(kind, { announced, opens, closes, report, session }, rules)
}

/** The earliest day of each later step of a consultation announced on a given day. */
export function planForward(kind: Kind, announced: Day, rules: Rulebook): Step[] {
  const { campaign, length, work, opinion } = datingRules(kind, rules)
  const opens = workingDayFrom(addDays(announced, campaign.value))
  const closes = workingDayFrom(addDays(opens, length.value))
  const report = termEnd(closes, work)
  const session = nextWorkingDay(opinion ? termEnd(report, opinion) : report)

  return steps(kind, { announced, opens, closes, report, session }, rules)
}

/** The day of a step, or null where the plan has no such step. */
export function dayOfStep(steps: readonly Step[], name: StepName): Day | null {
  return steps.find((step) => step.name === name)?.on ?? null
}

type Dates = Record<'announced' | 'opens' | 'closes' | 'report' | 'session', Day>

function steps(kind: Kind, dates: Dates, rules: Rulebook): Step[] {
  const { campaign, length, work, opinion, adoption } = datingRules(kind, rules)
  const asking: Step[] = opinion
    ? [
        { name: 'requested', on: dates.report, rule: opinion },
        { name: 'opinion-due', on: termEnd(dates.report, opinion), rule: opinion },
      ]
    : []
  return [
    { name: 'announced', on: dates.announced, rule: campaign },
    { name: 'opens', on: dates.opens, rule: campaign },
    { name: 'closes', on: dates.closes, rule: length },
    { name: 'report', on: dates.report, rule: work },
    ...asking,
    { name: 'session', on: dates.session, rule: adoption },
  ]
}
