import { type Numbering, numbersOf, usual } from '../numbering/numbers.ts'
import { childrenOf, flatten, type Tree, treeOf } from '../tree.ts'
import type { Unit } from '../unit.ts'
import { increasing } from './hunks.ts'
import { matches } from './matching.ts'
import { type Segment, wordDiff } from './words.ts'

export type Version = { preamble?: string; units: readonly Unit[]; numbering?: Numbering }

/** One unit in both versions: `before` null when it came, `after` null when it went; segments null when unchanged. */
export type UnitDifference = {
  before: (Unit & { number: string }) | null
  after: (Unit & { number: string }) | null
  moved: boolean
  renumbered: boolean
  heading: Segment[] | null
  text: Segment[] | null
}

export type Summary = Record<'added' | 'removed' | 'moved' | 'renumbered' | 'changed' | 'same', number>

export type Differences = { preamble: Segment[] | null; units: UnitDifference[]; summary: Summary }

/** Two versions of a text unit by unit, in the order of the newer, each removed unit where it stood. */
export function differences(before: Version, after: Version): Differences {
  const [old, young] = [sideOf(before), sideOf(after)]
  const pairs = matches(old.tree, young.tree)
  const moved = movedUnits(old.tree, young.tree, pairs)
  const kept = new Set(pairs.values())
  const units: UnitDifference[] = []
  const removedAfter = removals(old, kept)

  units.push(...(removedAfter.get(null) ?? []))
  for (const unit of flatten(young.tree)) {
    const partner = old.tree.byId.get(pairs.get(unit.id) ?? '')
    units.push(
      partner ? compared(numbered(old, partner), numbered(young, unit), moved.has(unit.id)) : came(young, unit),
    )
    units.push(...(removedAfter.get(partner?.id ?? '') ?? []))
  }
  return { preamble: changed(before.preamble ?? '', after.preamble ?? ''), units, summary: summaryOf(units) }
}

type Side = { tree: Tree; numbers: Map<string, string> }

function sideOf({ units, numbering = usual }: Version): Side {
  const tree = treeOf(units)
  return { tree, numbers: numbersOf(tree, numbering) }
}

function numbered(side: Side, unit: Unit) {
  return { ...unit, number: side.numbers.get(unit.id) ?? '' }
}

type Numbered = ReturnType<typeof numbered>

function compared(before: Numbered, after: Numbered, moved: boolean): UnitDifference {
  const renumbered = before.kind !== after.kind || before.number !== after.number
  const heading = changed(before.heading, after.heading)
  return { before, after, moved, renumbered, heading, text: changed(before.text, after.text) }
}

function came(side: Side, unit: Unit): UnitDifference {
  return { before: null, after: numbered(side, unit), moved: false, renumbered: false, heading: null, text: null }
}

function went(side: Side, unit: Unit): UnitDifference {
  return { before: numbered(side, unit), after: null, moved: false, renumbered: false, heading: null, text: null }
}

/** Removed units by the kept unit they stood after; those before any kept one under null. */
function removals(old: Side, kept: Set<string>): Map<string | null, UnitDifference[]> {
  const after = new Map<string | null, UnitDifference[]>()
  let last: string | null = null
  for (const unit of flatten(old.tree)) {
    if (kept.has(unit.id)) {
      last = unit.id
      continue
    }
    const gone = after.get(last) ?? []
    gone.push(went(old, unit))
    after.set(last, gone)
  }
  return after
}

/** Units now in another parent, and of those that stayed the fewest that explain the new order. */
function movedUnits(before: Tree, after: Tree, pairs: Map<string, string>): Set<string> {
  const moved = new Set<string>()
  const places = new Map(flatten(before).map((unit, at) => [unit.id, at]))
  for (const parentId of [null, ...after.byId.keys()]) {
    const home = parentId === null ? null : (pairs.get(parentId) ?? undefined)
    const stayed = childrenOf(after, parentId).filter((unit) => {
      const old = before.byId.get(pairs.get(unit.id) ?? '')
      if (old && old.parentId !== home) moved.add(unit.id)
      return old && old.parentId === home
    })
    const order = increasing(stayed.map((unit) => places.get(pairs.get(unit.id) ?? '') ?? 0))
    for (const [at, unit] of stayed.entries()) if (!order.has(at)) moved.add(unit.id)
  }
  return moved
}

function changed(before: string, after: string): Segment[] | null {
  return before === after ? null : wordDiff(before, after)
}

function summaryOf(units: readonly UnitDifference[]): Summary {
  const count = (asked: (unit: UnitDifference) => unknown) => units.filter(asked).length
  const rewritten = (unit: UnitDifference) => unit.heading !== null || unit.text !== null
  return {
    added: count((unit) => !unit.before),
    removed: count((unit) => !unit.after),
    moved: count((unit) => unit.moved),
    renumbered: count((unit) => unit.renumbered),
    changed: count(rewritten),
    same: count((unit) => unit.before && unit.after && !unit.moved && !unit.renumbered && !rewritten(unit)),
  }
}
