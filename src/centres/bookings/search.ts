import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { addDays, asDay } from '#deadlines/index.ts'
import { clockOf, dayOf, instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { degreeOf, together } from '../places/accessibility.ts'
import { type Centre, centres } from '../places/tables.ts'
import { type Room, rooms } from '../rooms/tables.ts'
import { daysOf, readDays } from './days.ts'
import type { SearchQuery } from './forms.ts'
import { type Change, nearestChange, overlaps, type Refusal, refusals, type Wanted } from './rules.ts'
import { type RoomStanding, standingsOf } from './standing.ts'

type Found = { room: Room; centre: Centre }

/** What a room lacks of what was asked for: accessibility and equipment. */
export type Lack = { access: string[]; equipment: string[] }

/** One room as it answers a search: free, free with a change, or not free and why. */
export type Answer = Found & {
  group: 'free' | 'change' | 'not'
  /** How many of the dates can be had as they are. */
  free: number
  refusal: Refusal | null
  change: Change | null
  lack: Lack | null
  /** What is taken on the first day, for the line of time. */
  taken: { begins: Date; ends: Date }[]
}

/** The rooms that can be booked in a community, or in one place of it. */
export function bookableRooms(db: Db, communityId: string, centre: string, day: string): Promise<Found[]> {
  const lasting = and(
    or(isNull(rooms.closed), gt(rooms.closed, day)),
    or(isNull(centres.closed), gt(centres.closed, day)),
  )
  return db
    .select({ room: rooms, centre: centres })
    .from(rooms)
    .innerJoin(centres, eq(centres.id, rooms.centreId))
    .where(
      and(
        eq(rooms.communityId, communityId),
        eq(rooms.bookable, true),
        centre ? eq(centres.slug, centre) : undefined,
        lasting,
      ),
    )
    .orderBy(asc(centres.name), asc(rooms.position), asc(rooms.name))
}

export type When = { day: string; begins: string; minutes: number; people: number }

/** The times that are wanted: each day of the booking at the same clock of Warsaw. */
export function wantedTimes(query: SearchQuery & When): Wanted[] {
  const { begins: clock, minutes, people } = query
  const days = daysOf({ ...query, days: readDays(query.days, query.day).days })
  return days.map((day) => {
    const begins = instantOf(day, clock)
    return { begins, ends: new Date(begins.getTime() + minutes * 60_000), people }
  })
}

/** Every room with what it answers; first the smallest that fits, so that a choir does not take the hall from a wedding. */
export async function searchRooms(db: Db, found: Found[], query: SearchQuery & When, now: Date): Promise<Answer[]> {
  const wanted = wantedTimes(query)
  const until = new Date(wanted.at(-1)!.ends.getTime() + otherDays * 86_400_000)
  const standings = await standingsOf(db, found, wanted[0]!.begins, until)
  const answers = found.map((one) => answerOf(one, query, wanted, standings.get(one.room.id)!, now))
  const size = ({ room }: Answer) => room.capacity ?? 1_000_000
  return answers.sort((one, other) => size(one) - size(other))
}

function answerOf(found: Found, query: SearchQuery, wanted: Wanted[], standing: RoomStanding, now: Date): Answer {
  const { room } = found
  const lack = lackOf(found, query)
  const broken = wanted.map((one) => refusals(room, one, standing, now)[0] ?? null)
  const free = broken.filter((one) => one === null).length
  const refusal = broken.find((one) => one !== null) ?? null
  const change =
    lack || free > 0
      ? null
      : (nearestChange(wanted[0]!, (changed) => everyDate(room, wanted, changed, standing, now)) ??
        otherDay(room, wanted, standing, now))
  const group = lack ? 'not' : free === wanted.length ? 'free' : free > 0 || change ? 'change' : 'not'
  return { ...found, group, free, refusal, change, lack, taken: onDayOf(wanted[0]!, standing) }
}

const otherDays = 7

/** The same hour on the nearest day of the coming week, where one date is wanted. */
function otherDay(room: Room, wanted: Wanted[], standing: RoomStanding, now: Date): Change | null {
  const [one, second] = wanted
  if (!one || second) return null
  for (let n = 1; n <= otherDays; n += 1) {
    const begins = instantOf(addDays(asDay(dayOf(one.begins)), n), clockOf(one.begins))
    const ends = new Date(begins.getTime() + one.ends.getTime() - one.begins.getTime())
    const moved = { ...one, begins, ends }
    const minutesLater = (begins.getTime() - one.begins.getTime()) / 60_000
    if (refusals(room, moved, standing, now).length === 0) return { wanted: moved, minutesLater, minutesShorter: 0 }
  }
  return null
}

/** Whether the change that was made to the first date makes all of them possible. */
function everyDate(room: Room, wanted: Wanted[], changed: Wanted, standing: RoomStanding, now: Date): boolean {
  const first = wanted[0]!
  const [begin, end] = [
    changed.begins.getTime() - first.begins.getTime(),
    changed.ends.getTime() - first.ends.getTime(),
  ]
  return wanted.every((one) => {
    const moved = { begins: new Date(one.begins.getTime() + begin), ends: new Date(one.ends.getTime() + end) }
    return refusals(room, { ...one, ...moved }, standing, now).length === 0
  })
}

function lackOf({ room, centre }: Found, query: SearchQuery): Lack | null {
  const record = together(centre.accessibility, room.accessibility)
  const access = query.access.filter((feature) => degreeOf(record, feature) !== 'yes')
  const equipment = query.equipment.filter((thing) => !room.equipment.includes(thing))
  return access.length + equipment.length > 0 ? { access, equipment } : null
}

function onDayOf({ begins }: Wanted, { taken }: RoomStanding) {
  const day = dayOf(begins)
  const whole = { begins: instantOf(day), ends: new Date(instantOf(day).getTime() + 86_400_000) }
  return taken.filter((time) => overlaps(time, whole))
}
