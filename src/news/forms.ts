import { z } from 'zod'
import { field } from '#kit/form.ts'
import { languages } from '#kit/words.ts'

const picture = z.instanceof(File, { message: 'news.picture.odd' }).optional()

export const postForm = z
  .object({
    clientId: field.optionalId,
    revision: field.whole(0).optional(),
    language: z.enum(languages),
    title: field.text(150),
    lead: field.text(400),
    text: field.optional(50_000),
    picture,
    alt: field.optional(200),
  })
  .refine(({ picture, alt }) => !picture || alt, { path: ['alt'], message: 'news.refusal.no-alt' })

/** An empty day is now. */
export const publicationForm = z.object({
  day: field.optionalDay,
  clock: z.preprocess((value) => value || '08:00', field.clock),
})
export const withdrawalForm = z.object({
  understood: field.ticked.pipe(z.literal(true, { message: 'news.withdrawal.tick' })),
})

export type PostForm = z.infer<typeof postForm>
