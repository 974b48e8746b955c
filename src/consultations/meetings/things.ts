import { and, eq, inArray, isNotNull, or } from 'drizzle-orm'
import { activityTable } from '#activities/index.ts'
import { communityTable } from '#communities/index.ts'
import type { Part } from '#kit/house.ts'
import { consultations } from '../process/tables.ts'
import { paths } from './paths.ts'
import { meetings } from './tables.ts'

/** Meetings by their own id, or by the activity each of them is, so that the card of an event leads to its meeting. */
export const things: NonNullable<Part['things']> = async (db, ends, view) => {
  const idsOf = (kind: string) => ends.filter((end) => end.kind === kind).map(({ id }) => id)
  const [own, events] = [idsOf('meeting'), idsOf('activity')]
  if (own.length + events.length === 0) return []
  const wanted = or(
    own.length > 0 ? inArray(meetings.id, own) : undefined,
    events.length > 0 ? inArray(meetings.activityId, events) : undefined,
  )
  const rows = await db
    .select({ meeting: meetings, activity: activityTable, slug: consultations.slug, community: communityTable.slug })
    .from(meetings)
    .innerJoin(activityTable, eq(activityTable.id, meetings.activityId))
    .innerJoin(consultations, eq(consultations.id, meetings.consultationId))
    .innerJoin(communityTable, eq(communityTable.id, meetings.communityId))
    .where(and(wanted, isNotNull(activityTable.published)))
  return rows.map(({ meeting, activity, slug, community }) => ({
    ...(own.includes(meeting.id) ? { kind: 'meeting', id: meeting.id } : { kind: 'activity', id: activity.id }),
    label: view.t('consultations.meeting.page'),
    href: paths.meeting.href({ community, consultation: slug, meeting: activity.slug }),
    excerpt: activity.title,
  }))
}
