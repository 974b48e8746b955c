import type { Activity, Occurrence } from './tables.ts'

/** What anybody may know of an activity and one of its dates. */
export type ActivityBrief = ReturnType<typeof briefOf>

export function briefOf({ activity, date }: { activity: Activity; date: Occurrence }) {
  const { slug, kind, title, summary, registration, capacity, accessibility, languages, published } = activity
  const { begins, ends, place, address, onlineUrl, cancelled, cancelledBecause } = date
  const { features = [], note = '' } = accessibility as { features?: string[]; note?: string }
  return {
    ...{ slug, kind, title, summary, registration, capacity, languages, visible: published !== null },
    ...{ begins, ends, place, address, onlineUrl, cancelled, cancelledBecause },
    access: { features, note },
  }
}
