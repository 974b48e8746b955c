import { translator } from '#kit/words.ts'
import { citations } from './citation.ts'
import { type Numbering, numbersOf, singleAnnex } from './numbering/numbers.ts'
import { markOf } from './plain-text.ts'
import { childrenOf, type Tree, treeOf } from './tree.ts'
import type { Kind, Unit } from './unit.ts'

/** A unit as it is read: with the number before it, its citation, and how deep it stands (from 0). */
export type ReadUnit = {
  id: string
  parentId: string | null
  kind: Kind
  position: number
  depth: number
  mark: string
  citation: string
  heading: string
  text: string
}

/** What any row of a text has: of the draft, of a version, of an import. */
export type Row = {
  id: string
  parentId: string | null
  kind: Kind
  position: number
  heading: string
  text: string
}

/** An act of local law is cited in Polish whatever language it is read in. */
const say = translator('pl')

/** The whole text in the order of reading, numbered. */
export function readText(rows: readonly Row[], numbering: Numbering): ReadUnit[] {
  const tree = treeOf(rows.map(unitOf))
  const numbers = numbersOf(tree, numbering)
  const cited = citations(tree, say, numbering)
  const lone = singleAnnex(tree)
  return inOrder(tree, null, 0).map(({ unit, depth }) => ({
    ...unit,
    depth,
    mark: markOf(unit, numbers.get(unit.id) ?? '', lone),
    citation: cited.get(unit.id) ?? '',
  }))
}

/** The rows of a text as the pure modules know them: without columns they do not need. */
export function unitOf({ id, parentId, kind, position, heading, text }: Row): Unit {
  return { id, parentId, kind, position, heading, text }
}

function inOrder(tree: Tree, parentId: string | null, depth: number): { unit: Unit; depth: number }[] {
  return childrenOf(tree, parentId).flatMap((unit) => [{ unit, depth }, ...inOrder(tree, unit.id, depth + 1)])
}
