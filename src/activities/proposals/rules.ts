import { addDays, asDay, workingDayFrom } from '#deadlines/index.ts'
import type { Proposal } from './tables.ts'

/** Days in which a proposal is answered where its place has promised no other number. */
export const promisedDays = 7

export type ProposalRefusal = 'settled'

/** By when somebody who proposes today is answered: so many days, and never on a day off. */
export function dueOf(today: string, days: number): string {
  return workingDayFrom(addDays(asDay(today), days))
}

/** Why nothing more can be done with a proposal, or null. */
export function refusal({ status }: Pick<Proposal, 'status'>): ProposalRefusal | null {
  return status === 'new' || status === 'talking' ? null : 'settled'
}
