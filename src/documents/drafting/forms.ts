import { z } from 'zod'
import { field } from '#kit/form.ts'
import { contents } from '../checklist.ts'
import { liveWays } from '../live/rooms.ts'
import { documentKinds } from '../tables.ts'
import { kinds } from '../unit.ts'

/** Words that may be left out. */
const words = (max: number) =>
  z
    .string()
    .max(max)
    .default('')
    .transform((text) => text.trim())

export const longestUnit = 60_000

/** About a thousand pages. */
export const longestPaste = 3_000_000

export const documentForm = z.object({
  client_id: field.id,
  title: field.text(300),
  kind: z.enum(documentKinds),
  preamble: words(5000),
})

/** A file or a paste; a very long text is stopped here, its length being no accident of writing. */
export const importForm = z
  .object({
    client_id: field.id,
    title: field.text(300),
    kind: z.enum(documentKinds),
    text: z.string().max(longestPaste).default(''),
    file: z.instanceof(File).optional(),
  })
  .refine(({ text, file }) => file || text.trim(), { path: ['text'], message: 'documents.import.nothing' })

export const settingsForm = z.object({
  title: field.text(300),
  kind: z.enum(documentKinds),
  preamble: words(5000),
  chapters: z.enum(['roman', 'arabic']),
  sections: z.enum(['through', 'anew']),
  openDraft: field.ticked,
  inForceFrom: field.optionalDay,
  inForceTo: field.optionalDay,
})

export const unitForm = z.object({
  heading: words(300),
  text: words(longestUnit),
  revision: field.whole(1),
  live: z.enum(liveWays).default('no'),
})

export const newUnitForm = z.object({
  client_id: field.id,
  beside: field.optionalId,
  where: z.enum(['before', 'after', 'inside']),
  kind: z.enum(kinds),
  heading: words(300),
  text: words(longestUnit),
})

export const shapeForm = z.object({
  kind: z.enum(kinds),
  fulfils: z.preprocess((value) => value || null, z.enum(contents).nullable()),
})

export const markForm = z.object({ fulfils: z.enum(contents) })

export const moveForm = z.object({ way: z.enum(['up', 'down', 'in', 'out']) })

export const versionForm = z.object({
  client_id: field.id,
  name: field.text(120),
  note: words(2000),
  public: field.ticked,
})

export const adoptionForm = z.object({
  resolution: field.text(60),
  adoptedOn: field.day,
  journal: field.optional(200),
  inForceFrom: field.optionalDay,
  inForceTo: field.optionalDay,
})

export const splitForm = z.object({ client_id: field.id, after: field.whole(1, 10_000) })
