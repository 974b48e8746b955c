import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { activities, occurrences } from '../tables.ts'

const line = {
  id: occurrences.id,
  slug: activities.slug,
  title: activities.title,
  kind: activities.kind,
  begins: occurrences.begins,
  ends: occurrences.ends,
  place: occurrences.place,
  cancelled: occurrences.cancelled,
  community: communityTable.slug,
}

export type DateLine = Awaited<ReturnType<typeof linesBetween>>[number]

/** What takes place between two moments, in a community or (null) in the whole region; only what stands on a line. */
export function linesBetween(db: Db, communityId: string | null, from: Date, until: Date, most = 5000) {
  const here = communityId === null ? undefined : eq(occurrences.communityId, communityId)
  const shown = and(isNotNull(activities.published), eq(occurrences.hidden, false))
  return db
    .select(line)
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(communityTable, eq(communityTable.id, occurrences.communityId))
    .where(and(here, shown, gte(occurrences.begins, from), lt(occurrences.begins, until)))
    .orderBy(asc(occurrences.begins), asc(activities.title))
    .limit(most)
}

/** The activities published last, each with its next date. */
export async function newlyPublished(db: Db, communityId: string, now: Date, most = 30) {
  const shown = and(eq(activities.communityId, communityId), isNotNull(activities.published))
  const rows = await db.select().from(activities).where(shown).orderBy(desc(activities.published)).limit(most)
  const ids = rows.map(({ id }) => id)
  const ahead = and(inArray(occurrences.activityId, ids), gte(occurrences.begins, now), isNull(occurrences.cancelled))
  const dates = ids.length > 0 ? await db.select().from(occurrences).where(ahead).orderBy(desc(occurrences.begins)) : []
  const next = new Map(dates.map((date) => [date.activityId, date]))
  return rows.map((activity) => ({ activity, next: next.get(activity.id) ?? null }))
}
