import { clockOf } from '#kit/dates.ts'
import type { View } from '#kit/view.ts'

/** From when until when: whole days as days ("5–6 grudnia 2026"), else with the clock. */
export function closureSpan({ dates }: View, begins: Date, ends: Date): string {
  const whole = clockOf(begins) === '00:00' && clockOf(ends) === '00:00'
  // The midnight at which a closure ends belongs to its last day.
  if (whole) return dates.span(begins, new Date(ends.getTime() - 60_000))
  return `${dates.moment(begins)} – ${dates.moment(ends)}`
}
