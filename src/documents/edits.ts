import { branch, childrenOf, parentOf, type Tree } from './tree.ts'
import { type Kind, mayContain, rankOf, type Unit } from './unit.ts'

/** Rows to write for one act: `absorbed` says which removed unit lives on in which, `descended` which new one came from which. */
export type Changes = {
  added: Unit[]
  changed: Unit[]
  removed: Unit[]
  absorbed: { id: string; into: string }[]
  descended: { id: string; from: string }[]
}

export type Refusal =
  | 'no-such-unit'
  | 'wrong-level'
  | 'into-itself'
  | 'nothing-to-split'
  | 'nothing-to-merge'
  | 'children-between'

export type Edit = { changes: Changes; refused: null } | { changes: null; refused: Refusal }

/** Where a unit is to stand: in `parentId` (null: in the document), as the `position`-th of all children, from 1. */
export type Place = { parentId: string | null; position: number }

/** A new unit put in its place; those after it move down by one. Positions out of range mean the nearest end. */
export function add(tree: Tree, unit: Omit<Unit, 'position' | 'parentId'>, place: Place): Edit {
  const refused = misplaced(tree, unit.kind, place.parentId)
  if (refused) return refuse(refused)

  const siblings = inserted(childrenOf(tree, place.parentId), { ...unit, ...place }, place.position)
  return allow(written(tree, siblings))
}

/** A unit and everything in it taken away; those after it move up. */
export function remove(tree: Tree, id: string): Edit {
  const unit = tree.byId.get(id)
  if (!unit) return refuse('no-such-unit')

  return allow({ ...written(tree, without(tree, unit)), removed: branch(tree, unit) })
}

/** A unit with everything in it put elsewhere; `position` is counted without the unit itself. */
export function move(tree: Tree, id: string, place: Place): Edit {
  const unit = tree.byId.get(id)
  if (!unit) return refuse('no-such-unit')
  if (branch(tree, unit).some((inner) => inner.id === place.parentId)) return refuse('into-itself')
  const refused = misplaced(tree, unit.kind, place.parentId)
  if (refused) return refuse(refused)

  const left = without(tree, unit)
  const stays = unit.parentId === place.parentId
  const joined = inserted(stays ? left : childrenOf(tree, place.parentId), { ...unit, ...place }, place.position)
  return allow(written(tree, joined, stays ? [] : left))
}

/** A unit made of another kind where it stands: narrower than its parent, wider than what is in it. */
export function remake(tree: Tree, id: string, kind: Kind): Edit {
  const unit = tree.byId.get(id)
  if (!unit) return refuse('no-such-unit')
  const fits = mayContain(parentOf(tree, unit)?.kind ?? null, kind)
  if (!fits || childrenOf(tree, id).some((child) => !mayContain(kind, child.kind))) return refuse('wrong-level')

  return allow({ ...nothing(), changed: unit.kind === kind ? [] : [{ ...unit, kind }] })
}

/**
 * A unit cut in two at an offset of its text: the second half is a new unit (`newId`) right after it, and what stood
 * inside goes with it, for it stood after the cut.
 */
export function split(tree: Tree, id: string, offset: number, newId: string): Edit {
  const unit = tree.byId.get(id)
  if (!unit) return refuse('no-such-unit')
  const [first, second] = [unit.text.slice(0, offset).trim(), unit.text.slice(offset).trim()]
  if (offset < 0 || !first || !second) return refuse('nothing-to-split')

  const half = { ...unit, id: newId, heading: '', text: second }
  const siblings = childrenOf(tree, unit.parentId).flatMap((sibling) =>
    sibling.id === id ? [{ ...unit, text: first }, half] : [sibling],
  )
  const children = childrenOf(tree, id).map((child) => ({ ...child, parentId: newId }))
  return allow({ ...written(tree, siblings, children), descended: [{ id: newId, from: id }] })
}

/**
 * A unit joined to the one before it (of the same kind, in the same parent), which keeps its id. Refused when text would
 * have to stand after what is inside the first, for that would change what the text says.
 */
export function merge(tree: Tree, id: string): Edit {
  const unit = tree.byId.get(id)
  if (!unit) return refuse('no-such-unit')
  const before = childrenOf(tree, unit.parentId)[placeOf(tree, unit) - 2]
  if (before?.kind !== unit.kind) return refuse('nothing-to-merge')
  const inside = childrenOf(tree, before.id)
  const words = [unit.heading, unit.text].filter((part) => part.trim())
  if (inside.length > 0 && words.length > 0) return refuse('children-between')

  const joined = { ...before, text: [before.text, ...words].filter((part) => part.trim()).join(' ') }
  const siblings = without(tree, unit).map((sibling) => (sibling.id === before.id ? joined : sibling))
  const children = childrenOf(tree, id).map((child) => ({ ...child, parentId: before.id }))
  const changes = written(tree, siblings, [...inside, ...children])
  return allow({ ...changes, removed: [unit], absorbed: [{ id, into: before.id }] })
}

/** The rows after an act. */
export function apply(units: readonly Unit[], changes: Changes): Unit[] {
  const gone = new Set(changes.removed.map((unit) => unit.id))
  const changed = new Map(changes.changed.map((unit) => [unit.id, unit]))
  const kept = units.filter((unit) => !gone.has(unit.id)).map((unit) => changed.get(unit.id) ?? unit)
  return [...kept, ...changes.added]
}

function misplaced(tree: Tree, kind: Kind, parentId: string | null): Refusal | null {
  if (parentId === null) return null
  const parent = tree.byId.get(parentId)
  if (!parent) return 'no-such-unit'
  return mayContain(parent.kind, kind) ? null : 'wrong-level'
}

/** Which of its siblings a unit is, from 1, whatever gaps the stored positions have. */
export function placeOf(tree: Tree, unit: Unit) {
  return childrenOf(tree, unit.parentId).findIndex((sibling) => sibling.id === unit.id) + 1
}

/** What to write so that each list of siblings stands in its order: rows the tree lacks, and rows that differ. */
function written(tree: Tree, ...lists: (readonly Unit[])[]): Changes {
  const changes = nothing()
  for (const siblings of lists) {
    siblings.forEach((sibling, at) => {
      const row = { ...sibling, position: at + 1 }
      const before = tree.byId.get(row.id)
      if (!before) changes.added.push(row)
      else if (!same(row, before)) changes.changed.push(row)
    })
  }
  return changes
}

function without(tree: Tree, unit: Unit): Unit[] {
  return childrenOf(tree, unit.parentId).filter((sibling) => sibling.id !== unit.id)
}

function inserted(siblings: readonly Unit[], unit: Unit, position: number): Unit[] {
  const at = Math.min(Math.max(Math.round(position) || 1, 1), siblings.length + 1) - 1
  return siblings.toSpliced(at, 0, unit)
}

function same(one: Unit, other: Unit) {
  return one.parentId === other.parentId && one.position === other.position && one.text === other.text
}

function nothing(): Changes {
  return { added: [], changed: [], removed: [], absorbed: [], descended: [] }
}

function allow(changes: Changes): Edit {
  return { changes, refused: null }
}

function refuse(refused: Refusal): Edit {
  return { changes: null, refused }
}

/** The kinds a unit in `parentId` may have, the likeliest first: the kind of its siblings, else the widest allowed below. */
export function likelyKinds(tree: Tree, parentId: string | null): Kind[] {
  const parent = parentId === null ? null : (tree.byId.get(parentId)?.kind ?? null)
  const sibling = childrenOf(tree, parentId).at(-1)?.kind
  const allowed: Kind[] = ['annex', 'part', 'division', 'chapter', 'section', 'subsection', 'point', 'letter', 'indent']
  return allowed
    .filter((kind) => mayContain(parent, kind))
    .sort((one, other) => Number(other === sibling) - Number(one === sibling) || rankOf(one) - rankOf(other))
}
