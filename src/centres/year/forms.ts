import { z } from 'zod'
import { field } from '#kit/form.ts'
import { figureNames } from './figures.ts'

const words = (max: number) => field.optional(max).transform((value) => value ?? '')
const optionalWhole = (max: number) =>
  z
    .preprocess((value) => (value === '' ? undefined : value), field.whole(0, max).optional())
    .transform((value) => value ?? null)

/** Złote as they are written by hand ("1 200,50"), kept as grosze. */
const money = z
  .preprocess(
    (value) =>
      typeof value === 'string' ? value.replace(/[\s\u00a0]|zł/g, '').replace(',', '.') || '0' : (value ?? 0),
    z.coerce.number().min(0).max(1_000_000_000),
  )
  .transform((value) => Math.round(value * 100))

export const leadingForm = z
  .object({
    activities: field.many(z.uuid()).refine((ids) => ids.length > 0, 'centres.year.leading.none-chosen'),
    led: z.enum(['organisation', 'residents', 'place']),
    organisationId: field.optionalId,
  })
  .refine(({ led, organisationId }) => led !== 'organisation' || organisationId, {
    path: ['organisationId'],
    message: 'centres.year.leading.which',
  })

export const conclusionForm = z.object({ conclusion: words(12_000), publish: z.string().optional() })

export const goalForm = z
  .object({
    goal: field.text(300),
    form: words(300),
    indicator: z.preprocess((value) => value || null, z.enum(figureNames).nullable()),
    ownIndicator: words(200),
    target: optionalWhole(10_000_000),
    result: words(500),
  })
  .refine(({ indicator, ownIndicator }) => (indicator === null) === (ownIndicator !== ''), {
    path: ['ownIndicator'],
    message: 'centres.year.goal.one-of-two',
  })

export const pictureForm = z.object({
  picture: z.instanceof(File, { message: 'centres.picture.missing' }),
  alt: field.text(200),
})

export const agreementForm = z
  .object({
    organisationId: field.id,
    documentId: field.optionalId,
    number: words(80),
    signed: field.optionalDay,
    grosze: money,
    plannedHours: z.preprocess((value) => value || 0, field.whole(0, 100_000)),
    taskUrl: z
      .preprocess(
        (value) => value || undefined,
        z
          .url({ protocol: /^https?$/ })
          .max(500)
          .optional(),
      )
      .transform((value) => value ?? null),
  })
  .refine(({ documentId, number }) => documentId || number, {
    path: ['number'],
    message: 'centres.year.agreement.no-paper',
  })

export const costForm = z
  .object({
    what: field.text(160),
    officeId: field.optionalId,
    organisationId: field.optionalId,
    planned: money,
    paid: money,
  })
  .refine(({ officeId, organisationId }) => Boolean(officeId) !== Boolean(organisationId), {
    path: ['officeId'],
    message: 'centres.year.cost.one-of-two',
  })

export type GoalForm = z.infer<typeof goalForm>
export type AgreementForm = z.infer<typeof agreementForm>
export type CostForm = z.infer<typeof costForm>
