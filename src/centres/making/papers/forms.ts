import { z } from 'zod'
import { clearanceKinds } from '#accounts/index.ts'
import { field } from '#kit/form.ts'

/** Clauses of the template that are kept, and those of one's own, one in a line. */
export const paperForm = z.object({
  clauses: field.many(z.string().max(40)),
  /** Of the text for children, where one is made beside it. */
  short: field.many(z.string().max(40)),
  own: field.optional(6000).transform((value) => value ?? ''),
})

/** The version that was read before it was accepted. */
export const acceptanceForm = z.object({ versionId: field.id })
export const entryForm = z.object({
  versionId: field.id,
  personId: field.id,
  channel: z.enum(['paper', 'phone', 'desk']),
})

/** That a register was looked into about somebody, and until when the place relies on it. */
export const clearanceForm = z
  .object({ personId: field.id, kind: z.enum(clearanceKinds), checkedOn: field.day, validUntil: field.day })
  .refine(({ checkedOn, validUntil }) => validUntil >= checkedOn, {
    path: ['validUntil'],
    message: 'centres.clearance.ends-early',
  })
