import { z } from 'zod'
import { field } from '#kit/form.ts'
import { type Identifier, readKrs, readNip, readRegon } from './identifiers.ts'
import { cooperationKinds, organisationKinds, sectors } from './tables.ts'

const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)

/** A number that may be left out; where it is given, it must be one that can exist. */
const identifier = (name: 'nip' | 'regon' | 'krs', read: (typed: string) => Identifier) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      if (!typed?.trim()) return null
      const { value, problem } = read(typed)
      if (problem) context.addIssue({ code: 'custom', message: `organisations.${name}.${problem}` })
      return value
    })

const website = z
  .preprocess(
    (value) =>
      typeof value === 'string' && value.trim() && !/^https?:/i.test(value) ? `https://${value}` : blank(value),
    z
      .url({ protocol: /^https?$/, hostname: /\.[a-z]{2,}$/i })
      .max(300)
      .optional(),
  )
  .transform((value) => value ?? null)

export const organisationForm = z.object({
  name: field.text(200),
  kind: z.enum(organisationKinds),
  sector: z.preprocess(blank, z.enum(sectors).optional()).transform((value) => value ?? null),
  legalPerson: z
    .preprocess(blank, z.enum(['yes', 'no']).optional())
    .transform((value) => (value ? value === 'yes' : null)),
  nip: identifier('nip', readNip),
  regon: identifier('regon', readRegon),
  krs: identifier('krs', readKrs),
  registerKind: field.optional(120),
  registerNumber: field.optional(60),
  words: z.string().trim().max(4000).default(''),
  email: field.optionalEmail,
  phone: field.optional(60),
  address: field.optional(300),
  website,
})

export const newOrganisationForm = organisationForm.extend({ different: field.ticked, position: field.optional(120) })
export const claimForm = z.object({ position: field.optional(120) })
export const cooperationForm = z.object({ cooperation: z.enum(cooperationKinds), from: field.day })

export const wantedForm = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  kind: z.enum(organisationKinds).optional().catch(undefined),
  sector: z.enum(sectors).optional().catch(undefined),
  strona: z.coerce.number().int().min(1).max(10_000).catch(1),
})
