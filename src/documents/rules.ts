import type { Document } from './tables.ts'

export type WritingRefusal = 'text-closed'

/** Why the text may not be changed, or null when it may: what was adopted stays as it was adopted. */
export function writingRefusal(document: Pick<Document, 'status'>): WritingRefusal | null {
  return document.status === 'drafting' ? null : 'text-closed'
}

export type SavingRefusal = WritingRefusal | 'unit-removed'

/** Why no words can be saved into a unit, or null; whether somebody else saved meanwhile is asked of `concurrency.ts`. */
export function savingRefusal(
  document: Pick<Document, 'status'>,
  unit: { removed: Date | null },
): SavingRefusal | null {
  return writingRefusal(document) ?? (unit.removed ? 'unit-removed' : null)
}

export type VersionRefusal = 'no-units' | 'name-taken'

/** Why a version of this name cannot be made, or null. */
export function versionRefusal(unitCount: number, names: readonly string[], name: string): VersionRefusal | null {
  if (unitCount === 0) return 'no-units'
  return names.some((given) => given.toLowerCase() === name.toLowerCase()) ? 'name-taken' : null
}

export type AdoptionRefusal = 'adopted-already' | 'no-units' | 'not-yet' | 'in-force-before'

type Resolution = { adoptedOn: string; inForceFrom: string | null }

/** Why the resolution cannot be entered, or null. Days are local calendar days. */
export function adoptionRefusal(
  document: Pick<Document, 'status'>,
  unitCount: number,
  { adoptedOn, inForceFrom }: Resolution,
  today: string,
): AdoptionRefusal | null {
  if (document.status !== 'drafting') return 'adopted-already'
  if (unitCount === 0) return 'no-units'
  if (adoptedOn > today) return 'not-yet'
  return inForceFrom && inForceFrom < adoptedOn ? 'in-force-before' : null
}
