import { unitsCited, versionById, versionsOf } from '#documents/index.ts'
import type { Db } from '#kit/db.ts'
import type { Consultation } from '../process/tables.ts'

type Cited = { unit: { id: string; citation: string } | null; problem: 'none' | 'several' | null; likely: string[] }

/** Words for the whole text, as people write them in the column for the place. */
const whole = /^(całość|calosc|ogólna|ogolna|ogólne|ogolne|uwaga ogólna|uwagi ogólne|cały dokument|whole|general)\.?$/i

/**
 * The unit that a person means by "§12 ust 3"; nothing typed is the whole text. It is looked for in the consulted
 * version, or in the one whose number stood on the form they had in their hand: numbering may have moved since.
 */
export async function citedUnit(
  db: Db,
  consultation: Consultation,
  typed: string | null,
  number: number | null = null,
): Promise<Cited> {
  if (!typed || whole.test(typed.trim())) return { unit: null, problem: null, likely: [] }
  const version = await versionRead(db, consultation, number)
  if (!version) return { unit: null, problem: 'none', likely: [] }
  const { units, exact } = await unitsCited(db, version, typed)
  if (units.length === 1 && exact) return { unit: units[0]!, problem: null, likely: [] }
  const likely = units.slice(0, 5).map((unit) => unit.citation)
  return { unit: null, problem: units.length > 1 && exact ? 'several' : 'none', likely }
}

async function versionRead(db: Db, { versionId, documentId }: Consultation, number: number | null) {
  const printed = number && documentId ? await versionsOf(db, documentId) : []
  return printed.find((one) => one.number === number) ?? (versionId ? await versionById(db, versionId) : undefined)
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
