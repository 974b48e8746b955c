import type { Context } from 'hono'
import type { Env } from '#kit/http.ts'
import type { Sheet } from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'
import type { CostRow } from './content.ts'

const types: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
}

/** A file to keep, under its name; the type is one of the usual ones or said in full. */
export function file(c: Context<Env>, bytes: Uint8Array | string, type: string, name: string): Response {
  c.header('content-disposition', `attachment; filename="${name}"`)
  c.header('content-type', types[type] ?? type)
  return c.body(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
}

/** Lines of the costs of all years: year, what for, who pays, planned and paid in grosze. */
export function costSheet({ t }: View, costs: (CostRow & { year: number })[]): Sheet {
  const say = (name: string) => ({ title: t(`centres.year.column.${name}`) })
  return {
    name: t('centres.year.costs'),
    columns: [
      { ...say('year'), type: 'number' },
      ...['cost', 'payer'].map(say),
      { ...say('planned'), type: 'money' },
      { ...say('paid'), type: 'money' },
    ],
    rows: costs.map(({ year, what, payer, planned, paid }) => [year, what, payer, planned, paid]),
  }
}
