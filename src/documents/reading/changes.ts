import type { Db } from '#kit/db.ts'
import type { DiffPart } from '#kit/ui/index.ts'
import { differences, type Summary, type UnitDifference } from '../differences/diff.ts'
import type { Numbering } from '../numbering/numbers.ts'
import type { DocumentVersion } from '../tables.ts'
import { type ReadUnit, unitOf } from '../text.ts'
import type { Unit } from '../unit.ts'
import { versionUnits } from '../versions.ts'
import type { Changed } from './comparison.tsx'

/** One of two texts to compare, with the citations its readers know. */
export type Side = { preamble: string; units: Unit[]; numbering: Numbering; cited: Map<string, string> }

export function sideFrom(preamble: string, text: readonly ReadUnit[], numbering: Numbering): Side {
  return {
    preamble,
    units: text.map(unitOf),
    numbering,
    cited: new Map(text.map(({ id, citation }) => [id, citation])),
  }
}

/** What differs between two texts, unit by unit in the order of reading; units that stand as they stood are left out. */
export function changesOf(
  before: Side,
  after: Side,
): { summary: Summary; preamble: DiffPart[] | null; changes: Changed[] } {
  const { summary, preamble, units } = differences(before, after)
  const changed = units.map((unit) => changedOf(unit, before.cited, after.cited))
  return { summary, preamble, changes: changed.filter(({ state, moved }) => state !== 'same' || moved) }
}

/** What changed from one version of a document to another, for pages of those who have to agree to it anew. */
export async function changesBetween(db: Db, before: DocumentVersion, after: DocumentVersion): Promise<Changed[]> {
  const [old, young] = [await versionUnits(db, before), await versionUnits(db, after)]
  return changesOf(sideFrom(before.preamble, old, before), sideFrom(after.preamble, young, after)).changes
}

function changedOf(
  { before, after, moved, heading, text }: UnitDifference,
  old: Side['cited'],
  young: Side['cited'],
): Changed {
  const unit = (after ?? before)!
  const state = !before ? 'added' : !after ? 'removed' : heading || text ? 'changed' : 'same'
  const [then, now] = [before && old.get(before.id), after && young.get(after.id)]
  const was = then && now && then !== now ? then : null
  return {
    id: unit.id,
    state,
    moved,
    mark: now ?? then ?? '',
    was,
    heading: heading ?? unit.heading,
    text: text ?? unit.text,
  }
}
