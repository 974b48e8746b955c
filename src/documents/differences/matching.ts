import { fold } from '#kit/text/fold.ts'
import { childrenOf, flatten, type Tree } from '../tree.ts'
import type { Unit } from '../unit.ts'

/** Two units are the same one rewritten when they share at least this much of their words (Dice, 0–1). */
const alike = 0.5
/** Words of more units than this tell nothing; only so many words and rivals of a unit are looked at. */
const commonest = 60
const mostWords = 300
const mostRivals = 6

/**
 * Which unit of `before` each unit of `after` is: the same id, else the same words, else similar words, else (for units
 * without words of their own) the same contents. Needed where a version was imported anew and its ids are new.
 */
export function matches(before: Tree, after: Tree): Map<string, string> {
  const pairs = new Map<string, string>()
  const taken = new Set<string>()
  const pair = (unit: Unit, old: Unit) => {
    if (pairs.has(unit.id) || taken.has(old.id)) return
    pairs.set(unit.id, old.id)
    taken.add(old.id)
  }
  for (const unit of after.byId.values()) {
    const old = before.byId.get(unit.id)
    if (old) pair(unit, old)
  }
  const left = () => flatten(after).filter((unit) => !pairs.has(unit.id))
  const gone = () => flatten(before).filter((unit) => !taken.has(unit.id))
  for (const [unit, old] of identical(gone(), left())) pair(unit, old)
  const candidates = { gone: gone(), left: left(), places: placesOf(before), newPlaces: placesOf(after) }
  for (const [unit, old] of similar(candidates)) pair(unit, old)
  for (const unit of left().reverse()) {
    const old = sameContents(before, after, unit, pairs)
    if (old) pair(unit, old)
  }
  return pairs
}

function identical(gone: readonly Unit[], left: readonly Unit[]): [Unit, Unit][] {
  const waiting = Map.groupBy(gone, saying)
  return left.flatMap((unit): [Unit, Unit][] => {
    const old = wordsOf(unit).length > 0 ? waiting.get(saying(unit))?.shift() : undefined
    return old ? [[unit, old]] : []
  })
}

type Candidates = { gone: Unit[]; left: Unit[]; places: Map<string, string>; newPlaces: Map<string, string> }

/** Pairs with enough words in common, the most alike first. */
function similar({ gone, left, places, newPlaces }: Candidates): [Unit, Unit][] {
  const olds = gone.map((unit) => ({ unit, words: new Set(wordsOf(unit)) }))
  const index = indexOf(olds)
  const standing = new Map(olds.map(({ unit }, at) => [places.get(unit.id), at]))
  const pairs = left.flatMap((unit) => {
    const words = new Set(wordsOf(unit))
    const same = standing.get(newPlaces.get(unit.id))
    return [...rivals(words, index), ...(same === undefined ? [] : [same])].flatMap((at) => {
      const old = olds[at]
      const score = old ? (2 * common(words, old.words)) / (words.size + old.words.size) : 0
      return old && score >= alike && unit.kind === old.unit.kind ? [{ unit, old: old.unit, score }] : []
    })
  })
  return pairs.sort((one, other) => other.score - one.score).map(({ unit, old }) => [unit, old])
}

/** Where each unit stands: the positions on the way to it. */
function placesOf(tree: Tree): Map<string, string> {
  const places = new Map<string, string>()
  for (const unit of flatten(tree)) places.set(unit.id, `${places.get(unit.parentId ?? '') ?? ''}.${unit.position}`)
  return places
}

function indexOf(olds: readonly { words: Set<string> }[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [at, { words }] of olds.entries()) {
    for (const word of words) {
      const places = index.get(word) ?? []
      if (places.length <= commonest) places.push(at)
      index.set(word, places)
    }
  }
  return index
}

function rivals(words: Set<string>, index: Map<string, number[]>): number[] {
  const counts = new Map<number, number>()
  for (const word of words) {
    const places = index.get(word) ?? []
    if (places.length > commonest) continue
    for (const at of places) counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  const found = [...counts].map(([at, shared]) => ({ at, shared }))
  found.sort((one, other) => other.shared - one.shared || one.at - other.at)
  return found.slice(0, mostRivals).map(({ at }) => at)
}

/** The unit of before that holds most of what this one holds. */
function sameContents(before: Tree, after: Tree, unit: Unit, pairs: Map<string, string>): Unit | null {
  const votes = new Map<string, number>()
  for (const child of childrenOf(after, unit.id)) {
    const old = before.byId.get(pairs.get(child.id) ?? '')
    if (old?.parentId) votes.set(old.parentId, (votes.get(old.parentId) ?? 0) + 1)
  }
  const [best] = [...votes].sort(([, one], [, other]) => other - one)
  const old = best ? before.byId.get(best[0]) : undefined
  return old?.kind === unit.kind ? old : null
}

function common(one: Set<string>, other: Set<string>) {
  return one.intersection(other).size
}

function saying(unit: Unit) {
  return `${unit.kind} ${unit.heading} ${unit.text}`
}

function wordsOf(unit: Unit): string[] {
  return (fold(`${unit.heading} ${unit.text}`).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords)
}
