/** The ways of repeating that people name. */
export const patterns = ['week', 'fortnight', 'month-weekday', 'month-day', 'day', 'list'] as const
/** Weekdays as RFC 5545 writes them, from Monday. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
/** The first to the fourth, and the last, of a month. */
export const nths = ['1', '2', '3', '4', '-1'] as const

export type Weekday = (typeof weekdays)[number]
export type Repeat =
  | { pattern: 'day' }
  | { pattern: 'list' }
  | { pattern: 'week'; weekdays: Weekday[] }
  | { pattern: 'fortnight'; weekdays: Weekday[] }
  | { pattern: 'month-weekday'; nth: string; weekday: Weekday }
  | { pattern: 'month-day'; monthDay: number }

/** The way of repeating as a rule of RFC 5545; null for days chosen by hand. */
export function ruleOf(repeat: Repeat): string | null {
  if (repeat.pattern === 'list') return null
  if (repeat.pattern === 'day') return 'FREQ=DAILY'
  if ('weekdays' in repeat) {
    const every = repeat.pattern === 'fortnight' ? 'FREQ=WEEKLY;INTERVAL=2' : 'FREQ=WEEKLY'
    return `${every};BYDAY=${inOrder(repeat.weekdays)}`
  }
  if (repeat.pattern === 'month-day') return `FREQ=MONTHLY;BYMONTHDAY=${repeat.monthDay}`
  return `FREQ=MONTHLY;BYDAY=${repeat.nth}${repeat.weekday}`
}

/** The way of repeating behind a rule that was made by `ruleOf`. */
export function repeatOf(rule: string | null): Repeat {
  if (rule === null) return { pattern: 'list' }
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('=') as [string, string]))
  if (parts.FREQ === 'DAILY') return { pattern: 'day' }
  if (parts.BYMONTHDAY) return { pattern: 'month-day', monthDay: Number(parts.BYMONTHDAY) }
  if (parts.FREQ === 'MONTHLY') {
    const [, nth, weekday] = /^(-?\d)(\w\w)$/.exec(parts.BYDAY!)!
    return { pattern: 'month-weekday', nth: nth!, weekday: weekday as Weekday }
  }
  const pattern = parts.INTERVAL === '2' ? 'fortnight' : 'week'
  return { pattern, weekdays: parts.BYDAY!.split(',') as Weekday[] }
}

/** The rule after its meetings of one day are put on another day of the same week or month. */
export function ruleMoved(rule: string | null, from: string, to: string): string | null {
  const repeat = repeatOf(rule)
  if (from === to || !('weekdays' in repeat || 'weekday' in repeat || 'monthDay' in repeat)) return rule
  if ('monthDay' in repeat) return ruleOf({ ...repeat, monthDay: Number(to.slice(8)) })
  if ('weekday' in repeat) return ruleOf({ ...repeat, weekday: weekdayOf(to), nth: nthOf(repeat.nth, to) })
  const others = repeat.weekdays.filter((one) => one !== weekdayOf(from))
  const weekdays = [...new Set([...others, weekdayOf(to)])]
  return ruleOf({ ...repeat, weekdays })
}

/** The weekday of a day (`YYYY-MM-DD`). */
export function weekdayOf(day: string): Weekday {
  return weekdays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7]!
}

/** Days as people write them one under another: `2026-10-05` or `5.10.2026`. Null when a line is no day. */
export function daysIn(text: string): string[] | null {
  const lines = text.split(/[\n,;]+/).flatMap((line) => (line.trim() ? [line.trim().replace(/\.$/, '')] : []))
  const days = lines.map((line) => {
    const [, day, month, year] = /^(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})$/.exec(line) ?? []
    return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : line
  })
  return days.every(isDay) ? [...new Set(days)].sort() : null
}

function isDay(text: string): boolean {
  const moment = new Date(`${text}T12:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

function inOrder(chosen: Weekday[]): string {
  return weekdays.filter((one) => chosen.includes(one)).join()
}

function nthOf(present: string, day: string): string {
  const nth = String(Math.ceil(Number(day.slice(8)) / 7))
  return present === '-1' || nth === '5' ? '-1' : nth
}
