import { isDay, type Problem } from '#deadlines/index.ts'
import type { View } from '#kit/view.ts'

/** A fault of the plan as it is read: what is wrong, and the rule it stands on. */
export type ProblemBrief = { name: string; weight: 'breach' | 'advice'; sentence: string; basis: string | null }

/** Faults in the reader's words; facts that are days are put into the reader's format first. */
export function problemBriefs({ t, dates }: View, problems: Problem[]): ProblemBrief[] {
  return problems.map(({ name, weight, facts, rule }) => {
    const said = Object.entries(facts).map(([fact, value]) => [fact, isDay(value) ? dates.day(value) : value] as const)
    const sentence = t(`deadlines.lint.${name}`, Object.fromEntries(said))
    return { name, weight, sentence, basis: rule?.basis ?? null }
  })
}
