import { isRuleKey, type Unit, versionsOf } from './catalogue.ts'
import type { Day } from './day.ts'
import { isDay } from './day.ts'
import { isTooWeak, type Override, type Value } from './rules.ts'

/** A community's own rule as somebody typed it in. */
export type OverrideDraft = {
  key: string
  value: unknown
  basis: string
  validFrom: Day | null
  validTo: Day | null
}

export type OverrideRefusal =
  | 'unknown-rule'
  | 'wrong-value'
  | 'no-basis'
  | 'ends-before-start'
  | 'weaker-than-act'
  | 'overlaps'
  | 'ended-already'

/** Why a community cannot have this rule of its own, or null when it can; `others` are those it has already. */
export function overrideRefusal(draft: OverrideDraft, others: readonly Override[]): OverrideRefusal | null {
  const { key, value, basis, validFrom, validTo } = draft
  if (!isRuleKey(key)) return 'unknown-rule'
  const versions = versionsOf(key)
  if (!fits(versions[0].unit, value)) return 'wrong-value'
  if (basis.trim() === '') return 'no-basis'
  if (validFrom && validTo && validTo < validFrom) return 'ends-before-start'
  const replaced = versions.filter(({ from, to }) => meet(draft, { validFrom: from ?? null, validTo: to ?? null }))
  if (replaced.some((version) => isTooWeak(version, value))) return 'weaker-than-act'
  if (others.some((other) => other.key === key && meet(draft, other))) return 'overlaps'
  return null
}

type Validity = Pick<Override, 'validFrom' | 'validTo'>

function meet(a: Validity, b: Validity): boolean {
  return (
    !(a.validTo && b.validFrom && a.validTo < b.validFrom) && !(b.validTo && a.validFrom && b.validTo < a.validFrom)
  )
}

function fits(unit: Unit, value: unknown): value is Value {
  switch (unit) {
    case 'required':
      return typeof value === 'boolean'
    case 'year-day':
      return isDay(`2026-${value}`)
    case 'list':
      return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && item !== '')
    default:
      return Number.isSafeInteger(value) && (value as number) >= 0
  }
}
