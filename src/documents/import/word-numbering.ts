import { letters, roman } from '../numbering/numerals.ts'
import { attributesOf, type Step, walk } from './xml.ts'

type Level = {
  start: number
  format: string
  text: string
  style: string | null
  restart: number | null
  legal: boolean
}
type Abstract = { levels: Map<number, Level>; link: string | null; linked: string | null }
type Num = { abstract: string; starts: Map<number, number> }
type Open = Extract<Step, { type: 'open' }>

// A label is written out for each paragraph, so a long one would make a small file a huge text.
const longestLabel = 60

/** The lists of word/numbering.xml: how each level of each list writes its number. */
export type Lists = { abstracts: Map<string, Abstract>; nums: Map<string, Num> }

export function listsOf(xml: string): Lists {
  const lists: Lists = { abstracts: new Map(), nums: new Map() }
  const place: Place = { abstract: null, level: null, num: null, depth: 0 }
  for (const step of walk(xml)) if (step.type === 'open') read(lists, place, step)
  return lists
}

/** Numbers paragraphs as Word does: call it once for each numbered paragraph in the order of the text. */
export class Counter {
  #lists: Lists
  #counts = new Map<string, number[]>()
  #begun = new Set<string>()
  #levels = new Map<string, Map<number, Level> | null>()

  constructor(lists: Lists) {
    this.#lists = lists
  }

  /** The label (`§ 3.`, `b)`, `–`) of the next paragraph of a list, or null where the list writes none. */
  next(
    id: string,
    wanted: number | null,
    style: string | null,
  ): { label: string; ordinal: number; depth: number } | null {
    const num = this.#lists.nums.get(id)
    const levels = num ? this.#levelsOf(num.abstract) : null
    if (!num || !levels) return null
    const depth = wanted ?? [...levels].find(([, level]) => style !== null && level.style === style)?.[0] ?? 0
    const level = levels.get(depth)
    if (!level) return null

    const ordinal = this.#count(id, num, levels, depth)
    const label = labelOf(levels, depth, this.#counts.get(num.abstract) ?? [])
    return label === '' ? null : { label, ordinal, depth }
  }

  #levelsOf(abstract: string): Map<number, Level> | null {
    const known = this.#levels.get(abstract)
    if (known !== undefined) return known
    const levels = levelsOf(this.#lists, abstract)
    this.#levels.set(abstract, levels)
    return levels
  }

  #count(id: string, num: Num, levels: Map<number, Level>, depth: number): number {
    const counts = this.#counts.get(num.abstract) ?? []
    this.#counts.set(num.abstract, counts)
    const start = num.starts.get(depth) ?? levels.get(depth)?.start ?? 1
    const anew = num.starts.has(depth) && !this.#begun.has(`${id} ${depth}`)
    const ordinal = anew || counts[depth] === undefined ? start : counts[depth] + 1
    this.#begun.add(`${id} ${depth}`)
    counts[depth] = ordinal
    for (let outer = 0; outer < depth; outer += 1) counts[outer] ??= levels.get(outer)?.start ?? 1
    for (let inner = depth + 1; inner < counts.length; inner += 1) {
      if (levels.get(inner)?.restart !== 0) delete counts[inner]
    }
    return ordinal
  }
}

type Place = { abstract: Abstract | null; level: Level | null; num: Num | null; depth: number }

function read(lists: Lists, place: Place, step: Open) {
  const values = attributesOf(step)
  if (step.name === 'abstractNum') {
    place.abstract = { levels: new Map(), link: null, linked: null }
    lists.abstracts.set(values.abstractNumId ?? '', place.abstract)
  } else if (step.name === 'num') {
    Object.assign(place, { abstract: null, level: null, num: { abstract: '', starts: new Map() } })
    if (place.num) lists.nums.set(values.numId ?? '', place.num)
  } else if (place.num) readNum(place, place.num, step.name, values)
  else if (place.abstract) readAbstract(place, place.abstract, step.name, values)
}

function readNum(place: Place, num: Num, name: string, values: Record<string, string>) {
  if (name === 'abstractNumId') num.abstract = values.val ?? ''
  if (name === 'lvlOverride') place.depth = Number(values.ilvl)
  if (name === 'startOverride') num.starts.set(place.depth, Number(values.val))
}

function readAbstract(place: Place, abstract: Abstract, name: string, values: Record<string, string>) {
  const { val = '' } = values
  if (name === 'numStyleLink') abstract.link = val
  if (name === 'styleLink') abstract.linked = val
  if (name === 'lvl') {
    place.level = { start: 1, format: 'decimal', text: '', style: null, restart: null, legal: false }
    abstract.levels.set(Number(values.ilvl), place.level)
  }
  if (!place.level) return
  if (name === 'start') place.level.start = Number(val)
  if (name === 'numFmt') place.level.format = val
  if (name === 'lvlText') place.level.text = val.slice(0, longestLabel)
  if (name === 'pStyle') place.level.style = val
  if (name === 'lvlRestart') place.level.restart = Number(val)
  if (name === 'isLgl') place.level.legal = val !== '0' && val !== 'false'
}

function levelsOf(lists: Lists, id: string): Map<number, Level> | null {
  const abstract = lists.abstracts.get(id)
  if (!abstract?.link || abstract.levels.size > 0) return abstract?.levels ?? null
  return [...lists.abstracts.values()].find((other) => other.linked === abstract.link)?.levels ?? null
}

function labelOf(levels: Map<number, Level>, depth: number, counts: readonly number[]): string {
  const level = levels.get(depth)
  if (!level || level.format === 'none') return ''
  if (level.format === 'bullet') return '–'
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return formatted(level.legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal'), counts[at] ?? 1)
    })
    .trim()
}

function formatted(format: string, number: number): string {
  if (format === 'upperRoman') return roman(number)
  if (format === 'lowerRoman') return roman(number).toLowerCase()
  if (format === 'lowerLetter') return letters(number)
  if (format === 'upperLetter') return letters(number).toUpperCase()
  return String(number)
}
