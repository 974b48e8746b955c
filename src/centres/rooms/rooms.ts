import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { Venue } from '#kit/domain.ts'
import { record } from '#kit/events.ts'
import { indexEntry } from '#kit/text/search.ts'
import { slugOf } from '#kit/text/slug.ts'
import { paths } from '../paths.ts'
import { surely, together } from '../places/accessibility.ts'
import { type Centre, centres } from '../places/tables.ts'
import { type Room, rooms } from './tables.ts'

const lasting = (day: string) => or(isNull(rooms.closed), gt(rooms.closed, day))

/** The rooms of a place that are in use on a day, in the order the place gives them. */
export function roomsOf(db: Db, centreId: string, day: string): Promise<Room[]> {
  return db
    .select()
    .from(rooms)
    .where(and(eq(rooms.centreId, centreId), lasting(day)))
    .orderBy(asc(rooms.position), asc(rooms.name))
}

export async function roomBySlug(db: Db, centreId: string, slug: string): Promise<Room | undefined> {
  return (
    await db
      .select()
      .from(rooms)
      .where(and(eq(rooms.centreId, centreId), eq(rooms.slug, slug)))
  )[0]
}

type Policy =
  | 'bookable'
  | 'needsApproval'
  | 'noticeHours'
  | 'shortestMinutes'
  | 'longestMinutes'
  | 'horizonDays'
  | 'bufferMinutes'
  | 'weeklyQuotaMinutes'
  | 'holdHours'
  | 'reconfirmWeeks'
  | 'openedBy'
type Said = 'words' | 'position' | 'areaM2' | 'capacity' | 'layouts' | 'equipment' | 'accessibility' | 'pictureFile'
export type RoomForm = Pick<Room, 'name'> & Partial<Pick<Room, Said | Policy>>

/** Adds a room; its address is made of its first name and never changes. */
export function addRoom(db: Db, by: string | null, centre: Centre, form: RoomForm, now: Date) {
  return db.transaction(async (tx) => {
    const { id: centreId, communityId } = centre
    const row = { ...form, centreId, communityId, slug: slugOf(form.name), created: now }
    const [room] = await tx.insert(rooms).values(row).onConflictDoNothing().returning()
    if (!room) return { room: null, refused: 'name-taken' as const }

    await tell(tx, 'added', by, room, now)
    await refreshRoom(tx, centre, room)
    return { room, refused: null }
  })
}

/** Changes a room; bookings made under its older rules stand. */
export function editRoom(db: Db, by: string, centre: Centre, id: string, change: Partial<RoomForm>, now: Date) {
  return db.transaction(async (tx) => {
    const [room] = await tx.update(rooms).set(change).where(eq(rooms.id, id)).returning()
    await tell(tx, 'edited', by, room!, now)
    await refreshRoom(tx, centre, room!)
    return room!
  })
}

/** Takes a room out of use from a day on. */
export function closeRoom(db: Db, by: string, id: string, day: string, now: Date) {
  return db.transaction(async (tx) => {
    const [room] = await tx.update(rooms).set({ closed: day }).where(eq(rooms.id, id)).returning()
    await tell(tx, 'closed', by, room!, now)
  })
}

/** The rooms of a community where activities can be held. */
export async function venues(db: Db, communityId: string): Promise<Venue[]> {
  const rows = await db
    .select({ room: rooms, centre: centres, community: communityTable.slug })
    .from(rooms)
    .innerJoin(centres, eq(centres.id, rooms.centreId))
    .innerJoin(communityTable, eq(communityTable.id, rooms.communityId))
    .where(and(eq(rooms.communityId, communityId), isNull(rooms.closed), isNull(centres.closed)))
    .orderBy(asc(centres.name), asc(rooms.position), asc(rooms.name))
  return rows.map(({ room, centre, community }) => ({
    id: room.id,
    label: `${centre.name}, ${room.name}`,
    capacity: room.capacity,
    href: paths.room.href({ community, centre: centre.slug, room: room.slug }),
    address: centre.address,
    answerDays: centre.answerDays,
    access: surely(together(centre.accessibility, room.accessibility)),
  }))
}

function tell(tx: Db, done: string, by: string | null, { id, communityId, centreId }: Room, now: Date) {
  const subject = { kind: 'room', id }
  return record(tx, `centres.room.${done}`, { communityId, actorId: by, subject, facts: { centreId }, at: now })
}

/** Makes a room findable by its name and place. */
async function refreshRoom(tx: Db, centre: Centre, room: Room): Promise<void> {
  const { id: subjectId, communityId, slug, name, words } = room
  const [community] = await tx
    .select({ slug: communityTable.slug })
    .from(communityTable)
    .where(eq(communityTable.id, communityId))
  const href = paths.room.href({ community: community!.slug, centre: centre.slug, room: slug })
  const body = [centre.name, words, centre.address].filter(Boolean).join('\n')
  await indexEntry(tx, { communityId, kind: 'room', subjectId, language: 'pl', title: name, body, href })
}
