import type { Correction, Meeting, OpenSpaceSession } from './tables.ts'

export type Refusal =
  | 'no-such-topic'
  | 'tables-in-use'
  | 'not-open-space'
  | 'no-such-cell'
  | 'cell-taken'
  | 'nothing-said'
  | 'circulated-already'
  | 'not-circulated'
  | 'published-already'
  | 'corrections-closed'
  | 'corrections-waiting'
  | 'decided-already'
  | 'changed-meanwhile'
  | 'no-reason'

/** Where the fair copy of a meeting stands. */
export type CopyState = 'draft' | 'circulated' | 'published'

export function copyState({ circulated, published }: Pick<Meeting, 'circulated' | 'published'>): CopyState {
  if (published) return 'published'
  return circulated ? 'circulated' : 'draft'
}

/** Why a session cannot be put in this cell of the grid, or null. Whether it is taken, the database decides. */
export function sessionRefusal(
  meeting: Pick<Meeting, 'method' | 'rounds'>,
  rooms: number,
  cell: Pick<OpenSpaceSession, 'slot' | 'room'>,
): Refusal | null {
  if (meeting.method !== 'open-space') return 'not-open-space'
  const there = cell.slot >= 1 && cell.slot <= meeting.rounds && cell.room >= 1 && cell.room <= rooms
  return there ? null : 'no-such-cell'
}

/** Why the fair copy cannot go round to participants now, or null. */
export function circulationRefusal(meeting: Meeting, conclusions: number): Refusal | null {
  if (meeting.published) return 'published-already'
  if (meeting.circulated) return 'circulated-already'
  return conclusions === 0 ? 'nothing-said' : null
}

/** Why nothing can be corrected in the fair copy any more, or not yet. Staff type in what came on paper a day later. */
export function correctionRefusal(meeting: Meeting, staff: boolean, today: string): Refusal | null {
  if (meeting.published) return 'published-already'
  if (!meeting.circulated) return 'not-circulated'
  const over = meeting.correctionsUntil !== null && today > meeting.correctionsUntil
  return over && !staff ? 'corrections-closed' : null
}

/** Why a correction cannot be accepted or rejected, or null: a rejection says why. */
export function decisionRefusal(
  correction: Correction,
  outcome: Correction['outcome'],
  reason: string,
): Refusal | null {
  if (correction.outcome) return 'decided-already'
  return outcome === 'rejected' && !reason.trim() ? 'no-reason' : null
}

/** Why the fair copy cannot be published, or null: every correction has its answer first. */
export function publicationRefusal(meeting: Meeting, conclusions: number, waiting: number): Refusal | null {
  if (meeting.published) return 'published-already'
  if (conclusions === 0) return 'nothing-said'
  return waiting > 0 ? 'corrections-waiting' : null
}
