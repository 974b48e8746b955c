import { z } from 'zod'
import { field } from '#kit/form.ts'
import { neighbourhoodKinds } from './tables.ts'

const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const number = (min: number, max: number) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? blank(value.replace(',', '.')) : value),
      z.coerce.number().min(min).max(max).optional(),
    )
    .transform((value) => value ?? null)
const people = z
  .preprocess(
    (value) => (typeof value === 'string' ? blank(value.replace(/\s/g, '')) : value),
    z.coerce.number().int().min(1).max(20_000_000).optional(),
  )
  .transform((value) => value ?? null)
const address = z
  .preprocess(
    (value) =>
      typeof value === 'string' && value.trim() && !/^https?:\/\//i.test(value) ? `https://${value}` : blank(value),
    z
      .url({ protocol: /^https?$/, hostname: /\.[a-z]{2,}$/i })
      .max(300)
      .optional(),
  )
  .transform((value) => value ?? null)
const words = (max: number) => z.string().trim().max(max).default('')

export const profileForm = z.object({
  words: words(4000),
  gains: words(4000),
  runs: words(4000),
  population: people,
  address: field.optional(300),
  email: field.optionalEmail,
  phone: field.optional(60),
  bip: address,
  lat: number(48.9, 55),
  lon: number(14, 24.3),
})
export type ProfileForm = z.infer<typeof profileForm>

export const armsForm = z.object({
  arms: z.instanceof(File, { message: 'communities.arms.missing' }),
  alt: field.text(200),
})

export const communityForm = z.object({
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{1,40}$/, 'communities.new.slug-format'),
  name: field.text(120),
  locative: field.text(120),
})

export const officeForm = z.object({
  name: field.text(200),
  place: words(300),
  from: field.day,
  parentId: field.optionalId,
  email: field.optionalEmail,
  phone: field.optional(60),
})
export const renameForm = z.object({ name: field.text(200), place: words(300), from: field.day })
export const contactForm = z.object({ email: field.optionalEmail, phone: field.optional(60) })
export const closureForm = z.object({ lastDay: field.day })
export const officialForm = z.object({ official: field.email })

export const neighbourhoodForm = z.object({
  name: field.text(120),
  kind: z.enum(neighbourhoodKinds),
  words: words(4000),
  parentId: field.optionalId,
  from: field.day,
  shape: z.string().max(2_000_000).default(''),
  file: z.instanceof(File).optional(),
})

export const tercForm = z.object({ file: z.instanceof(File, { message: 'communities.terc.missing' }) })
export const tercLinkForm = z.object({
  community: field.id,
  code: z
    .string()
    .trim()
    .regex(/^\d{7}$/, 'communities.terc.code-format'),
})
