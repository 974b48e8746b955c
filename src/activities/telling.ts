import { and, asc, eq, gt, isNull, type SQL } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { clockOf, dates } from '#kit/dates.ts'
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

/** One person hears what became of their place: they have it, it waits for them, it passed on. */
const toOne =
  (key: string) =>
  async (db: Db, event: Event): Promise<Telling | null> => {
    const [participation] = await db.select().from(participations).where(eq(participations.id, event.subjectId!))
    if (!participation?.personId) return null
    const { occurrenceId, activityId, personId, offeredUntil } = participation
    const row = await activityWhere(
      db,
      occurrenceId ? eq(occurrences.id, occurrenceId) : ahead(activityId, event.happened),
    )
    if (!row) return null
    const told = telling(row, key, [{ id: personId, why: 'activities.why.waited' }])
    return { ...told, facts: { ...told.facts, until: offeredUntil && dates('pl').moment(offeredUntil) } }
  }

const ahead = (activityId: string, now: Date) =>
  and(eq(occurrences.activityId, activityId), gt(occurrences.ends, now), isNull(occurrences.cancelled))

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
  'activities.participation.moved-up': toOne('activities.told.moved-up'),
  'activities.participation.offered': toOne('activities.taking.told.offered'),
  'activities.participation.lapsed': toOne('activities.taking.told.lapsed'),
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
