import type { Policy } from '../rooms/brief.ts'

type Time = { begins: Date; ends: Date }
export type Wanted = Time & { people: number }

/** What is known of a room around the time that is wanted. */
export type Standing = {
  /** When the place is open; null where its hours are not known, and then they are not in the way. */
  open: Time[] | null
  closures: (Time & { reason: string })[]
  /** Holds and confirmed bookings, each with its buffer. */
  taken: Time[]
  /** Minutes the same person has in the same week already. */
  usedMinutes: number
}

export type RoomRules = Policy & { capacity: number | null; closed: string | null }

type Rule = (room: RoomRules, wanted: Wanted, standing: Standing, now: Date) => boolean

const minutes = ({ begins, ends }: Time) => (ends.getTime() - begins.getTime()) / 60_000
const hoursAhead = ({ begins }: Time, now: Date) => (begins.getTime() - now.getTime()) / 3_600_000
/** Whether two stretches of time share a moment; one may begin when the other ends. */
export const overlaps = (one: Time, other: Time) => one.begins < other.ends && other.begins < one.ends
const within = (time: Time, around: Time) => around.begins <= time.begins && time.ends <= around.ends

/** Each rule is true when the booking breaks it. What cannot be helped by another hour comes first. */
const rules = {
  'not-bookable': (room) => !room.bookable || room.closed !== null,
  'too-many': ({ capacity }, { people }) => capacity !== null && people > capacity,
  past: (_, wanted, __, now) => wanted.begins <= now,
  'too-short': ({ shortestMinutes }, wanted) => minutes(wanted) < shortestMinutes,
  'too-long': ({ longestMinutes }, wanted) => longestMinutes !== null && minutes(wanted) > longestMinutes,
  'too-late': ({ noticeHours }, wanted, _, now) => hoursAhead(wanted, now) < noticeHours,
  'too-far': ({ horizonDays }, wanted, _, now) => horizonDays !== null && hoursAhead(wanted, now) > horizonDays * 24,
  shut: (_, wanted, { closures }) => closures.some((closure) => overlaps(closure, wanted)),
  'out-of-hours': (_, wanted, { open }) => open !== null && !open.some((span) => within(wanted, span)),
  taken: ({ bufferMinutes }, wanted, { taken }) => {
    const ends = new Date(wanted.ends.getTime() + bufferMinutes * 60_000)
    return taken.some((other) => overlaps(other, { begins: wanted.begins, ends }))
  },
  quota: ({ weeklyQuotaMinutes }, wanted, { usedMinutes }) =>
    weeklyQuotaMinutes !== null && usedMinutes + minutes(wanted) > weeklyQuotaMinutes,
} satisfies Record<string, Rule>

export type Refusal = keyof typeof rules
export const refusalNames = Object.keys(rules) as Refusal[]

/** Rules that whoever works in the place may pass over: they open the door themselves. */
const forgiven: Refusal[] = ['too-short', 'too-long', 'too-late', 'too-far', 'out-of-hours', 'quota']

/** Every rule a booking would break, in the order of `rules`; for those who work in the place only the hard ones. */
export function refusals(room: RoomRules, wanted: Wanted, standing: Standing, now: Date, staff = false): Refusal[] {
  return refusalNames.filter(
    (name) => !(staff && forgiven.includes(name)) && (rules[name] as Rule)(room, wanted, standing, now),
  )
}

export type Change = { wanted: Wanted; minutesLater: number; minutesShorter: number }

const shifts = [30, -30, 60, -60, 90, -90, 120, -120, 180, -180]

/**
 * The smallest change that would make a booking possible: another hour near by, or a time shorter by at most a
 * quarter. `free` asks every rule again, so that nothing is offered that would then be refused.
 */
export function nearestChange(wanted: Wanted, free: (changed: Wanted) => boolean): Change | null {
  const shorter = [15, 30, 45, 60]
    .filter((cut) => cut <= minutes(wanted) / 4)
    .map((cut) => ({ wanted: { ...wanted, ends: later(wanted.ends, -cut) }, minutesLater: 0, minutesShorter: cut }))
  const moved = shifts.map((shift) => ({
    wanted: { ...wanted, begins: later(wanted.begins, shift), ends: later(wanted.ends, shift) },
    minutesLater: shift,
    minutesShorter: 0,
  }))
  const cost = (change: Change) => Math.abs(change.minutesLater) + change.minutesShorter
  const all = [...shorter, ...moved].sort((one, other) => cost(one) - cost(other))
  return all.find((change) => free(change.wanted)) ?? null
}

const later = (moment: Date, by: number) => new Date(moment.getTime() + by * 60_000)

export type CancelRefusal = 'over' | 'not-standing'

/** Why a date cannot be given back, or null. */
export function cancelRefusal(booking: { begins: Date; status: string }, now: Date): CancelRefusal | null {
  if (booking.begins <= now) return 'over'
  return ['asked', 'held', 'confirmed'].includes(booking.status) ? null : 'not-standing'
}
