import type { RuleInForce } from './rules.ts'

/** A sentence of `words/` and what it needs. */
export type Wording = { key: string; facts: Record<string, number> }

/** How a rule's value is said: '21 dni', '0,5%', '10 000 zł', 'do 30 listopada'. Items of a list are `deadlines.item.<item>`. */
export function wording({ unit, value }: Pick<RuleInForce, 'unit' | 'value'>): Wording {
  if (typeof value === 'boolean') return { key: `deadlines.value.${value ? 'yes' : 'no'}`, facts: {} }
  const key = `deadlines.value.${unit}`
  if (typeof value === 'object') return { key, facts: { count: value.length } }
  if (typeof value === 'string') {
    const [month = 0, day = 0] = value.split('-').map(Number)
    return { key, facts: { month, day } }
  }
  if (unit === 'permille') return { key, facts: { percent: value / 10 } }
  if (unit === 'grosze') return { key, facts: { amount: value / 100 } }
  return { key, facts: { value } }
}
