import type { View } from '#kit/view.ts'
import { type Plan, type PlannedDate, plannedDates } from './plan.ts'
import { repeatOf } from './repeat.ts'

/** A rule in words: "w każdy wtorek, 18:00–19:30, 32 spotkania, z pominięciem 4 świąt". */
export function sentenceOf(view: View, plan: Plan, held: string[]): string {
  const { t } = view
  const kept = new Set(held)
  const dates = plannedDates(plan)
  const left = dates.filter(({ day }) => !kept.has(day))
  const holidays = left.filter(({ holiday }) => holiday).length
  return t('activities.series.sentence', {
    repeat: repeatIn(view, plan),
    clock: hoursOf(view, dates),
    count: kept.size,
    holidays,
    others: left.length - holidays,
  })
}

/** How often and at what hour, without the count: "w każdy wtorek, 18:00–19:30". */
export function ruleSentence(view: View, plan: Plan): string {
  return `${repeatIn(view, plan)}, ${hoursOf(view, plannedDates(plan))}`
}

/** From which day to which: "6 października 2026 – 22 czerwca 2027". */
export function spanOf({ dates }: View, days: string[]): string {
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? dates.span(first, last) : ''
}

function repeatIn({ t, lang }: View, { rule }: Plan): string {
  const repeat = repeatOf(rule)
  if (repeat.pattern === 'month-weekday')
    return t(`activities.series.nth.${repeat.weekday}`, { nth: `n${repeat.nth.replace('-1', 'last')}` })
  if (repeat.pattern === 'month-day') return t('activities.series.month-day', { day: repeat.monthDay })
  if (!('weekdays' in repeat)) return t(`activities.series.${repeat.pattern}`)
  const { weekdays, pattern } = repeat
  if (weekdays.length === 1) return t(`activities.series.${pattern}.${weekdays[0]}`)
  const all = new Intl.ListFormat(lang).format(weekdays.map((day) => t(`activities.series.on.${day}`)))
  return pattern === 'week' ? all : t('activities.series.fortnight', { days: all })
}

function hoursOf({ dates }: View, planned: PlannedDate[]): string {
  const one = planned[0]
  return one ? `${dates.clock(one.begins)}–${dates.clock(one.ends)}` : ''
}
