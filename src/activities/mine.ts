import { and, asc, eq, gte, isNull, lt, ne, or } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { CalendarEntry } from '#kit/domain.ts'
import { entryOf } from './calendar.ts'
import { activities, occurrences, participations } from './tables.ts'

/** The dates a person is on the list of, for their own calendar. */
export async function datesOfPerson(db: Db, personId: string, from: Date, until: Date): Promise<CalendarEntry[]> {
  const listed = and(eq(participations.personId, personId), ne(participations.status, 'withdrawn'))
  const wholeTerm = and(isNull(participations.occurrenceId), eq(occurrences.activityId, participations.activityId))
  const rows = await db
    .selectDistinctOn([occurrences.begins, occurrences.id], {
      activity: activities,
      date: occurrences,
      community: communityTable.slug,
    })
    .from(participations)
    .innerJoin(occurrences, or(eq(occurrences.id, participations.occurrenceId), wholeTerm))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(communityTable, eq(communityTable.id, occurrences.communityId))
    .where(and(listed, gte(occurrences.ends, from), lt(occurrences.begins, until)))
    .orderBy(asc(occurrences.begins), asc(occurrences.id))
  return rows.map(entryOf)
}
