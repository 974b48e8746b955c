import type { Activity, Occurrence } from './tables.ts'

/** What anybody may know of an activity and one of its dates. */
export type ActivityBrief = ReturnType<typeof briefOf>

export function briefOf({
  activity,
  date,
  asked = null,
}: {
  activity: Activity
  date: Occurrence
  asked?: string | null
}) {
  const { slug, kind, title, summary, registration, capacity, accessibility, languages, published } = activity
  const { audience, minors, asked: questions } = activity
  const { id, hidden, begins, ends, place, address, onlineUrl, cancelled, cancelledBecause } = date
  const { features = [], note = '' } = accessibility as { features?: string[]; note?: string }
  return {
    ...{ slug, kind, title, summary, registration, capacity, languages, visible: published !== null },
    ...{ audience, minors, questions },
    ...{ begins, ends, place, address, onlineUrl, cancelled, cancelledBecause },
    /** The date the address asked for; null where it is simply the next one. */
    dateAsked: asked,
    ...{ dateId: id, hidden, moved: movedFrom(date) },
    access: { features, note },
  }
}

/** When a date stood in the programme before it was moved, or null. */
export function movedFrom({ begins, originalBegins }: Pick<Occurrence, 'begins' | 'originalBegins'>): Date | null {
  return begins.getTime() === originalBegins.getTime() ? null : originalBegins
}
