import type { Declaration, Outcome, RoleCall } from './tables.ts'

export type DeclarationRefusal = 'call-closed' | 'received-later' | 'declared-already'

/** Why a declaration cannot be taken in, or null. One that comes after the last day is taken, and marked late. */
export function declarationRefusal(
  call: Pick<RoleCall, 'closed'>,
  receivedOn: string,
  today: string,
): DeclarationRefusal | null {
  if (call.closed) return 'call-closed'
  return receivedOn > today ? 'received-later' : null
}

/** A paper that came within the last day is in time, whenever it is typed in. */
export function isLate(call: Pick<RoleCall, 'untilDay'>, receivedOn: string): boolean {
  return receivedOn > call.untilDay
}

export type DecisionRefusal =
  | 'withdrawn'
  | 'accepted-already'
  | 'reason-missing'
  | 'late-reason-missing'
  | 'no-places'
  | 'no-clearance'
  | 'ends-before-start'

type Choice = { outcome: Outcome; reason: string; from: string; to: string | null }
type Around = {
  /** How many are accepted in this call already. */
  accepted: number
  /** Whether the register was checked for this person and the check still holds. */
  cleared: boolean
}

/**
 * Why a declaration cannot be decided so, or null. Whoever is not accepted hears why; so does everybody else hear why
 * somebody late was. A role once given is ended where roles are, not by another decision.
 */
export function decisionRefusal(
  call: Pick<RoleCall, 'places' | 'withMinors'>,
  declaration: Pick<Declaration, 'status' | 'late'>,
  { outcome, reason, from, to }: Choice,
  { accepted, cleared }: Around,
): DecisionRefusal | null {
  if (declaration.status === 'withdrawn') return 'withdrawn'
  if (declaration.status === 'accepted') return 'accepted-already'
  if (outcome !== 'accepted') return reason ? null : 'reason-missing'
  if (declaration.late && !reason) return 'late-reason-missing'
  if (call.places !== null && accepted >= call.places) return 'no-places'
  if (call.withMinors && !cleared) return 'no-clearance'
  return to !== null && to < from ? 'ends-before-start' : null
}
