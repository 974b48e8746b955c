export type AcceptanceState = 'no-rules' | 'accepted' | 'changed' | 'not-accepted'

/** What an acceptance is worth today: given to an older version, it has to be asked for again. */
export function acceptanceState(current: string | null, accepted: { versionId: string }[]): AcceptanceState {
  if (current === null) return 'no-rules'
  if (accepted.some(({ versionId }) => versionId === current)) return 'accepted'
  return accepted.length > 0 ? 'changed' : 'not-accepted'
}

/** Whether somebody has to be asked to accept the rules before they use the place. */
export function needsAcceptance(state: AcceptanceState): boolean {
  return state === 'not-accepted' || state === 'changed'
}
