import type { Rulebook } from './rules.ts'

/** The most signatures of support a project may be asked for: 0.1 % of the residents of its area, and at least one. */
export function mostSignatures(residents: number, rules: Rulebook): number {
  return Math.max(1, Math.floor((residents * rules('participatory_budget.max_signatures_share').value) / 1000))
}

/** The least money of a participatory budget in a city with the rights of a powiat, in grosze: 0.5 % of last reported spending. */
export function leastMoney(spending: number, rules: Rulebook): number {
  return Math.ceil((spending * rules('participatory_budget.min_share').value) / 1000)
}
