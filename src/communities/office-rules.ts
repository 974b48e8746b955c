import type { OfficeName } from './offices.ts'

export type RenameRefusal = 'before-opened' | 'after-closed' | 'name-starts-that-day' | 'nothing-changes'
export type CloseRefusal = 'before-opened' | 'already-closed' | 'renamed-later' | 'has-sections'

type Period = { opened: string; closed: string | null }
type Naming = { name: string; place: string; from: string }

/** Why the office cannot bear this name from this day, or null when it can. Days are `YYYY-MM-DD`. */
export function renameRefusal(office: Period, names: OfficeName[], to: Naming): RenameRefusal | null {
  if (to.from < office.opened) return 'before-opened'
  if (office.closed && to.from > office.closed) return 'after-closed'
  const present = nameOn(names, to.from)
  if (present?.validFrom === to.from) return 'name-starts-that-day'
  if (present && present.name === to.name && present.place === to.place) return 'nothing-changes'
  return null
}

/** Why the office cannot have this as its last day, or null when it can. `sections` are those still open under it. */
export function closeRefusal(
  office: Period,
  names: OfficeName[],
  sections: number,
  lastDay: string,
): CloseRefusal | null {
  if (office.closed) return 'already-closed'
  if (lastDay < office.opened) return 'before-opened'
  if (names.some(({ validFrom }) => validFrom > lastDay)) return 'renamed-later'
  if (sections > 0) return 'has-sections'
  return null
}

/** The name an office bears on a day, both ends of its time included. */
export function nameOn(names: OfficeName[], day: string): OfficeName | undefined {
  return names.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
}

/** The day before; a name ends on the eve of the next one. */
export function eveOf(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
