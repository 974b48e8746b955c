import { confirmationRefusal, correctionRefusal, counts, disputeRefusal } from '../rules.ts'
import type { HoursEntry } from '../tables.ts'
import type { Hand } from './hours.ts'

/** An entry as its two sides may read it, and what the reader may do with it. */
export function entryLine({ entry, title }: { entry: HoursEntry; title: string | null }, hand: Hand) {
  const { id, day, begins, ends, minutes, tasks, enteredSide, paper, disputedSide, disputedBecause } = entry
  return {
    ...{ id, day, begins, ends, minutes, title, enteredSide, paper },
    tasks: tasks || (title ?? ''),
    state: stateOf(entry),
    doubt: entry.disputed ? { side: disputedSide!, because: disputedBecause ?? '' } : null,
    mayConfirm: confirmationRefusal(entry, hand.side, hand.by) === null,
    mayDispute: disputeRefusal(entry) === null,
    mayCorrect: correctionRefusal(entry, hand.side) === null,
  }
}

export type EntryLine = ReturnType<typeof entryLine>
export type EntryState = 'counter' | 'taken-back' | 'disputed' | 'confirmed' | 'waits-volunteer' | 'waits-host'

function stateOf(entry: HoursEntry): EntryState {
  if (entry.corrects) return 'counter'
  if (entry.reversed) return 'taken-back'
  if (entry.disputed) return 'disputed'
  if (counts(entry)) return 'confirmed'
  return entry.volunteerConfirmed ? 'waits-host' : 'waits-volunteer'
}
