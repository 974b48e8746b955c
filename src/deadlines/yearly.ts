import { type RuleKey, ruleKeys, type YearDay } from './catalogue.ts'
import type { Day } from './day.ts'
import type { Rulebook, RuleInForce } from './rules.ts'

/** A duty of every year and the day by which it is to be done. */
export type Duty = { on: Day; rule: RuleInForce }

/**
 * A day of the year as a day of one year: 2026 and '11-30' is '2026-11-30'.
 * It does not move off a Sunday: acts that say "by 30 November" bind bodies, not parties to proceedings.
 */
export function onYearDay(year: number, day: YearDay): Day {
  return `${year}-${day}` as Day
}

/** What the law asks for in a year by a fixed date, in order of date. */
export function dutiesOf(year: number, rules: Rulebook): Duty[] {
  return ruleKeys
    .map((key) => rules<RuleKey>(key))
    .filter((rule) => rule.unit === 'year-day')
    .map((rule) => ({ on: onYearDay(year, rule.value as YearDay), rule }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}
