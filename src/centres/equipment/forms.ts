import { z } from 'zod'
import { field } from '#kit/form.ts'
import { reach } from '../bookings/forms.ts'

const words = (max: number) => field.optional(max).transform((value) => value ?? '')
const optionalWhole = z
  .preprocess((value) => value || undefined, field.whole(1, 3650).optional())
  .transform((value) => value ?? null)

export const thingForm = z.object({
  name: field.text(120),
  category: words(60),
  quantity: field.whole(1, 10_000),
  kept: words(200),
  instructions: words(3000),
  deposit: words(200),
  longestDays: optionalWhole,
  picture: z.instanceof(File).optional(),
})

const span = {
  fromDay: field.day,
  due: field.day,
  quantity: field.whole(1, 10_000),
  group: words(160),
  clientId: field.id,
}
const ordered = { path: ['due'], message: 'centres.loans.due-early' }

export const askingForm = z
  .object({ ...span, name: field.optional(120), reach })
  .refine(({ fromDay, due }) => due >= fromDay, ordered)

/** At the desk: given out at once, by name. */
export const deskForm = z
  .object({ ...span, thing: field.id, name: field.text(120), reach, signed: field.ticked })
  .refine(({ fromDay, due }) => due >= fromDay, ordered)

export const decisionForm = z.object({ decision: z.enum(['agree', 'decline']), note: words(500) })
export const handoutForm = z.object({ signed: field.ticked })
export const comebackForm = z
  .object({ pieces: field.whole(1, 10_000), damaged: field.whole(0, 10_000).default(0), note: words(500) })
  .refine(({ pieces, damaged }) => damaged <= pieces, { path: ['damaged'], message: 'centres.loans.damaged-many' })
export const wordForm = z.object({ word: z.enum(['taken', 'cancel']) })

export type AskingForm = z.infer<typeof askingForm>
export type ComebackForm = z.infer<typeof comebackForm>
