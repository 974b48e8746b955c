import type { Thing } from './tables.ts'

export type Refusal = 'ended' | 'too-long' | 'too-early' | 'too-many'

const day = 86_400_000

/** How many local days from the first to the last, both counted. */
export function daysOf(fromDay: string, due: string): number {
  return (Date.parse(due) - Date.parse(fromDay)) / day + 1
}

/** Why a thing cannot be lent so, or null. Whether it is free then, the database alone decides. Days are local. */
export function refusal(
  thing: Pick<Thing, 'ended' | 'quantity' | 'longestDays'>,
  { quantity, fromDay, due }: { quantity: number; fromDay: string; due: string },
  today: string,
): Refusal | null {
  if (thing.ended) return 'ended'
  if (fromDay < today) return 'too-early'
  if (quantity > thing.quantity) return 'too-many'
  return thing.longestDays !== null && daysOf(fromDay, due) > thing.longestDays ? 'too-long' : null
}

export type Away = { pieces: number; fromDay: string; until: string }

/** How many pieces are free on a day. */
export function freeOn(usable: number, away: Away[], on: string): number {
  const gone = away.filter(({ fromDay, until }) => fromDay <= on && on <= until)
  return Math.max(0, usable - gone.reduce((sum, { pieces }) => sum + pieces, 0))
}

/** How many pieces are free on every day of a stretch: what stands at its beginning and at each loan begun in it. */
export function freeBetween(usable: number, away: Away[], from: string, until: string): number {
  const days = [from, ...away.map(({ fromDay }) => fromDay).filter((one) => one > from && one <= until)]
  return Math.min(...days.map((one) => freeOn(usable, away, one)))
}
