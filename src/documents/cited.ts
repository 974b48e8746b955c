import { fold } from '#kit/text/fold.ts'
import type { Step } from './citation.ts'
import { type Numbering, ordinals, usual } from './numbering/numbers.ts'
import { fromLetters, fromRoman } from './numbering/numerals.ts'
import { branch, flatten, type Tree } from './tree.ts'
import { groups, type Kind, kindBelow, rankOf, type Unit } from './unit.ts'

/** What a citation leads to: one unit, several that it may mean, or the nearest above what is `missing`. */
export type Cited = { units: Unit[]; missing: Step[] }

/** Longer input is no citation: what stands after this many characters is not read. */
const longest = 200

const names: [Kind, RegExp][] = [
  ['annex', /^(zal|zalacznik[a-z]*|annex|дод|додат[а-яі]*)$/],
  ['part', /^(cz|czesc[a-z]*|part|част|частин[а-яі]*)$/],
  ['division', /^(dz|dzial[a-z]*|division|розділ[а-яі]*)$/],
  ['chapter', /^(rozdz|rozdzial[a-z]*|chapter|ch|глав[а-яі]*)$/],
  ['section', /^(§+|par|paragraf[a-z]*|art|artykul[a-z]*|section|sec|параграф[а-яі]*)$/],
  ['subsection', /^(u|ust|ustep[a-z]*|subsection|para|абз|абзац[а-яі]*)$/],
  ['point', /^(p|pkt|punkt[a-z]*|point|п|пункт[а-яі]*)$/],
  ['letter', /^(lit|liter[a-z]*|letter|літ|літер[а-яі]*)$/],
  ['indent', /^(tir|tiret[a-z]*|myslnik[a-z]*|indent|тире)$/],
]

const firsts = ['pierwsz', 'drug', 'trzec', 'czwart', 'piat', 'szost', 'siodm', 'osm', 'dziewiat', 'dziesiat']

/** The units a citation names, however it was typed: `§12 ust 3`, `par. 12`, `pkt 2 w § 12`, `12.3.2b`. */
export function findCited(tree: Tree, text: string, numbering: Numbering = usual): Cited {
  const steps = stepsIn(text)
  const counted = ordinals(tree, numbering)
  let found: Unit[] | null = null

  for (const [at, step] of steps.entries()) {
    const next: Unit[] = found?.flatMap((unit) => within(tree, unit, step, counted)) ?? everywhere(tree, step, counted)
    if (next.length === 0) return { units: found ?? [], missing: steps.slice(at) }
    found = next
  }
  return { units: found ?? [], missing: [] }
}

/** The steps a typed citation is made of, the widest first; of a list (`ust. 3 i 4`) only its first member. */
export function stepsIn(text: string): Step[] {
  const steps: Step[] = []
  const words = wordsIn(text)
  let listed = false
  for (let at = 0; at < words.length; at += 1) {
    const kind = kindOf(words[at])
    if (kind && steps.some((step) => step.kind === kind)) break
    const step = kind ? stepOf(kind, words[at + 1]) : listed ? null : bareStep(words[at], steps)
    if (step) steps.push(step)
    if (kind && step && step.ordinal !== null) at += 1
    listed = kind ? false : listed || isJoint(words[at])
  }
  return steps.sort((one, other) => rankOf(one.kind) - rankOf(other.kind))
}

/** Small words of a citation: `§`, names, numbers, and letters that stand by a number (`2b`) or a bracket (`b)`). */
function wordsIn(text: string): string[] {
  const plain = fold(text.slice(0, longest)).replace(/(\d)([a-z])(?![a-z])/g, '$1 $2)')
  return (plain.match(/§+|\d+|\(?[a-z]{1,2}\)|[a-zа-яіїєґ]+|[-–—]/g) ?? []).filter(
    (word) => !/^(nr|no|w|z)$/.test(word),
  )
}

function kindOf(word = ''): Kind | null {
  return names.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

function stepOf(kind: Kind, word: string | undefined): Step | null {
  const ordinal = word === undefined ? null : ordinalOf(word.replace(/[()]/g, ''), kind)
  return ordinal === null && kind !== 'annex' ? null : { kind, ordinal }
}

/** A number without a name: a § or a Roman chapter at the start, later one level down from the last. */
function bareStep(word = '', steps: readonly Step[]): Step | null {
  const last = steps.at(-1)?.kind
  if (!last) return stepOf(/^\d/.test(word) ? 'section' : 'chapter', word)
  if (word.endsWith(')')) return steps.some((step) => step.kind === 'letter') ? null : stepOf('letter', word)
  if (!/^\d/.test(word)) return null
  return stepOf(groups(last) ? 'section' : (kindBelow(last) ?? last), word)
}

function ordinalOf(word: string, kind: Kind): number | null {
  if (/^\d{1,6}$/.test(word)) return Number(word)
  const first = firsts.findIndex((stem) => word.startsWith(stem)) + 1
  if (first > 0) return first
  if (kind === 'letter') return fromLetters(word)
  return groups(kind) ? fromRoman(word) : null
}

function isJoint(word = '') {
  return /^(i|oraz|lub|albo|do|a|and|or|to|та|і|або|[-–—])$/.test(word)
}

function everywhere(tree: Tree, step: Step, counted: Map<string, number>) {
  return flatten(tree).filter((unit) => answers(unit, step, counted))
}

/** Directly inside if there is one, else deeper: people leave out the only `ust.` of a §. */
function within(tree: Tree, outer: Unit, step: Step, counted: Map<string, number>) {
  const inside = branch(tree, outer).filter((unit) => unit.id !== outer.id && answers(unit, step, counted))
  const direct = inside.filter((unit) => unit.parentId === outer.id)
  return direct.length > 0 ? direct : inside
}

function answers(unit: Unit, step: Step, counted: Map<string, number>) {
  return unit.kind === step.kind && (step.ordinal === null || counted.get(unit.id) === step.ordinal)
}
