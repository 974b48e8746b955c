import { z } from 'zod'
import { field } from '#kit/form.ts'
import { degrees, type Feature } from './accessibility.ts'

const words = (max: number) => z.string().trim().max(max).default('')
const coordinate = (min: number, max: number) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? value.trim().replace(',', '.') || undefined : value),
      z.coerce.number().min(min).max(max).optional(),
    )
    .transform((value) => value ?? null)

/** What is said of a place. Latitude and longitude are those of Poland. */
export const centreForm = z.object({
  name: field.text(120),
  summary: words(300),
  mission: words(4000),
  principles: words(2000),
  address: words(200),
  directions: words(1000),
  lat: coordinate(48.9, 55),
  lon: coordinate(14, 24.3),
  phone: field.optional(60),
  email: field.optionalEmail,
  hours: words(500),
  answerDays: field.whole(1, 60).default(3),
  opened: field.optionalDay,
})
export type CentreValues = z.infer<typeof centreForm>

/** What somebody saw on a round: a degree and words for each feature of the list. */
export const accessForm = (asked: readonly Feature[]) =>
  z.object({
    ...Object.fromEntries(asked.map((feature) => [feature, z.enum(degrees).default('unknown')])),
    ...Object.fromEntries(asked.map((feature) => [`${feature}-words`, words(200)])),
    note: words(500),
    checked: field.optionalDay,
  }) as unknown as z.ZodType<Record<string, string>>

export const hostForm = z
  .object({ organisationId: field.optionalId, officeId: field.optionalId, part: words(120), from: field.day })
  .refine(({ organisationId, officeId }) => Boolean(organisationId) !== Boolean(officeId), {
    path: ['organisationId'],
    message: 'centres.host.one-of-two',
  })
export const workerForm = z.object({ email: field.email, role: z.enum(['coordinator', 'animator', 'duty']) })
export const logoForm = z.object({
  logo: z.instanceof(File, { message: 'centres.picture.missing' }),
  alt: field.text(200),
})
export const lastDayForm = z.object({ day: field.day })
