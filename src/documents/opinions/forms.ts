import { z } from 'zod'
import { type Day, isDay } from '#deadlines/index.ts'
import { field } from '#kit/form.ts'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'kit.form.date')

export const requestForm = z.object({
  client_id: field.id,
  version: field.id,
  bodyKind: z.enum(['council', 'office', 'other']),
  office: field.optionalId,
  body: field.optional(200),
  deliveredOn: day,
  days: z.preprocess((value) => value || undefined, field.whole(1, 365).optional()),
})

export const answerForm = z.object({
  outcome: z.enum(['positive', 'with-remarks', 'negative', 'waived']),
  text: z.string().trim().max(60_000).default(''),
  on: day,
  note: z.string().trim().max(2000).default(''),
  file: z.instanceof(File).optional(),
})
