import type { Player } from '../player.ts'
import type { Chance } from './chance.ts'
import type { Timeline } from './timeline.ts'

/** The people of the office by what they do; everybody else comes from the street. */
export const cast = {
  organiser: 'organiser.krakow@example.org',
  recorder: 'recorder.krakow@example.org',
  drafter: 'drafter.krakow@example.org',
  official: 'official.krakow@example.org',
  council: 'council-member.krakow@example.org',
  administrator: 'administrator.krakow@example.org',
} as const

/** One play: who acts, when, by what chance, and what has been made so far. */
export type Play = {
  p: Player
  t: Timeline
  by: Chance
  say: (sentence: string) => void
  /** Address of the consultation, without a slash at its end. */
  home: string
  /** Address of the document. */
  text: string
  documentId: string
  counts: Record<string, number>
  /** A few of everything instead of a city's worth, for tests that need the world but not its size. */
  small: boolean
}

/** How many of a thing there are: a city's number, or a few. */
export function many(play: Play, whole: number, few: number): number {
  return play.small ? few : whole
}

export const community = '/krakow'

/** Counts what was done, for the summary at the end. */
export function count(play: Play, what: string, howMany = 1): void {
  play.counts[what] = (play.counts[what] ?? 0) + howMany
}

/** A form's own number, so that sending it twice makes one record; from chance, so that every replay is the same. */
export function formId(by: Chance): string {
  const digits = Array.from({ length: 32 }, () => by.whole(16).toString(16)).join('')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`
}
