import { and, asc, eq, gte, inArray, isNotNull, isNull, not, or, type SQL } from 'drizzle-orm'
import { instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { IcalEvent } from '#kit/ical.ts'
import { type Activity, activities, type Occurrence, occurrences, type Schedule, schedules } from '../tables.ts'

/** Everything a calendar needs of some activities: their dates one by one, and the rules those came from. */
export type Feed = { activities: Activity[]; dates: Occurrence[]; schedules: Schedule[] }

/** The public activities of a community with what has ended since a moment left out; a series comes whole or not at all. */
export async function feedOf(db: Db, communityId: string, since: Date): Promise<Feed> {
  const shown = and(eq(activities.communityId, communityId), isNotNull(activities.published))
  const all = await db.select().from(activities).where(shown)
  if (all.length === 0) return { activities: [], dates: [], schedules: [] }
  return feedWhere(db, all, gte(occurrences.ends, since))
}

/** The feed of one activity, with all its dates. */
export function feedOfActivity(db: Db, activity: Activity): Promise<Feed> {
  return feedWhere(db, [activity])
}

async function feedWhere(db: Db, all: Activity[], late?: SQL): Promise<Feed> {
  const ids = all.map(({ id }) => id)
  const rules = await db.select().from(schedules).where(inArray(schedules.activityId, ids))
  const lasting = db
    .select({ id: occurrences.scheduleId })
    .from(occurrences)
    .where(and(inArray(occurrences.activityId, ids), late))
  const dates = await db
    .select()
    .from(occurrences)
    .where(
      and(inArray(occurrences.activityId, ids), inSight, late && or(late, inArray(occurrences.scheduleId, lasting))),
    )
    .orderBy(asc(occurrences.originalBegins))
  const alive = new Set(dates.map(({ scheduleId }) => scheduleId))
  return { activities: all, dates, schedules: rules.filter(({ id }) => alive.has(id)) }
}

// What a rule let go of and nobody counts on was never announced.
const inSight = not(and(eq(occurrences.hidden, true), isNull(occurrences.scheduleId))!)

type Address = { host: string; href: (activity: Activity) => string }

/**
 * A feed as calendar events: each rule once, with the dates that differ from it beside it (RFC 5545, 3.8.4.4), and the
 * dates that stand alone. What was called off stays, so that it goes from the calendars that took it over.
 */
export function eventsOf(feed: Feed, address: Address): IcalEvent[] {
  const known = new Map(feed.activities.map((activity) => [activity.id, activity]))
  // Days chosen by hand go out one by one: too many calendars do not understand lists of dates (RDATE).
  const ruled = feed.schedules.filter(({ rule }) => rule !== null)
  const rules = new Map(ruled.map((schedule) => [schedule.id, schedule]))
  const series = ruled.map((schedule) => seriesEvent(known.get(schedule.activityId)!, schedule, address))
  const single = feed.dates.flatMap((date): IcalEvent[] => {
    const activity = known.get(date.activityId)!
    const schedule = date.scheduleId ? rules.get(date.scheduleId) : undefined
    if (!schedule) return [dateEvent(activity, date, `${date.id}@${address.host}`, address)]
    if (!differs(date, schedule)) return []
    const event = dateEvent(activity, date, `${schedule.id}@${address.host}`, address)
    return [{ ...event, sequence: schedule.sequence + date.sequence, instead: date.originalBegins }]
  })
  return [...series, ...single]
}

function seriesEvent(activity: Activity, schedule: Schedule, address: Address): IcalEvent {
  const { rule, firstDay, untilDay, begins: clock, minutes, sequence, changed, skipped } = schedule
  const begins = instantOf(firstDay, clock)
  return {
    ...aboutOf(activity, schedule, address),
    uid: `${schedule.id}@${address.host}`,
    ...{ begins, ends: new Date(begins.getTime() + minutes * 60_000), sequence, changed },
    repeats: {
      rule: rule!,
      until: instantOf(untilDay!, clock),
      without: skipped.map((day) => instantOf(day, clock)),
    },
  }
}

function dateEvent(activity: Activity, date: Occurrence, uid: string, address: Address): IcalEvent {
  const { begins, ends, sequence, changed, cancelled } = date
  return { ...aboutOf(activity, date, address), uid, begins, ends, sequence, changed, cancelled: cancelled !== null }
}

type Where = Pick<Occurrence, 'place' | 'address' | 'onlineUrl'>

function aboutOf(activity: Activity, { place, address, onlineUrl }: Where, { href }: Address) {
  return {
    title: activity.title,
    place: [place, address].filter(Boolean).join(', ') || onlineUrl,
    text: activity.summary || null,
    url: href(activity),
    conference: onlineUrl,
    categories: [activity.kind],
  }
}

function differs(date: Occurrence, schedule: Schedule): boolean {
  const length = date.ends.getTime() - date.begins.getTime()
  return (
    date.cancelled !== null ||
    date.begins.getTime() !== date.originalBegins.getTime() ||
    length !== schedule.minutes * 60_000 ||
    date.place !== schedule.place ||
    date.address !== schedule.address ||
    date.onlineUrl !== schedule.onlineUrl
  )
}
