import { z } from 'zod'
import { comingShape, dateShape } from '#activities/index.ts'
import { field } from '#kit/form.ts'
import { conclusionKinds } from '../voices/tables.ts'

export const methods = ['talk', 'world-cafe', 'open-space'] as const
const agenda = field.optional(4000).transform((value, check) => {
  const lines = (value ?? '').split('\n').map((line) => line.trim())
  return lines.filter(Boolean).map((line) => {
    const [, hour, minutes, title] = line.match(/^(\d{1,2})[:.](\d\d)\s*[–—-]?\s*(.+)$/) ?? []
    const right = title && Number(hour) < 24 && Number(minutes) < 60
    if (!right) check.addIssue({ code: 'custom', message: 'consultations.meeting.agenda-odd' })
    return { clock: `${(hour ?? '').padStart(2, '0')}:${minutes}`, title: title ?? line }
  })
})

export const meetingForm = z
  .object({
    title: field.text(160),
    topicId: field.optionalId,
    summary: field.optional(2000).transform((value) => value ?? ''),
    ...dateShape,
    method: z.enum(methods),
    questions: field.optional(4000).transform((value) => value ?? ''),
    tables: field.whole(1, 40),
    rounds: field.whole(1, 12),
    roundMinutes: field.whole(5, 240),
    open: field.ticked,
    ...comingShape,
    agenda,
  })
  .refine(({ begins, ends }) => begins < ends, { path: ['ends'], message: 'activities.form.ends-early' })
  .refine(({ place, address, onlineUrl }) => place || address || onlineUrl, {
    path: ['place'],
    message: 'activities.form.nowhere',
  })

export type MeetingForm = z.infer<typeof meetingForm>

/** What is said at a table. */
export const saidForm = z.object({
  kind: z.enum(conclusionKinds),
  text: field.text(4000),
  support: field.whole(0, 100_000).default(0),
  round: field.whole(1, 12).default(1),
  topicId: field.optionalId,
  sessionId: field.optionalId,
  clientId: field.id,
})

export const sessionForm = z.object({
  cell: z.string().regex(/^\d{1,2}-\d{1,2}$/),
  title: field.text(160),
  convener: field.optional(120).transform((value) => value ?? ''),
})
export const sessionReportForm = z.object({ report: field.optional(8000).transform((value) => value ?? '') })
export const circulationForm = z.object({ until: field.day })
export const correctionForm = z.object({
  number: z.preprocess((value) => value || undefined, field.whole(1).optional()),
  text: field.text(4000),
  channel: z.enum(['web', 'paper', 'phone', 'email', 'desk']).default('web'),
  clientId: field.id,
  key: field.optional(60),
})
export const decisionForm = z.object({
  outcome: z.enum(['accepted', 'rejected']),
  wording: field.optional(4000),
  revision: field.whole(0).default(0),
  reason: field.optional(2000).transform((value) => value ?? ''),
})
