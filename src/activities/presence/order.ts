/** What is known of when an entry was made. Moments in milliseconds. */
export type Made = {
  /** When the phone was given the list: nothing on it can have been tapped before. Null where it is not known. */
  copied: number | null
  /** The phone's clock at the tap and at the sending: only how much time passed between them is believed. */
  tapped: number | null
  sent: number | null
  /** Our clock when it came. */
  received: number
}

/** The same phone's neighbours on the same row of the list: the nearest earlier and later tap by its own counter. */
export type Neighbours = { before: number | null; after: number | null }

/**
 * Where an entry stands among all others, in milliseconds by our clock; a phone's clock may be wrong by years.
 *
 * It was made after the list was handed out and before it came; within that, as long before it came as the phone waited.
 * Taps of one phone keep the order of its counter whatever its clock did and in whatever order they arrive: the counter
 * is asked first. Ties go by device, counter and order of arrival, so that the order is total.
 */
export function placeOf(made: Made, { before, after }: Neighbours): number {
  const { received, tapped, sent } = made
  const copied = Math.min(made.copied ?? -Infinity, received)
  const waited = tapped === null || sent === null ? 0 : Math.max(0, sent - tapped)
  const place = Math.max(received - waited, copied)
  return Math.min(Math.max(place, before ?? -Infinity), after ?? Infinity)
}

/** The nearest places before and after a counter among a phone's own entries on one row. */
export function neighboursOf(own: { counter: number; placed: Date }[], counter: number): Neighbours {
  const places = (chosen: typeof own) => chosen.map(({ placed }) => placed.getTime())
  const before = places(own.filter((one) => one.counter <= counter))
  const after = places(own.filter((one) => one.counter > counter))
  return { before: before.length > 0 ? Math.max(...before) : null, after: after.length > 0 ? Math.min(...after) : null }
}
