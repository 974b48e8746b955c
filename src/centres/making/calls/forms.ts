import { z } from 'zod'
import { authorShape } from '#accounts/index.ts'
import { field } from '#kit/form.ts'
import { calledRoles, outcomes, pays } from './tables.ts'

const words = (max: number) => field.optional(max).transform((value) => value ?? '')
const optionalWhole = (max: number) =>
  z.preprocess((value) => value || undefined, field.whole(1, max).optional()).transform((value) => value ?? null)

/** Who is wanted: for what, how many, for how long and until when. */
export const callForm = z
  .object({
    role: z.enum(calledRoles),
    words: words(3000),
    places: optionalWhole(200),
    hoursFrom: optionalWhole(160),
    hoursTo: optionalWhole(160),
    paid: z.enum(pays),
    untilDay: field.day,
    withMinors: field.ticked,
  })
  .refine(({ hoursFrom, hoursTo }) => hoursFrom === null || hoursTo === null || hoursTo >= hoursFrom, {
    path: ['hoursTo'],
    message: 'centres.call.form.hours-backwards',
  })

const declarationShape = {
  ...authorShape,
  organisation: words(160),
  hours: field.whole(1, 160),
  paid: z.enum(pays),
  words: words(2000),
  clientId: field.id,
}
const named = { path: ['givenName'], message: 'centres.declaration.name-missing' }

export const declarationForm = z.object(declarationShape).refine(({ givenName }) => givenName, named)
/** Whoever is signed in has told their name already. */
export const ownDeclarationForm = z.object(declarationShape)
export const entryForm = z
  .object({
    ...declarationShape,
    channel: z.enum(['paper', 'phone', 'desk']),
    receivedOn: field.optionalDay,
  })
  .refine(({ givenName }) => givenName, named)

/** What became of a declaration, and from when till when an accepted one works. */
export const outcomeForm = z.object({
  outcome: z.enum(outcomes),
  reason: words(1000),
  from: field.day,
  to: field.optionalDay,
})

export type CallForm = z.infer<typeof callForm>
export type DeclarationForm = z.infer<typeof ownDeclarationForm>
export type OutcomeForm = z.infer<typeof outcomeForm>
