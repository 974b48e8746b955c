import { z } from 'zod'
import { unitKinds } from '#documents/index.ts'
import { field } from '#kit/form.ts'

const words = (max: number) =>
  z
    .string()
    .max(max)
    .default('')
    .transform((text) => text.trim())

const decision = {
  outcome: z.enum(['later', 'taken', 'refused']).default('later'),
  reason: words(4000),
  unitIds: field.many(z.uuid()),
  newUnit: field.ticked,
  unit_client_id: field.optionalId,
  kind: z.enum(unitKinds).default('section'),
  beside: field.optionalId,
  where: z.enum(['after', 'inside']).default('after'),
  heading: words(300),
  unitText: words(60_000),
}

export const decisionForm = z.object(decision)

export const proposalForm = z.object({
  client_id: field.optionalId,
  conclusions: field.many(z.uuid()),
  title: field.text(200),
  text: words(8000),
  ...decision,
})

export const editForm = z.object({ title: field.text(200), text: words(8000) })
export const sourcesForm = z.object({ conclusions: field.many(z.uuid()) })
export const untyingForm = z.object({ conclusion: field.id })

export type DecisionTyped = z.infer<typeof decisionForm>
