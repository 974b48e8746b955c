import type { Translate } from '#kit/words.ts'
import type { RuleInForce } from '../rules.ts'
import { wording } from '../wording.ts'

/** A rule's value in words, with the items of a list named. */
export function valueWords(t: Translate, rule: Pick<RuleInForce, 'unit' | 'value'>): string {
  const { key, facts } = wording(rule)
  const { value } = rule
  return Array.isArray(value) ? value.map((item) => t(`deadlines.item.${item}`)).join(', ') : t(key, facts)
}
