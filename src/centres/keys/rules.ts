import type { DoorKey } from './tables.ts'

export type Refusal = 'ended' | 'code' | 'offered' | 'held' | 'there-already' | 'not-trusted'

/** Whose hands: a person, the place itself, or somebody who has been forgotten. */
export type Hands = { takes: 'person' | 'place'; personId: string | null }
export type Standing = { holder: Hands; offered: boolean }
/** Who acts: somebody of the place, or whoever holds the key; `trusted` is said of whom it goes to. */
export type Passing = { to: Hands; by: 'place' | 'holder'; trusted: boolean }

/**
 * Why a key cannot be handed over so, or null. A code is read, not handed. The place gives out only what lies with it;
 * whoever holds a key passes it on to trusted people only, or gives it back.
 */
export function handoverRefusal(
  key: Pick<DoorKey, 'kind' | 'ended'>,
  standing: Standing,
  passing: Passing,
): Refusal | null {
  const { to, by, trusted } = passing
  if (key.ended) return 'ended'
  if (key.kind === 'code') return 'code'
  if (standing.offered) return 'offered'
  if (to.takes === standing.holder.takes && to.personId === standing.holder.personId) return 'there-already'
  if (by === 'place' && to.takes === 'person' && standing.holder.takes === 'person') return 'held'
  return by === 'holder' && to.takes === 'person' && !trusted ? 'not-trusted' : null
}

type Slot = { begins: Date; ends: Date }

/** Whether people of a slot may read a code now: from so many minutes before it begins until it ends. */
export function mayRead(minutesBefore: number, { begins, ends }: Slot, now: Date): boolean {
  return now.getTime() >= begins.getTime() - minutesBefore * 60_000 && now < ends
}
