import { consultations } from './catalogue/consultations.ts'
import type { Definition } from './catalogue/definition.ts'
import { grants } from './catalogue/grants.ts'
import { programme } from './catalogue/programme.ts'
import { residents } from './catalogue/residents.ts'

export type { Force, Sort, Unit, Values, YearDay } from './catalogue/definition.ts'

/** Every legal number the platform relies on, by key, each with all its versions in the order of time. */
export const catalogue = { ...programme, ...consultations, ...grants, ...residents }

/** The name of a rule. A rule that is not in the catalogue does not compile. */
export type RuleKey = keyof typeof catalogue

/** The keys in the order in which the catalogue tells them. */
export const ruleKeys = Object.keys(catalogue) as RuleKey[]

/** The unit of a rule, the same in all its versions. */
export type UnitOf<K extends RuleKey> = (typeof catalogue)[K][number]['unit']

/** Whether a text, such as a key stored in the database, names a rule of this catalogue. */
export function isRuleKey(text: string): text is RuleKey {
  return Object.hasOwn(catalogue, text)
}

/** The versions of a rule, oldest first. */
export function versionsOf(key: RuleKey): readonly [Definition, ...Definition[]] {
  return catalogue[key]
}
