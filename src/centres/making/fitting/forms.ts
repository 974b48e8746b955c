import { z } from 'zod'
import { field } from '#kit/form.ts'
import { groszeOf } from './money.ts'
import { sources } from './tables.ts'

const amount = z
  .string()
  .trim()
  .max(20)
  .default('0')
  .transform((typed, check) => {
    const grosze = groszeOf(typed || '0')
    if (grosze === null) check.addIssue({ code: 'custom', message: 'centres.fitting.form.amount-odd' })
    return grosze ?? 0
  })

/** Something a place was fitted out with; the cost is of all pieces together, in złoty. */
export const itemForm = z.object({
  name: field.text(160),
  quantity: field.whole(1, 10_000).default(1),
  source: z.enum(sources),
  origin: field.optional(160).transform((value) => value ?? ''),
  cost: amount,
  acquired: field.day,
  roomId: field.optionalId,
})

export const sketchForm = z.object({
  picture: z.instanceof(File, { message: 'centres.picture.missing' }),
  title: field.text(160),
  alt: field.text(2000),
})

const percent = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim().replace(',', '.') || undefined : value),
  z.coerce.number().min(0).max(100),
)

/** A place on a sketch: percent of the way from the left and from the top, and what is there. */
export const markForm = z.object({ x: percent, y: percent, words: field.text(300) })

export type ItemForm = z.infer<typeof itemForm>
export type MarkForm = z.infer<typeof markForm>
