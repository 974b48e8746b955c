import { addDays, addMonths, asDay, type Day, isDay, weekday } from '#deadlines/index.ts'

export const repeats = ['none', 'weekly', 'fortnightly', 'monthly', 'days'] as const
export type Repeat = (typeof repeats)[number]
export const mostDays = 60

export type Repeating = { day: string; repeat: Repeat; until?: string | null; days?: string[] }

/** The local days of a booking, in order, at most sixty; the first is always the day itself. */
export function daysOf({ day, repeat, until, days = [] }: Repeating): Day[] {
  const first = asDay(day)
  if (repeat === 'days') return sorted([first, ...days.filter(isDay)])
  if (repeat === 'none' || !until) return [first]
  const next =
    repeat === 'monthly' ? monthsOn(first) : (n: number) => addDays(first, n * (repeat === 'weekly' ? 7 : 14))
  const all: Day[] = []
  for (let n = 0; n < mostDays; n += 1) {
    const date = next(n)
    if (date > until) break
    all.push(date)
  }
  return all.length > 0 ? all : [first]
}

/** The same weekday of the same week of each month: the second Tuesday; a fifth one is the last. */
function monthsOn(first: Day): (n: number) => Day {
  const place = Math.floor((Number(first.slice(8)) - 1) / 7)
  return (n) => {
    const start = asDay(`${addMonths(asDay(`${first.slice(0, 8)}01`), n).slice(0, 8)}01`)
    const offset = (weekday(first) - weekday(start) + 7) % 7
    const date = addDays(start, offset + place * 7)
    return date.slice(0, 7) === start.slice(0, 7) ? date : addDays(date, -7)
  }
}

/** Days as people write them, one after another: "5.10.2026, 12.10" or "2026-10-05"; a year left out is that of `after`. */
export function readDays(text: string, after: string): { days: Day[]; odd: string[] } {
  const words = text.split(/[\s,;]+/).filter(Boolean)
  const read = words.map((word) => ({ word, day: readDay(word, after) }))
  return {
    days: sorted(read.flatMap(({ day }) => (day ? [day] : []))),
    odd: read.filter(({ day }) => !day).map(({ word }) => word),
  }
}

function readDay(word: string, after: string): Day | null {
  if (isDay(word)) return word
  const found = /^(\d{1,2})\.(\d{1,2})\.?(\d{4})?\.?$/.exec(word)
  if (!found) return null
  const [, date, month, year] = found
  const rest = `${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
  const near = `${after.slice(0, 4)}-${rest}` < after ? Number(after.slice(0, 4)) + 1 : after.slice(0, 4)
  const day = `${year ?? near}-${rest}`
  return isDay(day) ? day : null
}

function sorted(days: Day[]): Day[] {
  return [...new Set(days)].sort().slice(0, mostDays)
}
