import { z } from 'zod'
import { authorShape } from '#accounts/index.ts'
import { field } from '#kit/form.ts'
import { audiences } from '../tables.ts'
import { rhythms } from './tables.ts'

const text = (max: number) => field.optional(max).transform((value) => value ?? '')
const optional = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => value || undefined, item.optional()).transform((value) => value ?? null)

const whatShape = { title: field.text(120), summary: text(600) }
const whenShape = {
  repeats: z.enum(rhythms),
  day: field.optionalDay,
  begins: optional(field.clock),
  minutes: optional(field.whole(15, 720)),
  audience: field.many(z.enum(audiences)),
  people: optional(field.whole(1, 10_000)),
  roomId: field.optionalId,
  place: text(160),
}

/** The first step: what. */
export const whatForm = z.object(whatShape)
/** The second: when and for whom; the first goes along. */
export const whenForm = z.object({ ...whatShape, ...whenShape })

/** The third: who asks. Only now is anything sent. */
export const proposalForm = z.object({
  ...whatShape,
  ...whenShape,
  ...authorShape,
  clientId: field.id,
  channel: z.enum(['web', 'paper', 'phone', 'desk', 'email', 'outdoor']).default('web'),
})

export type ProposalForm = z.infer<typeof proposalForm>

export const messageForm = z.object({ text: field.text(1000) })
