import type { Proposal } from './tables.ts'

export type Refusal =
  | 'closed'
  | 'no-conclusions'
  | 'other-consultation'
  | 'withdrawn'
  | 'no-reason'
  | 'no-units'
  | 'no-document'
  | 'other-document'
  | 'unit-misplaced'
  | 'decided-meanwhile'
  | 'not-decided'

type Source = { consultationId: string; withdrawn: Date | null }

/** Why these conclusions cannot become a proposal, or null: it grows out of at least one, all said here and none taken back. */
export function sourcesRefusal(consultationId: string, asked: number, conclusions: Source[]): Refusal | null {
  if (asked === 0) return 'no-conclusions'
  if (conclusions.length < asked || conclusions.some((one) => one.consultationId !== consultationId))
    return 'other-consultation'
  return conclusions.some(({ withdrawn }) => withdrawn) ? 'withdrawn' : null
}

export type Decision = {
  outcome: 'taken' | 'refused'
  reason: string
  /** Units that are there already. */
  unitIds: string[]
  /** Whether a new unit is written together with the decision. */
  newUnit: boolean
}

/** Why a proposal cannot be decided so: what is refused needs its reasons, what is taken the place it was taken into. */
export function decisionRefusal(
  proposal: Pick<Proposal, 'outcome'>,
  decision: Decision,
  documentId: string | null,
): Refusal | null {
  if (proposal.outcome) return 'decided-meanwhile'
  if (decision.outcome === 'refused') return decision.reason.trim() ? null : 'no-reason'
  if (!documentId) return 'no-document'
  return decision.unitIds.length > 0 || decision.newUnit ? null : 'no-units'
}

/** How far a conclusion has come. */
export type Reached = 'unused' | 'undecided' | 'refused' | 'taken'

/** The furthest of several proposals counts: one that was taken answers the conclusion even where another was refused. */
export function reachedBy(outcomes: (Proposal['outcome'] | null)[]): Reached {
  if (outcomes.length === 0) return 'unused'
  if (outcomes.includes('taken')) return 'taken'
  return outcomes.includes(null) ? 'undecided' : 'refused'
}
