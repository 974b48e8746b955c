import { unitsCited, versionById } from '#documents/index.ts'
import type { Db } from '#kit/db.ts'
import type { Consultation } from '../process/tables.ts'

type Cited = { unit: { id: string; citation: string } | null; problem: 'none' | 'several' | null; likely: string[] }

/** Words for the whole text, as people write them in the column for the place. */
const whole = /^(całość|calosc|ogólna|ogolna|ogólne|ogolne|uwaga ogólna|uwagi ogólne|cały dokument|whole|general)\.?$/i

/** The unit of the consulted version that a person means by "§12 ust 3"; nothing typed is the whole text. */
export async function citedUnit(db: Db, { versionId }: Consultation, typed: string | null): Promise<Cited> {
  if (!typed || whole.test(typed.trim())) return { unit: null, problem: null, likely: [] }
  const version = versionId ? await versionById(db, versionId) : undefined
  if (!version) return { unit: null, problem: 'none', likely: [] }
  const { units, exact } = await unitsCited(db, version, typed)
  if (units.length === 1 && exact) return { unit: units[0]!, problem: null, likely: [] }
  const likely = units.slice(0, 5).map((unit) => unit.citation)
  return { unit: null, problem: units.length > 1 && exact ? 'several' : 'none', likely }
}

/** The sentence for a citation that leads nowhere, or to several places; null where it leads to one. */
export function citedProblem(
  t: (key: string, facts?: { [name: string]: string }) => string,
  { problem, likely }: Cited,
  typed: string | null,
): string | null {
  if (!problem) return null
  const key = likely.length > 0 ? `${problem}-likely` : problem
  return t(`consultations.cited.${key}`, { typed: typed ?? '', likely: likely.join(', ') })
}
