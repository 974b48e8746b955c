import { isCommon, stemsOf } from './stem.ts'
import { tokensOf } from './tokens.ts'

// As much of a body as is read into the index, and as often as one word is counted in it.
const bodyMost = 100_000
const placesMost = 20
// PostgreSQL keeps no place after this one.
const placeLast = 16_383

/**
 * The stems of a title (weight A) and a body (weight B) as the text of a PostgreSQL `tsvector`. The stems of one
 * word stand in one place. The first 100 000 characters of the body count.
 */
export function vectorOf(title: string, body: string, language: string): string {
  const places = new Map<string, string[]>()
  const titleEnd = place(places, title, language, 0, 'A')
  place(places, body.slice(0, bodyMost), language, titleEnd, 'B')
  return [...places].map(([stem, at]) => `${quoted(stem)}:${at.join(',')}`).join(' ')
}

/** The text of a `tsquery` for things with a stem of every group, or only of some where `some` is asked for. */
export function queryOf(groups: string[][], some = false): string {
  return groups
    .filter((group) => group.length > 0)
    .map((group) => `(${group.map(quoted).join(' | ')})`)
    .join(some ? ' | ' : ' & ')
}

function place(places: Map<string, string[]>, text: string, language: string, after: number, weight: string): number {
  let at = after
  for (const { word } of tokensOf(text)) {
    at = Math.min(at + 1, placeLast)
    if (isCommon(word)) continue
    for (const stem of stemsOf(word, language)) {
      const known = places.get(stem) ?? []
      if (known.length < placesMost) places.set(stem, [...known, `${at}${weight}`])
    }
  }
  return at
}

// A stem is letters and digits only; the quotes keep it from being read as an operator.
function quoted(stem: string): string {
  return `'${stem.replace(/['\\]/g, '')}'`
}
