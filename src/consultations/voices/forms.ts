import { z } from 'zod'
import { authorShape } from '#accounts/index.ts'
import { field } from '#kit/form.ts'
import { conclusionKinds } from './tables.ts'

/** What anybody may say on the web, with or without a name. */
export const voiceForm = z.object({
  topicId: field.id,
  kind: z.enum(conclusionKinds),
  text: field.text(4000),
  clientId: field.id,
  ...authorShape,
})

export const entryChannels = ['phone', 'outdoor', 'email', 'paper'] as const

/** What staff write down for somebody: on the phone, at an outdoor duty, from a letter. */
export const entryForm = voiceForm.extend({
  channel: z.enum(entryChannels),
  support: field.whole(0, 100_000).default(0),
})

export const rewordForm = z.object({
  text: field.text(4000),
  kind: z.enum(conclusionKinds),
  support: field.whole(0, 100_000).default(0),
  revision: field.whole(1),
})

export const batchForm = z.object({
  kind: z.enum(['conclusions', 'remarks']).default('conclusions'),
  note: field.optional(400).transform((value) => value ?? ''),
  pages: z
    .preprocess((value) => value || undefined, field.whole(1, 10_000).optional())
    .transform((value) => value ?? null),
  /** Every so-manyth card is typed twice; 0 is none. */
  checkEvery: z.preprocess((value) => value ?? 10, field.whole(0, 1000)),
})

/** A card typed a second time, by somebody else. */
export const secondForm = z.object({
  card: field.whole(1),
  kind: z.enum(conclusionKinds),
  text: field.text(4000),
  support: field.whole(0, 100_000).default(0),
})
export const settlementForm = z.object({ choice: z.enum(['first', 'second']), revision: field.whole(1) })

/** One card of a pile. */
export const cardForm = z.object({
  topicId: field.id,
  kind: z.enum(conclusionKinds),
  text: field.text(4000),
  support: field.whole(0, 100_000).default(0),
  clientId: field.id,
  ...authorShape,
})

export const clusterForm = z.object({ title: field.text(160), topicId: field.id })
export const renamingForm = z.object({ title: field.text(160) })
/** Into a cluster, out of all of them (`none`), or into one that this makes. */
export const moveForm = z.object({
  cluster: z.union([field.id, z.literal('none'), z.literal('new')]),
  title: field.optional(160),
})
export const mergeForm = z.object({ into: field.whole(1) })
