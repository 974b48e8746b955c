import { z } from 'zod'
import { authorShape } from '#accounts/index.ts'
import { field } from '#kit/form.ts'
import { channels, outcomes } from './tables.ts'

/** Longer than any remark an office ever got; a pasted book is refused in words. */
export const longestRemark = 20_000

const words = field.optional(longestRemark).transform((text) => text ?? '')
const said = {
  client_id: field.id,
  text: field.text(longestRemark),
  proposed: words,
  reasons: words,
  organisation: field.optional(300),
  ...authorShape,
}

/** What anybody sends from the web. `earlier` is the link to a remark of the same author. */
export const remarkForm = z.object({
  ...said,
  unit: field.optionalId,
  citation: field.optional(200),
  earlier: field.optional(60),
})
export type RemarkForm = z.infer<typeof remarkForm>

/** What staff type in for somebody. */
export const entryForm = z.object({
  ...said,
  citation: field.optional(200),
  channel: z.enum(channels).exclude(['web', 'paper', 'meeting']),
  received: field.optionalDay,
})

/** One row of a paper form in a pile; `author` is the number of the remark whose author goes on. */
export const paperForm = z.object({
  ...said,
  citation: field.optional(200),
  received: field.optionalDay,
  form_code: field.optional(40),
  author: field.optional(10),
})

export const batchForm = z.object({
  client_id: field.id,
  note: words,
  pages: z.preprocess((value) => value || undefined, field.whole(1, 10_000).optional()),
})

export const openingForm = z.object({ version: field.id })

const ids = field.many(field.whole(1, 1_000_000))

export const assignmentForm = z.object({ numbers: ids, office: field.optionalId })

export const answerForm = z.object({
  numbers: ids,
  outcome: z.enum(outcomes),
  reasons: field.text(longestRemark),
  office: field.optionalId,
})

export const correctionForm = z.object({
  seen: field.id,
  outcome: z.enum(outcomes),
  reasons: field.text(longestRemark),
})

export const effectForm = z.object({ citation: field.text(200) })
export const effectRemovalForm = z.object({ unit: field.id })
