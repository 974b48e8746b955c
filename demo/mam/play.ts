import type { Chance } from '../krakow/chance.ts'
import type { Player } from '../player.ts'

/** Who runs the place; everybody else comes from the street. */
export const cast = {
  administrator: 'administrator.krakow@example.org',
  official: 'official.krakow@example.org',
  organiser: 'organiser.krakow@example.org',
  coordinator: 'kinga.kalina@example.org',
} as const

/** One year in a place: who acts, by what chance, and what has been made so far. */
export type Year = {
  p: Player
  by: Chance
  year: number
  /** Address of the place, without a slash at its end. */
  home: string
  rooms: { id: string; slug: string }[]
  series: { page: string; title: string; day: number }[]
  counts: Record<string, number>
  /** The calendar file of the town before the year began, with everything moved and called off in it. */
  feed: string
  /** Address of the published report of the year. */
  report: string
  /** What was tapped, whoever was meant: what the records must show afterwards. */
  taps: Set<string>
  there: Set<string>
}

export const community = '/krakow'

export function count({ counts }: Pick<Year, 'counts'>, what: string, howMany = 1): void {
  counts[what] = (counts[what] ?? 0) + howMany
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The first such weekday (0 is Sunday) on or after a day. */
export function weekdayFrom(day: string, weekday: number): string {
  return dayAfter(day, (weekday - new Date(`${day}T12:00:00Z`).getUTCDay() + 7) % 7)
}
