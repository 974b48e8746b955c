import type { FullMeeting } from './meetings.ts'
import { copyState } from './rules.ts'

/** What any page may say of a meeting. */
export type MeetingBrief = ReturnType<typeof briefOf>

export function briefOf({ meeting, activity, date, topic }: FullMeeting) {
  const { method, questions, rounds, roundMinutes, open, circulated, correctionsUntil } = meeting
  const { slug, title, summary, capacity, registration, accessibility, languages, published } = activity
  const { begins, ends, place, address, onlineUrl, cancelled, cancelledBecause } = date
  return {
    ...{ slug, title, summary, capacity, registration, accessibility, languages, visible: published !== null },
    ...{ begins, ends, place, address, onlineUrl, cancelled, cancelledBecause },
    ...{ method, questions, rounds, roundMinutes, open, circulated, correctionsUntil },
    topic: topic && { slug: topic.slug, title: topic.title },
    state: copyState(meeting),
  }
}
