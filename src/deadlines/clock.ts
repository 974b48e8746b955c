import { type Day, dayOf, daysBetween } from './day.ts'

/** What a public clock shows. `days` are counted as the law counts: today is not one of them. */
export type Clock =
  | { state: 'running'; days: number }
  | { state: 'today' }
  | { state: 'overdue'; days: number }
  | { state: 'done-on-time' }
  | { state: 'done-late'; days: number }

/** The public clock of a duty due on a day: how long is left, or by how much it is late; `done` is when it was carried out. */
export function publicClock(due: Day, now: Date, done: Date | null = null): Clock {
  const left = daysBetween(dayOf(done ?? now), due)
  if (done) return left >= 0 ? { state: 'done-on-time' } : { state: 'done-late', days: -left }
  if (left > 0) return { state: 'running', days: left }
  return left === 0 ? { state: 'today' } : { state: 'overdue', days: -left }
}
