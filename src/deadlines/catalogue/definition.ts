import type { Day } from '../day.ts'

/** A day that comes every year, 'MM-DD'. */
export type YearDay = `${number}-${number}`

/** What a rule's value is, by its unit. Shares are in permille, so that 0.5 % and 0.1 % stay whole numbers. */
export type Values = {
  days: number
  'working-days': number
  months: number
  years: number
  count: number
  age: number
  permille: number
  grosze: number
  'year-day': YearDay
  required: boolean
  list: readonly string[]
}

export type Unit = keyof Values

/** What the value does: ends a duty, is the least that is enough, is the most that is allowed, or is simply so. */
export type Sort = 'term' | 'minimum' | 'maximum' | 'fact'

/** Whether an act of parliament says so, or it is good practice that a community's own resolution may replace. */
export type Force = 'statute' | 'practice'

/** One version of a rule. It holds from `from` to `to`, both days included; without them, since ever and for good. */
export type Definition = {
  [U in Unit]: {
    unit: U
    value: Values[U]
    sort: Sort
    basis: string
    force?: Force
    /** Left out when the source was read; false when somebody should check it before relying on it. */
    confirmed?: false
    from?: Day
    to?: Day
  }
}[Unit]

/** All versions of some rules, each rule's in the order of time and without gaps. */
export type Definitions = Record<string, readonly [Definition, ...Definition[]]>
