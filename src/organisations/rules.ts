import type { Organisation, OrganisationKind, Sector } from './tables.ts'

type Numbers = Partial<Pick<Organisation, 'nip' | 'regon' | 'krs'>>
export type TwinRefusal = 'nip-taken' | 'regon-taken' | 'krs-taken' | 'name-alike'

const kinds: Record<OrganisationKind, { sector: Sector; legalPerson: boolean }> = {
  association: { sector: 'social', legalPerson: true },
  // Prawo o stowarzyszeniach art. 40: an ordinary association has legal capacity, but is no legal person.
  'ordinary-association': { sector: 'social', legalPerson: false },
  foundation: { sector: 'social', legalPerson: true },
  'rural-housewives': { sector: 'social', legalPerson: true },
  'informal-group': { sector: 'social', legalPerson: false },
  entrepreneur: { sector: 'business', legalPerson: false },
  institution: { sector: 'public', legalPerson: true },
  parish: { sector: 'social', legalPerson: true },
  'estate-council': { sector: 'public', legalPerson: false },
  cooperative: { sector: 'business', legalPerson: true },
  other: { sector: 'social', legalPerson: false },
}

/** What an organisation of this kind usually is, where nobody has said. */
export function usual(kind: OrganisationKind): { sector: Sector; legalPerson: boolean } {
  return kinds[kind]
}

/** Why this would be an organisation known already, or null when it is new. A number decides, a name only hints. */
export function twinRefusal(
  form: Numbers & { nameKey: string },
  twin: Numbers & { nameKey: string },
): TwinRefusal | null {
  if (form.nip && form.nip === twin.nip) return 'nip-taken'
  if (form.regon && form.regon === twin.regon) return 'regon-taken'
  if (form.krs && form.krs === twin.krs) return 'krs-taken'
  if (form.nameKey === twin.nameKey) return 'name-alike'
  return null
}
