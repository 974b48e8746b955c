import type { Definition } from './catalogue/definition.ts'
import { type Force, type RuleKey, type Sort, type UnitOf, type Values, versionsOf } from './catalogue.ts'
import type { Day } from './day.ts'

/** What a community's own resolution says instead of the catalogue; both dates included, null is unbounded. */
export type Override = {
  key: RuleKey
  value: Value
  basis: string
  validFrom: Day | null
  validTo: Day | null
}

export type Value = Values[keyof Values]

/** A rule as it stands on some day for some community: its value, and what it stands on. */
export type RuleInForce<K extends RuleKey = RuleKey> = {
  key: K
  value: Values[UnitOf<K>]
  unit: UnitOf<K>
  sort: Sort
  /** 'local' when the community's own resolution decides. */
  force: Force | 'local'
  basis: string
  confirmed: boolean
  validFrom: Day | null
  validTo: Day | null
}

/** All rules as they stand on one day for one community: `rules('consultation.min_days').value`. */
export type Rulebook = <K extends RuleKey>(key: K) => RuleInForce<K>

/** The rules of a day, with a community's overrides. */
export function rulebook(on: Day, overrides: readonly Override[] = []): Rulebook {
  return (key) => rule(key, on, overrides)
}

/**
 * A rule as it stands on a day.
 * A community's own value replaces the catalogue's, except where an act of parliament asks for more than it:
 * then the act stands, for a resolution made under an older act does not outlive its change.
 */
export function rule<K extends RuleKey>(key: K, on: Day, overrides: readonly Override[] = []): RuleInForce<K> {
  const version = versionOn(key, on)
  const local = overrides.find((override) => override.key === key && covers(override, on))
  if (!local || isTooWeak(version, local.value)) return fromCatalogue(key, version)

  return {
    ...fromCatalogue(key, version),
    value: local.value as Values[UnitOf<K>],
    force: 'local',
    basis: local.basis,
    confirmed: true,
    validFrom: local.validFrom,
    validTo: local.validTo,
  }
}

/** The version of a rule that the catalogue gives for a day. */
export function versionOn(key: RuleKey, on: Day): Definition {
  const versions = versionsOf(key)
  return versions.find(({ from = on, to = on }) => from <= on && on <= to) ?? versions[0]
}

/**
 * Whether a community may not replace a rule by this value, because an act asks for more: fewer days, a higher limit,
 * a later date, a requirement dropped. Practice, and what nobody has confirmed in the act, may be replaced freely.
 */
export function isTooWeak(version: Definition, value: Value): boolean {
  if (version.force === 'practice' || version.confirmed === false) return false
  if (version.unit === 'list') return !version.value.every((item) => (value as readonly string[]).includes(item))
  if (version.sort === 'fact') return value !== version.value
  return version.sort === 'minimum' ? value < version.value : value > version.value
}

function covers({ validFrom, validTo }: Override, on: Day): boolean {
  return (validFrom ?? on) <= on && on <= (validTo ?? on)
}

function fromCatalogue<K extends RuleKey>(key: K, version: Definition): RuleInForce<K> {
  return {
    key,
    value: version.value as Values[UnitOf<K>],
    unit: version.unit as UnitOf<K>,
    sort: version.sort,
    force: version.force ?? 'statute',
    basis: version.basis,
    confirmed: version.confirmed !== false,
    validFrom: version.from ?? null,
    validTo: version.to ?? null,
  }
}
