import { z } from 'zod'
import { authorShape } from '#accounts/index.ts'
import { field } from '#kit/form.ts'
import { channels } from '../tables.ts'

const words = (max: number) => z.string().trim().max(max).default('')
const number = (min: number, max: number) =>
  z.preprocess((value) => value || undefined, field.whole(min, max).optional()).transform((value) => value ?? null)

/** What is said of a call for helpers; it is for an office or an organisation (`office.<id>`). */
export const callForm = z
  .object({
    title: field.text(160),
    words: words(4000),
    host: z.string().regex(/^(office|organisation)\.[0-9a-f-]{36}$/, { message: 'volunteering.form.host-missing' }),
    activity: field.optionalId,
    place: words(200),
    fromDay: field.day,
    untilDay: field.optionalDay,
    wanted: number(1, 10_000),
    leastAge: number(1, 99),
  })
  .refine(({ fromDay, untilDay }) => !untilDay || untilDay >= fromDay, {
    path: ['untilDay'],
    message: 'volunteering.form.ends-early',
  })
export type CallForm = z.infer<typeof callForm>

/** "I help": who, what they can give, and, where they are minors, when they come of age and who answers for them. */
export const offerForm = z
  .object({
    ...authorShape,
    availability: words(1000),
    needs: words(1000),
    minor: field.ticked,
    minorUntil: field.optionalDay,
    guardian: field.optional(160),
    guardianPhone: field.optional(40),
    clientId: field.id,
  })
  .refine(({ minor, minorUntil }) => !minor || minorUntil, {
    path: ['minorUntil'],
    message: 'volunteering.form.birthday-missing',
  })
  .refine(({ minor, guardian }) => !minor || guardian, {
    path: ['guardian'],
    message: 'volunteering.form.guardian-missing',
  })
export type OfferForm = z.infer<typeof offerForm>

/** Staff write somebody down: how it reached them. A person known already is chosen by their address or number. */
export const entryForm = offerForm.and(z.object({ channel: z.enum(channels).exclude(['web']) }))
