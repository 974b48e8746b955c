import { z } from 'zod'
import { field } from '#kit/form.ts'

/** A shift: on a day by the clock, or as long as a date of the activity lasts. It may end after midnight. */
export const shiftForm = z
  .object({
    occurrence: field.optionalId,
    day: field.optionalDay,
    begins: z.preprocess((value) => value || undefined, field.clock.optional()),
    ends: z.preprocess((value) => value || undefined, field.clock.optional()),
    places: field.whole(1, 500),
    words: z.string().trim().max(300).default(''),
  })
  .refine(({ occurrence, day, begins, ends }) => occurrence || (day && begins && ends), {
    path: ['day'],
    message: 'volunteering.form.when-missing',
  })
  .refine(({ begins, ends }) => !begins || !ends || begins !== ends, {
    path: ['ends'],
    message: 'volunteering.form.ends-early',
  })
export type ShiftForm = z.infer<typeof shiftForm>

export const shiftEndForm = z.object({ reason: field.text(300) })
export const takeForm = z.object({ shift: field.id })
export const swapForm = z.object({ place: field.id })
