import { z } from 'zod'
import { field } from '#kit/form.ts'

const words = (max: number) => z.string().trim().max(max).default('')

export const agreementForm = z
  .object({
    tasks: field.text(2000),
    place: words(200),
    fromDay: field.day,
    untilDay: field.optionalDay,
    noticeDays: field.whole(0, 90).default(7),
    expenses: words(1000),
  })
  .refine(({ fromDay, untilDay }) => !untilDay || untilDay >= fromDay, {
    path: ['untilDay'],
    message: 'volunteering.form.ends-early',
  })
export type AgreementForm = z.infer<typeof agreementForm>

/** Signed by one's own side on line, or all at once on a paper that staff have seen. */
export const signatureForm = z.object({
  as: z.enum(['side', 'guardian', 'paper']),
  agreed: field.ticked,
  paperDay: field.optionalDay,
})

export const agreementEndForm = z.object({ reason: words(500) })
