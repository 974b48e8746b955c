import { z } from 'zod'
import { field } from '#kit/form.ts'
import { phoneOf } from '#kit/text/phone.ts'
import { languages } from '#kit/words.ts'
import { channels, contactWays, publicNames, roleNames } from './tables.ts'

const back = z.string().max(500).optional()
const digits = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(/\s/g, '') : value),
  z.string().regex(/^\d{6}$/, 'accounts.code.six-digits'),
)
const phone = field.optional(40).transform((value, check) => {
  const known = value && phoneOf(value)
  if (value && !known) check.addIssue({ code: 'custom', message: 'accounts.contact.phone-odd' })
  return known || null
})

export const addressForm = z.object({ email: field.email, wroc: back })
export const codeForm = z.object({ email: field.email, code: digits, wroc: back })
export const cardForm = z.object({
  card: z
    .string()
    .transform((typed) => typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .pipe(z.string().length(12, 'accounts.card.twelve')),
  wroc: back,
})

const called = { givenName: field.optional(80), surname: field.optional(80) }
const reach = {
  phone,
  street: field.optional(120),
  postcode: field
    .optional(10)
    .refine((value) => !value || /^\d{2}-?\d{3}$/.test(value), 'accounts.contact.postcode-odd')
    .transform((value) => value?.replace(/^(\d{2})(\d{3})$/, '$1-$2') ?? null),
  town: field.optional(80),
  contact: z.enum(contactWays),
  language: z.enum(languages),
}

export const contactForm = z.object({
  ...called,
  ...reach,
  publicName: z.enum(publicNames),
  minorUntil: field.optionalDay,
})
export const newPersonForm = z.object({
  ...called,
  email: field.optionalEmail,
  ...reach,
  minorUntil: field.optionalDay,
  another: field.ticked,
})
export const personForm = newPersonForm.omit({ another: true })

export const newAddressForm = z.object({ email: field.email })
export const newAddressCodeForm = z.object({ email: field.email, code: digits })
export const keyRemovalForm = z.object({ key: field.text(1000) })
export const sessionEndForm = z.object({ session: z.union([z.literal('others'), field.id]) })
export const roleForm = z.object({
  who: field.optional(200),
  personId: field.optionalId,
  role: z.enum(roleNames).exclude(['operator']),
  from: field.day,
  to: field.optionalDay,
})
export const operatorForm = z.object({ who: field.text(200), from: field.day, to: field.optionalDay })
export const endForm = z.object({ on: field.day })
export const consentForm = z.object({ text: field.id, personId: field.id })
export const withdrawalForm = z.object({ personId: field.id, communityId: field.id, key: field.text(61) })
export const deskWithdrawalForm = z.object({ key: field.text(61) })
export const deskConsentForm = z.object({
  text: field.id,
  channel: z.enum(channels).exclude(['web']),
  guardianId: field.optionalId,
})
export const consentTextForm = z.object({
  key: z
    .string()
    .trim()
    .regex(/^[a-z][a-z-]{1,60}$/, 'accounts.consent.key-odd'),
  pl: field.text(4000),
  uk: field.optional(4000),
  en: field.optional(4000),
  validFrom: field.day,
})
export const careForm = z.object({ email: field.email, as: z.enum(['guardian', 'minor']) })
export const wardForm = z.object({ givenName: field.text(80), surname: field.optional(80), minorUntil: field.day })
export const careDecisionForm = z.object({ care: field.id, decision: z.enum(['confirm', 'end']) })
export const deskCareForm = z.object({ guardianId: field.id, seen: field.ticked, q: z.string().max(100).default('') })
export const erasureForm = z.object({ understood: field.ticked })
export const mergeForm = z.object({ other: field.id, understood: field.ticked })
