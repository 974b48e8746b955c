import { z } from 'zod'
import { authorShape } from '#accounts/index.ts'
import { field } from '#kit/form.ts'
import { audiences, kinds } from './tables.ts'
import { mostQuestions, questionsIn } from './taking/questions.ts'

export const accessFeatures = [
  'step-free',
  'toilet',
  'loop',
  'sign-language',
  'captions',
  'easy',
  'children',
  'quiet',
] as const
export const spokenLanguages = ['pl', 'uk', 'en', 'pjm'] as const

const text = (max: number) => field.optional(max).transform((value) => value ?? '')

/** When and where something happens, how it is reached and who may come: shared with what owns activities. */
export const dateShape = {
  day: field.day,
  begins: field.clock,
  ends: field.clock,
  place: text(160),
  address: text(200),
  onlineUrl: z
    .preprocess(
      (value) => value || undefined,
      z
        .url({ protocol: /^https?$/ })
        .max(500)
        .optional(),
    )
    .transform((value) => value ?? null),
}
/** A tick says yes for a date; a choice may also say the whole term. */
const registrationOf = (value: unknown) => (value === 'term' || value === 'none' ? value : value ? 'open' : 'none')

export const comingShape = {
  registration: z.preprocess(registrationOf, z.enum(['open', 'none', 'term'])),
  capacity: z
    .preprocess((value) => value || undefined, field.whole(1, 100_000).optional())
    .transform((value) => value ?? null),
  access: field.many(z.enum(accessFeatures)),
  accessNote: text(500),
  languages: field.many(z.enum(spokenLanguages)),
}

const aboutShape = {
  ...{ title: field.text(160), kind: z.enum(kinds), summary: text(2000), ...comingShape },
  audience: field.many(z.enum(audiences)),
  leaderId: field.optionalId,
  minors: field.ticked,
  offerHours: z
    .preprocess((value) => value || undefined, field.whole(1, 336).optional())
    .transform((value) => value ?? null),
  asked: text(1500)
    .transform(questionsIn)
    .refine((questions) => questions.length <= mostQuestions, { message: 'activities.taking.too-many-questions' }),
}

/** What is said of an activity that has dates of its own pages. */
export const aboutForm = z.object(aboutShape)
export type AboutForm = z.infer<typeof aboutForm>

export const activityForm = z
  .object({ ...aboutShape, ...dateShape, roomId: field.optionalId, repeats: field.ticked })
  .refine(({ begins, ends }) => begins < ends, { path: ['ends'], message: 'activities.form.ends-early' })
  .refine(({ place, address, onlineUrl, roomId }) => place || address || onlineUrl || roomId, {
    path: ['place'],
    message: 'activities.form.nowhere',
  })

export type ActivityForm = z.infer<typeof activityForm>

/** Who will come. An organisation is known by its name; a person may tell nothing but what they are called. */
export const registrationForm = z
  .object({
    as: z.enum(['person', 'organisation']).default('person'),
    organisation: field.optional(160),
    seats: field.whole(1, 20).default(1),
    needs: text(1000),
    minor: field.ticked,
    guardian: text(160),
    guardianAgrees: field.ticked,
    'question-0': text(300),
    'question-1': text(300),
    'question-2': text(300),
    'question-3': text(300),
    'question-4': text(300),
    clientId: field.id,
    ...authorShape,
  })
  .refine(({ as, organisation }) => as === 'person' || organisation, {
    path: ['organisation'],
    message: 'activities.form.organisation-missing',
  })
  .refine(({ minor, guardian }) => !minor || guardian, {
    path: ['guardian'],
    message: 'activities.taking.guardian-missing',
  })
  .refine(({ minor, guardianAgrees }) => !minor || guardianAgrees, {
    path: ['guardianAgrees'],
    message: 'activities.taking.consent-missing',
  })
  .refine(({ as, givenName }) => as === 'organisation' || givenName, {
    path: ['givenName'],
    message: 'activities.form.name-missing',
  })

export type RegistrationForm = z.infer<typeof registrationForm>

/** Staff write somebody down: how it reached them. */
export const channelForm = z.object({ channel: z.enum(['phone', 'desk', 'paper', 'email', 'outdoor']) })
export const cancellationForm = z.object({ reason: field.text(500), hide: field.ticked })
