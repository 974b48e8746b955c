import { and, asc, eq, sql } from 'drizzle-orm'
import { activityTable, addActivity, freeSlug, occurrenceTable } from '#activities/index.ts'
import { instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Centre } from '../../places/tables.ts'
import { centres } from '../../places/tables.ts'
import type { MeetingForm } from './forms.ts'
import { centreMakings, teamMeetings } from './tables.ts'

const columns = {
  id: teamMeetings.activityId,
  number: teamMeetings.number,
  title: activityTable.title,
  slug: activityTable.slug,
  begins: occurrenceTable.begins,
  ends: occurrenceTable.ends,
  place: occurrenceTable.place,
  address: occurrenceTable.address,
  cancelled: occurrenceTable.cancelled,
  decisions: sql<number>`(select count(*)::int from team_decisions d where d.meeting_id = team_meetings.activity_id)`,
}

/** Meetings of the team of a place, in order, each with how many decisions were made at it. */
export function teamMeetingsOf(db: Db, centreId: string) {
  return joined(db).where(eq(teamMeetings.centreId, centreId)).orderBy(asc(teamMeetings.number))
}

export async function teamMeeting(db: Db, centreId: string, id: string) {
  const here = and(eq(teamMeetings.centreId, centreId), eq(teamMeetings.activityId, id))
  return (await joined(db).where(here))[0]
}

export type TeamMeeting = NonNullable<Awaited<ReturnType<typeof teamMeeting>>>

/** Calls a meeting of the team: an activity of the place, with the next number. */
export function addTeamMeeting(db: Db, by: string, centre: Centre, form: MeetingForm, now: Date): Promise<string> {
  return db.transaction(async (tx) => {
    // One after another, so that two meetings never get one number.
    await tx.select({ id: centres.id }).from(centres).where(eq(centres.id, centre.id)).for('update')
    const number = (await teamMeetingsOf(tx, centre.id)).length + 1
    const { title, day, begins, ends, place, address, onlineUrl, roomId } = form
    const { id: ownerId, communityId } = centre
    const slug = await freeSlug(tx, communityId, title)
    const activity = { slug, title, kind: 'meeting' as const, ownerKind: 'centre', ownerId, published: now }
    const date = { begins: instantOf(day, begins), ends: instantOf(day, ends), place, address, onlineUrl, roomId }
    const { activity: added } = await addActivity(tx, by, communityId, activity, date, now)
    await tx.insert(teamMeetings).values({ activityId: added!.id, communityId, centreId: centre.id, number })
    const subject = { kind: 'centre', id: centre.id }
    await record(tx, 'centres.meeting.added', { communityId, actorId: by, subject, facts: { number }, at: now })
    return added!.id
  })
}

/** How many groups the team of a place is to choose: four, unless it was agreed otherwise. */
export async function groupsWanted(db: Db, centreId: string): Promise<number> {
  const [row] = await db.select().from(centreMakings).where(eq(centreMakings.centreId, centreId))
  return row?.groups ?? 4
}

export function setGroupsWanted(db: Db, by: string, { id, communityId }: Centre, groups: number, now: Date) {
  return db.transaction(async (tx) => {
    const row = { centreId: id, communityId, groups }
    await tx.insert(centreMakings).values(row).onConflictDoUpdate({ target: centreMakings.centreId, set: { groups } })
    const subject = { kind: 'centre', id }
    await record(tx, 'centres.making.changed', { communityId, actorId: by, subject, facts: { groups }, at: now })
  })
}

function joined(db: Db) {
  return db
    .select(columns)
    .from(teamMeetings)
    .innerJoin(activityTable, eq(activityTable.id, teamMeetings.activityId))
    .innerJoin(occurrenceTable, eq(occurrenceTable.activityId, teamMeetings.activityId))
}
