import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type Activity, activities, type Occurrence, occurrences } from './tables.ts'

type Optional =
  | 'summary'
  | 'organisationId'
  | 'ownerKind'
  | 'ownerId'
  | 'registration'
  | 'capacity'
  | 'accessibility'
  | 'languages'
  | 'published'
export type NewActivity = Pick<Activity, 'slug' | 'kind' | 'title'> & Partial<Pick<Activity, Optional>>
export type NewDate = Pick<Occurrence, 'begins' | 'ends'> & Partial<Pick<Occurrence, 'place' | 'address' | 'onlineUrl'>>

/** Adds an activity that happens once. Its address must be free in the community. */
export function addActivity(db: Db, by: string, communityId: string, form: NewActivity, date: NewDate, now: Date) {
  return db.transaction(async (tx) => {
    const row = { ...form, communityId, created: now, createdBy: by }
    const [activity] = await tx.insert(activities).values(row).onConflictDoNothing().returning()
    if (!activity) return { activity: null, occurrence: null, refused: 'slug-taken' as const }

    const occurrence = { ...date, activityId: activity.id, communityId, originalBegins: date.begins, changed: now }
    const [first] = await tx.insert(occurrences).values(occurrence).returning()
    const subject = { kind: 'activity', id: activity.id }
    await record(tx, 'activities.activity.added', {
      communityId,
      actorId: by,
      subject,
      facts: { kind: form.kind },
      at: now,
    })
    return { activity, occurrence: first!, refused: null }
  })
}

/** An activity everybody may see, with its dates in order. */
export async function activityBySlug(db: Db, communityId: string, slug: string) {
  const here = and(eq(activities.communityId, communityId), eq(activities.slug, slug), isNotNull(activities.published))
  const [activity] = await db.select().from(activities).where(here)
  if (!activity) return undefined
  return { activity, dates: await datesOf(db, activity.id) }
}

export function datesOf(db: Db, activityId: string) {
  return db.select().from(occurrences).where(eq(occurrences.activityId, activityId)).orderBy(asc(occurrences.begins))
}
