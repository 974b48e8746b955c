import type { CalendarEntry } from '#kit/domain.ts'
import { paths } from './paths.ts'
import type { Activity, Occurrence } from './tables.ts'

type Dated = { activity: Activity; date: Occurrence; community: string }

/** A date of an activity as every calendar shows it. */
export function entryOf({ activity, date, community }: Dated): CalendarEntry {
  return {
    uid: date.id,
    title: activity.title,
    href: paths.activity.href({ community, activity: activity.slug }),
    begins: date.begins,
    ends: date.ends,
    allDay: false,
    place: date.place || date.address || null,
    cancelled: date.cancelled !== null,
    kind: activity.kind,
  }
}
