import type { View } from '#kit/view.ts'

type When = { begins: Date; ends: Date }

/** "sobota, 3 października 2026, 10:00–14:00" */
export function ShiftWhen({ view: { dates }, shift }: { view: View; shift: When }) {
  return (
    <time datetime={shift.begins.toISOString()}>
      {dates.weekday(shift.begins)}, {dates.clock(shift.begins)}–{dates.clock(shift.ends)}
    </time>
  )
}
