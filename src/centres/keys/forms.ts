import { z } from 'zod'
import { field } from '#kit/form.ts'
import { reach } from '../bookings/forms.ts'
import { keyKinds } from './tables.ts'

export const keyForm = z
  .object({
    kind: z.enum(keyKinds),
    label: field.text(80),
    roomId: field.optionalId,
    code: field.optional(40),
    minutesBefore: field.whole(0, 1440).default(30),
  })
  .refine(({ kind, code }) => kind !== 'code' || code, { path: ['code'], message: 'centres.keys.code-missing' })

/** To whom: somebody by name, or back to the place; `signed` where they put their name on paper. */
export const handoverForm = z
  .object({ to: z.enum(['person', 'place']), name: field.optional(120), reach, signed: field.ticked })
  .refine(({ to, name }) => to === 'place' || name, { path: ['name'], message: 'centres.keys.name-missing' })
  .refine(({ to, signed, reach: { email, phone } }) => to === 'place' || signed || email || phone, {
    path: ['reach'],
    message: 'centres.keys.reach-missing',
  })

export const signatureForm = z.object({ act: z.enum(['signed', 'withdrawn']) })
export const keyEndForm = z.object({ why: z.enum(['lost', 'withdrawn']) })
export const codeForm = z.object({ code: field.text(40) })
export const answerForm = z.object({ act: z.enum(['taken', 'refused', 'returned', 'lost']) })
export const passingForm = z.object({ trust: field.id })

export const trustForm = z
  .object({
    name: field.text(120),
    reach,
    role: field.optional(120).transform((value) => value ?? ''),
    since: field.day,
    untilDay: field.optionalDay,
    agreed: field.ticked,
  })
  .refine(({ since, untilDay }) => !untilDay || untilDay >= since, {
    path: ['untilDay'],
    message: 'centres.keys.until-early',
  })

export type KeyForm = z.infer<typeof keyForm>
export type TrustForm = z.infer<typeof trustForm>
