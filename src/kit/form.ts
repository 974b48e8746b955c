import type { Context } from 'hono'
import { z } from 'zod'
import type { Env } from './http.ts'
import { peselsIn } from './text/pesel.ts'
import { sanitised } from './text/sanitise.ts'
import type { Translate } from './words.ts'

export type Problems<Values> = { [Name in keyof Values]?: string }
export type Typed = Record<string, unknown>

// An id is made of digits too, and some of them make a right PESEL by chance.
const machineMade = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type Reading<Values> = { values: Values; problems: null } | { values: Typed; problems: Problems<Values> }

/**
 * What the form says, or what is wrong with it in the reader's words: never an exception.
 * The same shape reads a page's POST, JSON and an entry replayed from a phone. Text is normalised
 * (NFC, no control characters); a valid PESEL in any text is stopped with an explanation.
 * A zod message that is a word key (`slice.form.text-missing`) is that sentence; others are told by kind.
 */
export async function readForm<Values extends object>(
  c: Context<Env>,
  shape: z.ZodType<Values>,
): Promise<Reading<Values>> {
  return readingOf(c.var.view.t, shape, await readBody(c))
}

/** The same for a form that only asks (`method="get"`): what stands in the query of the address. */
export function readQuery<Values extends object>(c: Context<Env>, shape: z.ZodType<Values>): Reading<Values> {
  const { t, query } = c.var.view
  const entries = [...new Set(query.keys())].map((name): [string, unknown] => {
    const all = query.getAll(name).map(clean)
    return [name, all.length > 1 ? all : all[0]]
  })
  return readingOf(t, shape, Object.fromEntries(entries))
}

function readingOf<Values extends object>(t: Translate, shape: z.ZodType<Values>, raw: Typed): Reading<Values> {
  const pesel = Object.entries(raw).find(
    ([, value]) => typeof value === 'string' && !machineMade.test(value) && peselsIn(value).length > 0,
  )
  const read = shape.safeParse(raw)
  if (read.success && !pesel) return { values: read.data, problems: null }

  const problems: Record<string, string> = {}
  for (const issue of read.error?.issues ?? []) problems[issue.path.join('.') || 'form'] ??= sentenceFor(t, issue)
  if (pesel) problems[pesel[0]] = t('kit.form.pesel')
  return { values: raw, problems: problems as Problems<Values> }
}

/** The body as plain values: one value, or a list where a name repeats; empty file inputs are absent. */
export async function readBody(c: Context<Env>): Promise<Typed> {
  const json = c.req.header('content-type')?.includes('json')
  const body = json ? await c.req.json().catch(() => ({})) : await c.req.parseBody({ all: true })
  const entries = Object.entries((body ?? {}) as Typed).filter(([, value]) => !(value instanceof File && !value.size))
  return Object.fromEntries(entries.map(([name, value]) => [name, clean(value)]))
}

/** Common fields of forms: trimmed text with a limit, an optional one, a ticked box, a day, a list of choices. */
export const field = {
  text: (max = 200) => z.string().trim().min(1).max(max),
  optional: (max = 200) =>
    z
      .string()
      .trim()
      .max(max)
      .optional()
      .transform((value) => value || null),
  ticked: z.preprocess((value) => value === 'on' || value === 'true' || value === true, z.boolean()),
  day: z.iso.date(),
  optionalDay: z.preprocess((value) => value || undefined, z.iso.date().optional()).transform((value) => value ?? null),
  clock: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  many: <Item extends z.ZodType>(item: Item) =>
    z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(item)),
  id: z.uuid(),
  optionalId: z.preprocess((value) => value || undefined, z.uuid().optional()).transform((value) => value ?? null),
  email: z.preprocess((value) => (typeof value === 'string' ? value.trim().toLowerCase() : value), z.email().max(200)),
  optionalEmail: z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() ? value.trim().toLowerCase() : undefined),
      z.email().max(200).optional(),
    )
    .transform((value) => value ?? null),
  whole: (min = 0, max = 1_000_000) => z.coerce.number().int().min(min).max(max),
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return sanitised(value)
  if (Array.isArray(value)) return value.map(clean)
  return value
}

function sentenceFor(t: Translate, issue: z.core.$ZodIssue): string {
  if (/^[a-z]+\.[\w.-]+$/.test(issue.message)) return t(issue.message)
  const facts = issue as unknown as { minimum?: number; maximum?: number; format?: string; input?: unknown }
  if (issue.code === 'too_small' && (facts.minimum ?? 0) <= 1 && !isNumeric(issue)) return t('kit.form.required')
  if (issue.code === 'too_small')
    return t(isNumeric(issue) ? 'kit.form.number-small' : 'kit.form.too-short', { min: Number(facts.minimum) })
  if (issue.code === 'too_big')
    return t(isNumeric(issue) ? 'kit.form.number-big' : 'kit.form.too-long', { max: Number(facts.maximum) })
  if (issue.code === 'invalid_format')
    return t(
      facts.format === 'email' ? 'kit.form.email' : facts.format === 'date' ? 'kit.form.date' : 'kit.form.format',
    )
  if (issue.code === 'invalid_value') return t('kit.form.choose')
  return t(facts.input === undefined || facts.input === '' ? 'kit.form.required' : 'kit.form.format')
}

function isNumeric(issue: z.core.$ZodIssue): boolean {
  return 'origin' in issue && ['number', 'int', 'bigint'].includes(String(issue.origin))
}
