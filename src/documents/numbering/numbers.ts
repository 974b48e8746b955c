import { childrenOf, flatten, lineage, type Tree } from '../tree.ts'
import type { Kind, Unit } from '../unit.ts'
import { letters, roman } from './numerals.ts'

/**
 * How a text numbers itself: chapters in Roman or Arabic numerals, § through the whole text (or annex) or anew in each
 * chapter.
 */
export type Numbering = { chapters: 'roman' | 'arabic'; sections: 'through' | 'anew' }

export const usual: Numbering = { chapters: 'roman', sections: 'through' }

/** Each unit's ordinal (1, 2, …), by its place: among siblings of its kind, or through the text for §. */
export function ordinals(tree: Tree, numbering: Numbering = usual): Map<string, number> {
  const counted = new Map<string, number>()
  const numbers = new Map<string, number>()
  for (const unit of flatten(tree)) {
    const key = `${unit.kind} ${numberedIn(tree, unit, numbering)}`
    const number = (counted.get(key) ?? 0) + 1
    counted.set(key, number)
    numbers.set(unit.id, number)
  }
  return numbers
}

/** Each unit's number as it is written: `II`, `12`, `3`, `2`, `b`. */
export function numbersOf(tree: Tree, numbering: Numbering = usual): Map<string, string> {
  const numbers = new Map<string, string>()
  for (const [id, ordinal] of ordinals(tree, numbering)) {
    const unit = tree.byId.get(id)
    if (unit) numbers.set(id, written(unit.kind, ordinal, numbering))
  }
  return numbers
}

/** An ordinal in the numerals of its kind. */
export function written(kind: Kind, ordinal: number, numbering: Numbering = usual): string {
  if (kind === 'letter') return letters(ordinal)
  if (kind === 'part' || kind === 'division') return roman(ordinal)
  if (kind === 'chapter' && numbering.chapters === 'roman') return roman(ordinal)
  return String(ordinal)
}

/** Whether the text has one annex only, which is then named without a number. */
export function singleAnnex(tree: Tree) {
  return childrenOf(tree, null).filter((unit) => unit.kind === 'annex').length === 1
}

function numberedIn(tree: Tree, unit: Unit, numbering: Numbering): string {
  if (unit.kind !== 'section' || numbering.sections === 'anew') return unit.parentId ?? ''
  return lineage(tree, unit).find((outer) => outer.kind === 'annex')?.id ?? ''
}
