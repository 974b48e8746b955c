import { z } from 'zod'
import { field } from '#kit/form.ts'
import { dateShape } from '../forms.ts'
import { lastDayOf, mostDays, type Plan } from './plan.ts'
import { daysIn, nths, patterns, type Repeat, ruleOf, weekdays } from './repeat.ts'

const { begins, ends, place, address, onlineUrl } = dateShape
const optionalWhole = (max: number) =>
  z.preprocess((value) => value || undefined, field.whole(1, max).optional()).transform((value) => value ?? null)

export const wherever = { place, address, onlineUrl, roomId: field.optionalId }

const shape = z.object({
  pattern: z.enum(patterns),
  weekdays: field.many(z.enum(weekdays)),
  nth: z.enum(nths).default('1'),
  nthWeekday: z.enum(weekdays).default('MO'),
  monthDay: optionalWhole(31),
  list: field.optional(6000),
  firstDay: field.optionalDay,
  begins,
  ends,
  ending: z.enum(['until', 'times']).default('until'),
  untilDay: field.optionalDay,
  times: optionalWhole(mostDays),
  skipHolidays: field.ticked,
  /** The days to be held, as ticked in the preview; before it, all but the holidays. */
  held: field.many(field.day),
  ...wherever,
})

type Shape = z.infer<typeof shape>
const weekly = ({ pattern }: Shape) => pattern === 'week' || pattern === 'fortnight'
const ruled = ({ pattern }: Shape) => pattern !== 'list'

/** What is wrong with a way of repeating: the field, and the key of the sentence. */
const mistakes: [keyof Shape, string, (form: Shape) => unknown][] = [
  ['ends', 'activities.form.ends-early', ({ begins, ends }) => begins >= ends],
  ['weekdays', 'activities.series.form.no-weekday', (form) => weekly(form) && form.weekdays.length === 0],
  ['monthDay', 'activities.series.form.no-month-day', (form) => form.pattern === 'month-day' && !form.monthDay],
  ['list', 'activities.series.form.bad-list', (form) => !ruled(form) && !daysIn(form.list ?? '')?.length],
  ['firstDay', 'activities.series.form.no-first', (form) => ruled(form) && !form.firstDay],
  ['untilDay', 'activities.series.form.no-end', (form) => ruled(form) && form.ending === 'until' && !form.untilDay],
  ['untilDay', 'activities.series.form.end-early', (form) => form.ending === 'until' && endsEarly(form)],
  ['untilDay', 'activities.series.form.too-long', (form) => form.ending === 'until' && tooLong(form)],
  ['times', 'activities.series.form.no-times', (form) => ruled(form) && form.ending === 'times' && !form.times],
  ['place', 'activities.form.nowhere', (form) => !(form.place || form.address || form.onlineUrl || form.roomId)],
]

export const scheduleForm = shape.superRefine((form, context) => {
  for (const [path, message, wrong] of mistakes)
    if (wrong(form)) context.addIssue({ code: 'custom', path: [path], message })
})

export type ScheduleForm = z.infer<typeof scheduleForm>

/** The plan a form describes. */
export function planOf(form: ScheduleForm): Plan {
  const days = form.pattern === 'list' ? daysIn(form.list ?? '')! : []
  const about = {
    begins: form.begins,
    minutes: minutesBetween(form.begins, form.ends),
    skipHolidays: form.skipHolidays,
  }
  const plan = { ...about, rule: ruleOf(repeatIn(form)), days, firstDay: form.firstDay ?? days[0]! }
  if (plan.rule === null) return { ...plan, firstDay: days[0]!, untilDay: null }
  return { ...plan, untilDay: form.ending === 'times' ? lastDayOf(plan, form.times!) : form.untilDay }
}

function repeatIn({ pattern, weekdays, nth, nthWeekday, monthDay }: ScheduleForm): Repeat {
  if (pattern === 'month-weekday') return { pattern, nth, weekday: nthWeekday }
  if (pattern === 'month-day') return { pattern, monthDay: monthDay! }
  if (pattern === 'week' || pattern === 'fortnight') return { pattern, weekdays }
  return { pattern }
}

export function minutesBetween(from: string, to: string): number {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  return minutes(to) - minutes(from)
}

const endsEarly = ({ firstDay, untilDay }: Shape) => firstDay && untilDay && untilDay < firstDay
const tooLong = ({ firstDay, untilDay }: Shape) =>
  firstDay && untilDay && Date.parse(untilDay) - Date.parse(firstDay) > mostDays * 86_400_000

/** One date moved: where to, and whether those after it go along. */
export const dateForm = z
  .object({ day: field.day, begins, ends, ...wherever, scope: z.enum(['this', 'following', 'all']).default('this') })
  .refine(({ begins, ends }) => begins < ends, { path: ['ends'], message: 'activities.form.ends-early' })

export type DateForm = z.infer<typeof dateForm>
