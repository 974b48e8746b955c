import { z } from 'zod'
import { field } from '#kit/form.ts'
import { stageKinds } from './tables.ts'

/** Words that may be left out. */
const words = (max: number) =>
  z
    .string()
    .max(max)
    .default('')
    .transform((text) => text.trim())

export const consultationKinds = ['programme', 'general', 'revitalisation'] as const

/** Ways of taking part that an organiser may promise. */
export const wayNames = ['meeting', 'workshop', 'remarks', 'paper', 'phone', 'outdoor', 'survey', 'box'] as const

export const principleNames = [
  'good-faith',
  'universality',
  'transparency',
  'responsiveness',
  'coordination',
  'predictability',
  'general-interest',
] as const

export const descriptionForm = z.object({
  title: field.text(200),
  summary: words(600),
  kind: z.enum(consultationKinds),
  legalBasis: words(600),
  officeId: field.optionalId,
  contact: words(400),
  forms: field.many(z.enum(wayNames)),
})

export const textForm = z.object({ documentId: field.optionalId })

export const stageForm = z
  .object({
    kind: z.enum(stageKinds),
    title: words(120),
    note: words(1000),
    begins: field.day,
    ends: field.day,
  })
  .refine(({ begins, ends }) => ends >= begins, { path: ['ends'], message: 'consultations.stage.ends-before' })

export const stageEndForm = z.object({ note: words(1000), done: field.ticked })
export const wayForm = z.object({ way: z.enum(['up', 'down']) })
export const scheduleForm = z.object({ session: field.day, early: field.ticked })

export const topicForm = z.object({ title: field.text(140), summary: words(600) })

export const teamRoles = ['organiser', 'recorder', 'drafter', 'duty'] as const
export const teamForm = z.object({ email: field.email, role: z.enum(teamRoles) })

export const announcementForm = z.object({ despite: field.ticked, reason: words(1000) })
export const reopeningForm = z.object({ reason: field.text(1000) })
export const voicesForm = z.object({ open: field.ticked })

export const principlesForm = z.object(
  Object.fromEntries(principleNames.map((name) => [name, words(600)])) as Record<
    (typeof principleNames)[number],
    ReturnType<typeof words>
  >,
)

export const evidenceKinds = ['announcement', 'draft', 'summary', 'report', 'resolution', 'other'] as const
export const channelNames = [
  'bip',
  'website',
  'board',
  'area',
  'press',
  'register',
  'email',
  'social',
  'other',
] as const

export const evidenceForm = z
  .object({
    /** Made with the form, so that a note sent twice is one. */
    client_id: field.optionalId,
    what: z.enum(evidenceKinds),
    channel: z.enum(channelNames),
    address: field.text(400),
    publishedFrom: field.day,
    publishedTo: field.optionalDay,
    note: words(600),
    photo: z.unknown().optional(),
  })
  .refine(({ publishedFrom, publishedTo }) => !publishedTo || publishedTo >= publishedFrom, {
    path: ['publishedTo'],
    message: 'consultations.stage.ends-before',
  })
