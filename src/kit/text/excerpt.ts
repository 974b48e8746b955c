import { tokensOf } from './tokens.ts'

/** A piece of a text; marked where it is what the reader looked for. A page shows it in `<mark>`. */
export type Segment = { text: string; marked: boolean }

type Mark = { start: number; end: number }

/** The beginning of a text on one line, at most `length` characters, ended between words by `…` where it is cut. */
export function excerpt(text: string, length = 200): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= length) return line
  return `${beforeSpace(line.slice(0, length))}…`
}

/** The whole text, its words that `matches` marked. */
export function marked(text: string, matches: (word: string) => boolean): Segment[] {
  return segments(text, marksIn(text, matches))
}

/** The part of a text, at most `length` characters or so, with most of the words that `matches`, and these marked. */
export function markedExcerpt(text: string, matches: (word: string) => boolean, length = 200): Segment[] {
  const line = text.replace(/\s+/g, ' ').trim()
  const marks = marksIn(line, matches)
  const from = line.length <= length ? 0 : wordStart(line, densest(marks, length) - Math.round(length / 6))
  const to = wordEnd(line, from + length)
  const inside = marks.filter(({ start, end }) => start >= from && end <= to)
  const part = segments(
    line.slice(from, to),
    inside.map(({ start, end }) => ({ start: start - from, end: end - from })),
  )
  const before = from > 0 ? [{ text: '…', marked: false }] : []
  const after = to < line.length ? [{ text: '…', marked: false }] : []
  return [...before, ...part, ...after]
}

function marksIn(text: string, matches: (word: string) => boolean): Mark[] {
  return tokensOf(text).filter(({ word }) => matches(word))
}

function segments(text: string, marks: Mark[]): Segment[] {
  const parts: Segment[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false })
    parts.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false })
  return parts
}

/** Where the stretch with most marks begins; 0 without marks. */
function densest(marks: Mark[], length: number): number {
  let best = { start: 0, count: 0 }
  let first = 0
  marks.forEach((mark, last) => {
    while (first < last && mark.end - marks[first]!.start > length) first++
    const count = last - first + 1
    if (count > best.count) best = { start: marks[first]!.start, count }
  })
  return best.start
}

function wordStart(line: string, at: number): number {
  if (at <= 0) return 0
  const space = line.indexOf(' ', at)
  return space < 0 || space - at > 40 ? whole(line, at) : space + 1
}

function wordEnd(line: string, at: number): number {
  if (at >= line.length) return line.length
  const space = line.lastIndexOf(' ', at)
  return space < 0 || at - space > 40 ? whole(line, at) : space
}

function beforeSpace(text: string): string {
  const space = text.lastIndexOf(' ')
  return text.slice(0, space > text.length / 2 ? space : whole(text, text.length))
}

// Never between the two halves of one character.
function whole(text: string, at: number): number {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at
}
