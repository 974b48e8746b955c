import { z } from 'zod'
import { field } from '#kit/form.ts'
import { sanitisedLine } from '#kit/text/sanitise.ts'
import { ageBands, countMethods, tapStatuses } from './tables.ts'

// A clock may be wrong by anything and refuses no tap; years that a database cannot write down become the nearest it can.
const [leastYear, mostYear] = [Date.UTC(1000, 0), Date.UTC(9999, 0)]
const clock = z.number().transform((value) => Math.trunc(Math.min(Math.max(value, leastYear), mostYear)))
const moment = clock.nullable().default(null)
const called = z.string().transform(sanitisedLine).pipe(z.string().trim().min(1).max(120))

const entryShape = {
  id: z.uuid(),
  session: z.uuid(),
  counter: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  tapped: moment,
  copied: moment,
}

/** One tap of a phone, and one number counted. */
export const entryForm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tap'),
    ...entryShape,
    entry: z.uuid(),
    status: z.enum(tapStatuses),
    name: called.nullable().default(null),
  }),
  z.object({
    kind: z.literal('count'),
    ...entryShape,
    band: z.enum(ageBands),
    people: field.whole(0, 100_000),
    method: z.enum(countMethods).default('counted'),
  }),
])

export type SentEntry = z.infer<typeof entryForm>

/** What a phone sends at once. Entries are read one by one: one that cannot be read stops no other. */
export const batchForm = z.object({
  person: z.uuid(),
  device: z.uuid(),
  sent: clock,
  entries: z.array(z.unknown()).max(100),
})

/** A button of the roster without a script: whose, and what. */
export const tapForm = z.object({
  tap: z
    .string()
    .regex(/^[0-9a-f-]{36} [a-z]+$/)
    .transform((value) => value.split(' ') as [string, string])
    .pipe(z.tuple([z.uuid(), z.enum(tapStatuses)])),
})

export const walkInForm = z.object({ name: field.text(120), clientId: field.id })

const heads = z.preprocess((value) => (value === '' ? undefined : value), field.whole(0, 100_000).optional())
export const headCountForm = z.object({
  child: heads,
  youth: heads,
  adult: heads,
  senior: heads,
  all: heads,
  method: z.enum(countMethods).default('counted'),
})
export type HeadCountForm = z.infer<typeof headCountForm>

const entries = field.many(z.uuid()).pipe(z.array(z.uuid()).max(2000))

/** A signed list as it is typed in: rows by their numbers or ticked, names written in by hand. */
export const sheetForm = z.object({
  clientId: field.id,
  numbers: field.optional(500),
  there: entries,
  shown: entries,
  name: field.many(field.optional(120)).pipe(z.array(z.string().nullable()).max(60)),
  absent: z.preprocess(Boolean, z.boolean()),
})
export type SheetForm = z.infer<typeof sheetForm>

/** A list from a spreadsheet: pasted, or as a file; first looked through, then saved. */
export const importForm = z.object({
  clientId: field.id,
  text: field.optional(600_000).transform((value) => value ?? ''),
  file: z.preprocess((value) => (value instanceof File ? value : undefined), z.instanceof(File).optional()),
  reach: z.enum(['date', 'all']).default('date'),
  step: z.enum(['check', 'save']).default('check'),
  skip: z.preprocess(Boolean, z.boolean()),
})
