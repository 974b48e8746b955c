import type { Unit } from './unit.ts'

/** A text built from its rows: children are sorted by position. */
export type Tree<Row extends Unit = Unit> = {
  roots: Row[]
  byId: Map<string, Row>
  children: Map<string, Row[]>
}

/**
 * A tree of any rows: a unit whose parent is missing, or that stands inside itself, is kept among the roots, so that
 * no sentence is ever lost from sight.
 */
export function treeOf<Row extends Unit>(rows: readonly Row[]): Tree<Row> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const id of unreachable(byId)) byId.set(id, { ...(byId.get(id) as Row), parentId: null })
  const roots: Row[] = []
  const children = new Map<string, Row[]>()

  for (const unit of byId.values()) {
    const siblings = unit.parentId === null ? roots : (children.get(unit.parentId) ?? [])
    siblings.push(unit)
    if (unit.parentId !== null) children.set(unit.parentId, siblings)
  }

  roots.sort(inOrder)
  for (const siblings of children.values()) siblings.sort(inOrder)
  return { roots, byId, children }
}

/** The units directly in `id` (null: in the document), in order. */
export function childrenOf<Row extends Unit>(tree: Tree<Row>, id: string | null): readonly Row[] {
  return id === null ? tree.roots : (tree.children.get(id) ?? [])
}

/** All units in the order of reading. */
export function flatten<Row extends Unit>(tree: Tree<Row>): Row[] {
  return tree.roots.flatMap((root) => branch(tree, root))
}

/** A unit and everything in it, in the order of reading. */
export function branch<Row extends Unit>(tree: Tree<Row>, unit: Row): Row[] {
  const units: Row[] = []
  const waiting = [unit]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    units.push(next)
    for (const child of childrenOf(tree, next.id).toReversed()) waiting.push(child)
  }
  return units
}

/** A unit's parents, the widest first, the unit itself last. */
export function lineage<Row extends Unit>(tree: Tree<Row>, unit: Row): Row[] {
  const parent = parentOf(tree, unit)
  return parent ? [...lineage(tree, parent), unit] : [unit]
}

export function parentOf<Row extends Unit>(tree: Tree<Row>, unit: Row): Row | undefined {
  return unit.parentId === null ? undefined : tree.byId.get(unit.parentId)
}

function inOrder(one: Unit, other: Unit) {
  return one.position - other.position || (one.id < other.id ? -1 : 1)
}

/** Units whose parent is missing, and one unit of each circle of parents: made a root, it sets the others free. */
function unreachable(byId: Map<string, Unit>): Set<string> {
  const settled = new Set<string>()
  const lost = new Set<string>()
  for (const unit of byId.values()) {
    const walk = new Set<string>()
    let last = unit
    for (let next: Unit | undefined = unit; next && !settled.has(next.id) && !walk.has(next.id); ) {
      last = next
      walk.add(next.id)
      next = next.parentId === null ? undefined : byId.get(next.parentId)
    }
    if (last.parentId !== null && !settled.has(last.parentId)) lost.add(last.id)
    for (const id of walk) settled.add(id)
  }
  return lost
}
