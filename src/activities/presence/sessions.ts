import { and, asc, between, eq, gte, inArray, lt } from 'drizzle-orm'
import { dayOf, instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { mayKeepList } from '../rights.ts'
import { type Activity, activities, headCounts, type Occurrence, occurrences } from '../tables.ts'
import { type RosterRow, rostersOf } from './rosters.ts'
import { came } from './rules.ts'
import type { AgeBand } from './tables.ts'

export type Here = { activity: Activity; date: Occurrence }

/** What a leader sees of a session before its list. */
export type Session = ReturnType<typeof sessionOf>

export function sessionOf({ activity, date }: Here) {
  const { id, begins, ends, place, address } = date
  const { title, slug } = activity
  return { id, title, activity: slug, begins, ends, place: place || address, cancelled: date.cancelled !== null }
}

/** The sessions of a community from a moment to another whose list this person keeps, in order. */
export async function sessionsOf(db: Db, person: Person, communityId: string, from: Date, until: Date) {
  const rows = await db
    .select({ activity: activities, date: occurrences })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(and(eq(occurrences.communityId, communityId), gte(occurrences.begins, from), lt(occurrences.begins, until)))
    .orderBy(asc(occurrences.begins))
    .limit(400)
  return rows.filter(({ activity, date }) => mayKeepList(person, activity) && !(date.hidden && date.cancelled))
}

/** One session by its number, wherever in this community it is. */
export async function sessionById(db: Db, communityId: string, id: string): Promise<Here | undefined> {
  const [row] = await db
    .select({ activity: activities, date: occurrences })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(and(eq(occurrences.id, id), eq(occurrences.communityId, communityId)))
  return row
}

/** The session whose number lies between two, as the code of its printed list tells. */
export async function sessionByNumber(
  db: Db,
  communityId: string,
  first: string,
  last: string,
): Promise<Here | undefined> {
  const [row] = await db
    .select({ activity: activities, date: occurrences })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(and(between(occurrences.id, first, last), eq(occurrences.communityId, communityId)))
    .limit(1)
  return row
}

export type Heads = { band: AgeBand; people: number; method: string }

/** The people and the head-counts of some sessions. */
export async function listsOf(db: Db, dates: string[]) {
  const rosters = await rostersOf(db, dates)
  const counted = dates.length ? await db.select().from(headCounts).where(inArray(headCounts.occurrenceId, dates)) : []
  return (id: string): { people: RosterRow[]; heads: Heads[] } => ({
    people: rosters.get(id) ?? [],
    heads: counted
      .filter(({ occurrenceId }) => occurrenceId === id)
      .map(({ ageBand, people, method }) => ({ band: ageBand, people, method })),
  })
}

/** How many were there of how many expected. Those who only came to earlier dates are not expected. */
export function turnoutOf(people: Pick<RosterRow, 'status' | 'kind' | 'seats'>[]) {
  const sum = (rows: typeof people) => rows.reduce((total, { seats }) => total + seats, 0)
  const there = people.filter(({ status }) => (came as readonly string[]).includes(status))
  return { came: sum(there), expected: sum(people.filter(({ kind }) => kind !== 'regular')) }
}

const hour = 3_600_000

/** The local day of a moment, and the week from its Monday to the next. */
export function spanOf(now: Date) {
  const today = dayOf(now)
  const noon = new Date(`${today}T12:00:00Z`)
  const day = (shift: number) => instantOf(dayOf(new Date(noon.getTime() + shift * 24 * hour)))
  const weekday = (noon.getUTCDay() + 6) % 7
  return { today, begins: day(0), ends: day(1), monday: day(-weekday), sunday: day(7 - weekday) }
}
