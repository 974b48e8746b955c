import { and, asc, eq, gt, isNull, type SQL } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { clockOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { Domain, Telling } from '#kit/domain.ts'
import type { Event } from '#kit/events.ts'
import { peopleOn } from './participations.ts'
import { paths } from './paths.ts'
import { activities, occurrences, participations } from './tables.ts'

type Tell = NonNullable<Domain['tells']>[string]

/** Everybody on the list of a date hears that it moved, was called off, or takes place after all. */
const toAll =
  (key: string): Tell =>
  async (db, event) => {
    const row = await activityWhere(db, eq(occurrences.id, event.subjectId!))
    if (!row) return null
    const people = await peopleOn(db, { occurrenceId: row.date.id })
    return telling(
      row,
      key,
      people.map((id) => ({ id, why: 'activities.why.registered' })),
    )
  }

/** Whoever waited and has a place now hears of it. */
async function toOne(db: Db, event: Event): Promise<Telling | null> {
  const [participation] = await db.select().from(participations).where(eq(participations.id, event.subjectId!))
  if (!participation?.personId || !participation.occurrenceId) return null
  const row = await activityWhere(db, eq(occurrences.id, participation.occurrenceId))
  if (!row) return null
  return telling(row, 'activities.told.moved-up', [{ id: participation.personId, why: 'activities.why.waited' }])
}

/** Everybody on the list of any of its dates hears once that the dates of a series have changed. */
async function toSeries(db: Db, event: Event): Promise<Telling | null> {
  const ahead = and(
    eq(occurrences.scheduleId, event.subjectId!),
    gt(occurrences.ends, event.happened),
    isNull(occurrences.cancelled),
  )
  const row = await activityWhere(db, ahead)
  if (!row) return null
  const people = await peopleOn(db, { activityId: row.activity.id })
  return telling(
    row,
    'activities.series.told.changed',
    people.map((id) => ({ id, why: 'activities.why.registered' })),
  )
}

export const tells: Domain['tells'] = {
  'activities.occurrence.moved': toAll('activities.told.moved'),
  'activities.occurrence.cancelled': toAll('activities.told.cancelled'),
  'activities.occurrence.restored': toAll('activities.told.restored'),
  'activities.schedule.changed': toSeries,
  'activities.participation.moved-up': toOne,
}

type Row = NonNullable<Awaited<ReturnType<typeof activityWhere>>>

/** The first date that is so, with its activity. */
async function activityWhere(db: Db, chosen: SQL | undefined) {
  const [row] = await db
    .select({ activity: activities, date: occurrences, community: communityTable.slug })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(communityTable, eq(communityTable.id, occurrences.communityId))
    .where(chosen)
    .orderBy(asc(occurrences.begins))
    .limit(1)
  return row
}

function telling({ activity, date, community }: Row, key: string, people: Telling['people']): Telling {
  const href = paths.activity.href({ community, activity: activity.slug })
  const where = [date.place, date.address].filter(Boolean).join(', ') || (date.onlineUrl ?? '')
  const reason = date.cancelledBecause ?? ''
  return {
    people,
    followed: [{ kind: 'activity', id: activity.id }],
    matter: { kind: 'activity', id: activity.id, title: activity.title, href },
    key,
    facts: { title: activity.title, day: date.begins, clock: clockOf(date.begins), where, reason },
    href,
  }
}
