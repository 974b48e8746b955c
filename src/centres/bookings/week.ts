import { addDays, asDay, type Day, holidayOn, weekday } from '#deadlines/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { closuresBetween } from '../places/closures.ts'
import { hoursOf, type Span } from '../places/hours.ts'
import type { Centre } from '../places/tables.ts'
import { roomsOf } from '../rooms/rooms.ts'
import { type PlanEntry, planOf } from './readings.ts'

export type WeekEntry = {
  begins: Date
  ends: Date
  title: string | null
  activity: string | null
  request: string | null
}
export type WeekCell = { entries: WeekEntry[]; closed: string | null }
export type WeekDay = { day: Day; holiday: string | null; spans: Span[] | null }
export type Week = {
  days: WeekDay[]
  rooms: { slug: string; name: string; capacity: number | null; cells: WeekCell[] }[]
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day: string): Day {
  const one = asDay(day)
  return addDays(one, 1 - weekday(one))
}

/** A week of a place: its rooms, and what stands in each on each day. Titles that are not for all only for `inside`. */
export async function weekOf(db: Db, centre: Centre, monday: Day, inside: boolean): Promise<Week> {
  const [from, until] = [instantOf(monday), instantOf(addDays(monday, 7))]
  const [rooms, plan, closures, hours] = await Promise.all([
    roomsOf(db, centre.id, monday),
    planOf(db, centre.id, from, until),
    closuresBetween(db, [centre.id], from, until),
    hoursOf(centre.hours),
  ])
  const days = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n))
  return {
    days: days.map((day) => ({ day, holiday: holidayOn(day), spans: hours ? hours.on(day) : null })),
    rooms: rooms.map(({ id, slug, name, capacity }) => ({
      ...{ slug, name, capacity },
      cells: days.map((day) => {
        const noon = instantOf(day, '12:00')
        const shut = closures.find(
          ({ roomId, begins, ends }) => (roomId === null || roomId === id) && begins <= noon && noon < ends,
        )
        const entries = plan.filter((entry) => entry.roomId === id && dayOf(entry.begins) === day)
        return { closed: shut?.reason ?? null, entries: entries.map((entry) => entryOf(entry, inside)) }
      }),
    })),
  }
}

function entryOf({ begins, ends, title, inside: own, activity, requestId }: PlanEntry, inside: boolean): WeekEntry {
  return { begins, ends, title: inside ? own : title, activity, request: inside ? requestId : null }
}

export type DoorState = {
  now: WeekEntry | null
  next: WeekEntry | null
  /** How long the room is free from now: until the next one today, or null for the rest of the day. */
  freeUntil: Date | null
  rest: WeekEntry[]
}

/** What a tablet by the door shows: who is in, who comes next, until when it is free. */
export async function doorOf(db: Db, centreId: string, roomId: string, now: Date): Promise<DoorState> {
  const midnight = instantOf(addDays(asDay(dayOf(now)), 1))
  const plan = (await planOf(db, centreId, now, midnight, roomId)).map((entry) => entryOf(entry, false))
  const present = plan.find(({ begins, ends }) => begins <= now && now < ends) ?? null
  const ahead = plan.filter(({ begins }) => begins > now)
  return { now: present, next: ahead[0] ?? null, freeUntil: ahead[0]?.begins ?? null, rest: ahead.slice(1) }
}
