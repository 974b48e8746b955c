import { z } from 'zod'
import { field } from '#kit/form.ts'
import { phoneOf } from '#kit/text/phone.ts'
import { equipment } from '../rooms/equipment.ts'
import { repeats } from './days.ts'
import { bookingChannels } from './tables.ts'

const words = (max: number) => z.string().trim().max(max).default('')
const blank = (value: unknown) => (value === '' ? undefined : value)
const clock = z.preprocess(blank, field.clock.optional())

/** When a room is wanted. `minutes` is how long; `days` are the further days of "several dates", as people write them. */
const whenShape = {
  day: field.day,
  begins: field.clock,
  minutes: field.whole(15, 1440),
  people: field.whole(1, 5000).default(10),
  repeat: z.enum(repeats).default('none'),
  until: field.optionalDay,
  days: words(600),
}

/** E-mail or phone in one field: whichever somebody has. */
export const reach = words(200).transform((text, check) => {
  if (text === '') return { email: null, phone: null }
  if (z.email().safeParse(text.toLowerCase()).success) return { email: text.toLowerCase(), phone: null }
  const phone = phoneOf(text)
  if (!phone) check.addIssue({ code: 'custom', message: 'centres.book.reach-odd' })
  return { email: null, phone }
})

/** A booking: the days that are kept, what for, and whom to tell. */
export const bookingForm = z.object({
  ...whenShape,
  keep: field.many(field.day),
  title: field.text(120),
  group: field.optional(160),
  shown: field.ticked,
  name: words(80),
  reach,
  needs: words(500),
  rules: field.ticked,
  clientId: field.id,
})
export type BookingValues = z.infer<typeof bookingForm>

/** The same typed in by somebody who works in the place: a hold until a day is possible. */
export const entryForm = z.object({
  ...whenShape,
  room: words(80),
  title: field.text(120),
  group: field.optional(160),
  shown: field.ticked,
  name: field.text(80),
  reach,
  needs: words(500),
  holdUntil: field.optionalDay,
  channel: z.enum(bookingChannels).default('phone'),
  clientId: field.id,
})
export type EntryValues = z.infer<typeof entryForm>

/** The filter: everything may be missing, and what cannot be read is as if it were. */
export const searchQuery = z.object({
  day: field.day.optional().catch(undefined),
  begins: clock.catch(undefined),
  minutes: field.whole(15, 1440).optional().catch(undefined),
  people: field.whole(1, 5000).optional().catch(undefined),
  repeat: z.enum(repeats).catch('none'),
  until: field.optionalDay.catch(null),
  days: words(600).catch(''),
  centre: words(80).catch(''),
  access: field.many(z.enum(['step-free', 'toilet', 'loop', 'quiet'])).catch([]),
  equipment: field.many(z.enum(equipment)).catch([]),
})
export type SearchQuery = z.infer<typeof searchQuery>

export const datesForm = z
  .object({ act: z.enum(['cancel', 'restore']), dates: field.many(field.id), reason: words(500) })
  .refine(({ dates }) => dates.length > 0, { path: ['dates'], message: 'centres.dates.none-chosen' })
export const wordForm = z.object({ word: z.enum(['confirm', 'keep', 'end']) })
export const decisionForm = z
  .object({ decision: z.enum(['confirm', 'decline']), dates: field.many(field.id), reason: words(500) })
  .refine(({ dates }) => dates.length > 0, { path: ['dates'], message: 'centres.dates.none-chosen' })
  .refine(({ decision, reason }) => decision === 'confirm' || reason !== '', {
    path: ['reason'],
    message: 'centres.decision.reason-missing',
  })
export const moveForm = z
  .object({ booking: field.id, room: field.id, day: field.day, begins: field.clock, ends: field.clock })
  .refine(({ begins, ends }) => begins < ends, { path: ['ends'], message: 'centres.move.ends-early' })
