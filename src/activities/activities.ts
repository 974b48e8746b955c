import { and, asc, desc, eq, gte, isNotNull, isNull, like, lt, type SQL, sql } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { overlap, unlessRefused } from '#kit/attempts.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { slugOf } from '#kit/text/slug.ts'
import type { End } from '#kit/traces.ts'
import { refreshEntry } from './found.ts'
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
  | 'audience'
  | 'leaderId'
  | 'minors'
  | 'offerHours'
  | 'asked'
export type NewActivity = Pick<Activity, 'slug' | 'kind' | 'title'> & Partial<Pick<Activity, Optional>>
export type NewDate = Pick<Occurrence, 'begins' | 'ends'> &
  Partial<Pick<Occurrence, 'place' | 'address' | 'onlineUrl' | 'roomId'>>

/** Adds an activity that happens once. Its address must be free in the community. */
export function addActivity(db: Db, by: string, communityId: string, form: NewActivity, date: NewDate, now: Date) {
  return db.transaction(async (tx) => {
    const row = { ...form, communityId, created: now, createdBy: by }
    const [activity] = await tx.insert(activities).values(row).onConflictDoNothing().returning()
    if (!activity) return { activity: null, occurrence: null, refused: 'slug-taken' as const }

    const occurrence = { ...date, activityId: activity.id, communityId, originalBegins: date.begins, changed: now }
    const [first] = await tx.insert(occurrences).values(occurrence).returning()
    await recordActivity(tx, 'added', by, activity, { kind: form.kind }, now)
    await refreshEntry(tx, activity, first!)
    return { activity, occurrence: first!, refused: null }
  })
}

/** Shows activities to everybody; those shown already are left alone. */
export async function publishActivities(tx: Db, by: string, chosen: Activity[], now: Date): Promise<void> {
  for (const activity of chosen.filter(({ published }) => !published)) {
    const [shown] = await tx
      .update(activities)
      .set({ published: now })
      .where(eq(activities.id, activity.id))
      .returning()
    await recordActivity(tx, 'published', by, activity, {}, now)
    const [first] = await datesOf(tx, activity.id)
    if (first) await refreshEntry(tx, shown!, first)
  }
}

type Change = Pick<Activity, 'title'> &
  Partial<Pick<Activity, Exclude<Optional, 'organisationId' | 'ownerKind' | 'ownerId' | 'published'>>>

/** Changes what is said of an activity that happens once, and its date. */
export function editActivity(db: Db, by: string, id: string, change: Change, date: NewDate, now: Date) {
  return db.transaction(async (tx) => {
    const [activity] = await tx.update(activities).set(change).where(eq(activities.id, id)).returning()
    const [present] = await tx.select().from(occurrences).where(eq(occurrences.activityId, id)).for('update')
    await recordActivity(tx, 'edited', by, activity!, {}, now)
    const moved = await changeDate(tx, by, present!, date, now)
    await refreshEntry(tx, activity!, moved)
    return activity!
  })
}

/** Changes what is said of an activity, whatever its dates. */
export function editAbout(db: Db, by: string, id: string, change: Change, now: Date) {
  return db.transaction(async (tx) => {
    const [activity] = await tx.update(activities).set(change).where(eq(activities.id, id)).returning()
    await recordActivity(tx, 'edited', by, activity!, {}, now)
    const [first] = await datesOf(tx, id)
    await refreshEntry(tx, activity!, first!)
    return activity!
  })
}

/** Puts a date elsewhere in time or place. Only a change that matters to those who come is told to them. */
export async function changeDate(tx: Db, by: string, present: Occurrence, date: NewDate, now: Date) {
  const later = date.begins.getTime() !== present.begins.getTime() || date.ends.getTime() !== present.ends.getTime()
  const elsewhere =
    (date.place ?? '') !== present.place ||
    (date.address ?? '') !== present.address ||
    (date.roomId ?? null) !== present.roomId
  const moved = later || elsewhere
  const sequence = present.sequence + (moved ? 1 : 0)
  const [saved] = await tx
    .update(occurrences)
    .set({ ...date, sequence, changed: now })
    .where(eq(occurrences.id, present.id))
    .returning()
  if (moved) {
    const facts = { from: present.begins.toISOString(), to: date.begins.toISOString() }
    await recordDate(tx, 'moved', by, saved!, facts, now)
  }
  return saved!
}

/** Calls a date off, with the reason everybody on the list is told. Calling off twice changes nothing. */
export function cancelDate(db: Db, by: string, present: Occurrence, reason: string, now: Date, hidden = false) {
  return db.transaction(async (tx) => {
    if (present.cancelled) return 'cancelled' as const
    const set = { cancelled: now, cancelledBecause: reason, hidden, sequence: present.sequence + 1, changed: now }
    await tx.update(occurrences).set(set).where(eq(occurrences.id, present.id))
    await recordDate(tx, 'cancelled', by, present, {}, now)
    return null
  })
}

/** Takes back that a date was called off, unless its room went to somebody else meanwhile. */
export async function restoreDate(db: Db, by: string, present: Occurrence, now: Date): Promise<'room-taken' | null> {
  if (!present.cancelled) return null
  const back = { cancelled: null, cancelledBecause: null, hidden: false }
  const restored = await unlessRefused(db, overlap, async (tx) => {
    const set = { ...back, sequence: present.sequence + 1, changed: now }
    await tx.update(occurrences).set(set).where(eq(occurrences.id, present.id))
    await recordDate(tx, 'restored', by, present, {}, now)
    return present.id
  })
  return restored ? null : 'room-taken'
}

/** An activity by its address, with its dates in order; whether it may be shown yet is for the caller to see. */
export async function activityBySlug(db: Db, communityId: string, slug: string) {
  const here = and(eq(activities.communityId, communityId), eq(activities.slug, slug))
  const [activity] = await db.select().from(activities).where(here)
  if (!activity) return undefined
  return { activity, dates: await datesOf(db, activity.id) }
}

export async function activityById(db: Db, id: string): Promise<Activity | undefined> {
  return (await db.select().from(activities).where(eq(activities.id, id)))[0]
}

export function datesOf(db: Db, activityId: string) {
  return db.select().from(occurrences).where(eq(occurrences.activityId, activityId)).orderBy(asc(occurrences.begins))
}

/** What an activity belongs to, and what it is tied to as being about. */
const about = sql<End[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'id', e.id)), '[]') from (
    select ${activities.ownerKind} as kind, ${activities.ownerId} as id where ${activities.ownerId} is not null
    union select to_kind, to_id from traces where from_kind = 'activity' and from_id = ${activities.id} and kind = 'about'
  ) e)`

/** What nobody else sees yet and belongs to nothing else, the newest first. */
export function draftsOf(db: Db, communityId: string) {
  const own = and(eq(activities.communityId, communityId), isNull(activities.published), isNull(activities.ownerId))
  const line = { slug: activities.slug, title: activities.title }
  return db.select(line).from(activities).where(own).orderBy(desc(activities.created)).limit(50)
}

/** What happens in a community from a moment to another, in order; only what everybody may see. */
export function publicDates(db: Db, communityId: string, from: Date, until: Date, also?: SQL) {
  const between = and(gte(occurrences.ends, from), lt(occurrences.begins, until))
  return db
    .select({ activity: activities, date: occurrences, community: communityTable.slug, about })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(communityTable, eq(communityTable.id, occurrences.communityId))
    .where(and(eq(occurrences.communityId, communityId), isNotNull(activities.published), between, also))
    .orderBy(asc(occurrences.begins))
    .limit(500)
}

/** An address made of the title, with a number where another activity has it. Ask in the transaction that uses it. */
export async function freeSlug(tx: Db, communityId: string, title: string): Promise<string> {
  const base = slugOf(title)
  const rows = await tx
    .select({ slug: activities.slug })
    .from(activities)
    .where(and(eq(activities.communityId, communityId), like(activities.slug, `${base}%`)))
  const taken = new Set(rows.map(({ slug }) => slug)).add('nowe').add('miesiac').add('tydzien').add('osadzenie')
  let slug = base
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`
  return slug
}

type Facts = Record<string, unknown>

function recordActivity(tx: Db, done: string, by: string, activity: Activity, facts: Facts, at: Date) {
  const subject = { kind: 'activity', id: activity.id }
  return record(tx, `activities.activity.${done}`, {
    communityId: activity.communityId,
    actorId: by,
    subject,
    facts,
    at,
  })
}

function recordDate(tx: Db, done: string, by: string, date: Occurrence, facts: Facts, at: Date) {
  const subject = { kind: 'occurrence', id: date.id }
  const about = { activity: date.activityId, ...facts }
  return record(tx, `activities.occurrence.${done}`, {
    communityId: date.communityId,
    actorId: by,
    subject,
    facts: about,
    at,
  })
}
