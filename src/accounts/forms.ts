import { z } from 'zod'
import { field } from '#kit/form.ts'

const back = z.string().max(500).optional()

export const addressForm = z.object({ email: field.email, wroc: back })
export const codeForm = z.object({
  email: field.email,
  code: z.preprocess(
    (value) => (typeof value === 'string' ? value.replace(/\s/g, '') : value),
    z.string().regex(/^\d{6}$/, 'accounts.code.six-digits'),
  ),
  wroc: back,
})
