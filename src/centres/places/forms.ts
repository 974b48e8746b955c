import { z } from 'zod'
import { field } from '#kit/form.ts'

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
