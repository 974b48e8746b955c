import type { Domain } from '#kit/domain.ts'
import { endForm, ownRuleForm } from './forms.ts'
import { paths } from './paths.ts'
import { routes } from './routes.tsx'

export { catalogue, isRuleKey, type RuleKey, ruleKeys, type Unit, type YearDay } from './catalogue.ts'
export { type Clock, publicClock } from './clock.ts'
export {
  addDays,
  addMonths,
  asDay,
  type Day,
  dayOf,
  daysBetween,
  endOf,
  isDay,
  startOf,
  weekday,
  yearOf,
  zone,
} from './day.ts'
export {
  addWorkingDays,
  easterOf,
  type Holiday,
  type HolidayName,
  holidayOn,
  holidaysOf,
  isWorkingDay,
  nextWorkingDay,
  workingDayBy,
  workingDayFrom,
} from './holidays.ts'
export { draftPlan, lint, type Plan, type Problem, type ProblemName } from './lint.ts'
export { type OverrideDraft, type OverrideRefusal, overrideRefusal } from './overrides.ts'
export { addOverride, endOverride, overridesOf, rulebookOf } from './own-rules.ts'
export { leastMoney, mostSignatures } from './participatory-budget.ts'
export { paths as deadlinePaths } from './paths.ts'
export { dayOfStep, type Kind, planBack, planForward, type Step, type StepName } from './plan.ts'
export { type Override, type Rulebook, type RuleInForce, rule, rulebook, type Value } from './rules.ts'
export { type RuleOverride, ruleOverrides } from './tables.ts'
export { deadline, isOver, latestStart, longEnough, type Term, type TermUnit, termEnd } from './terms.ts'
export { type Wording, wording } from './wording.ts'
export { type Duty, dutiesOf, onYearDay } from './yearly.ts'

export const deadlines: Domain = {
  name: 'deadlines',
  routes,
  menu: ({ slug }, t) => [{ label: t('deadlines.menu'), href: paths.rules.href({ community: slug }), order: 80 }],
  forms: { [paths.ownRules.pattern]: ownRuleForm, [paths.ownRuleEnd.pattern]: endForm },
}
