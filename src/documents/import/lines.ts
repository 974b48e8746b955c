import { markOf } from './marks.ts'

/**
 * One line of a pasted text or one paragraph of a file. `number` counts from 1 as the reader of the source would count;
 * `list` is a number that the program wrote by itself and that is not in `text`.
 */
export type Line = {
  number: number
  text: string
  gap: boolean
  heading?: number
  list?: { id: string; depth: number; label: string; ordinal: number }
  verbatim?: boolean
}

export type Reason =
  | 'number-differs'
  | 'paragraph-without-number'
  | 'heading-without-number'
  | 'article-as-section'
  | 'decimal-numbers'
  | 'hyphen-at-end'
  | 'table-flattened'
  | 'footnote'
  | 'picture-left-out'
  | 'tracked-changes'
  | 'comments-left-out'
  | 'contents-left-out'
  | 'page-number-left-out'
  | 'no-units'
  | 'more-warnings'

/**
 * What a person should look at after an import: `line` of the source, `excerpt` of it; the numbers `read` and `given`
 * where they differ, and the `count` of what is not listed any more.
 */
export type Warning = {
  line: number
  reason: Reason
  excerpt: string
  read?: string
  given?: string
  count?: number
}

/** A text pasted or read from a file, cut into lines with their blanks and page leavings told apart. */
export function linesOf(text: string): { lines: Line[]; warnings: Warning[] } {
  const lines: Line[] = []
  const warnings: Warning[] = []
  let gap = true
  let contents = false
  const raw = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
  for (const [at, source] of raw.entries()) {
    if (source === '') {
      gap = true
      continue
    }
    const line: Line = { number: at + 1, text: tidy(source), gap }
    contents = isContents(line.text) || (contents && (line.text === '' || isEntry(line.text)))
    const left = line.text ? (contents ? 'contents-left-out' : leftOut(line, raw[at + 1] ?? '')) : null
    if (left) warnings.push({ line: line.number, reason: left, excerpt: excerpt(line.text) })
    else if (line.text) lines.push(line)
    gap = !line.text || (gap && left !== null)
  }
  return { lines, warnings }
}

/** Runs of spaces, tabs and hard spaces made one space; signs that are not seen, or that no database keeps, taken out. */
export function tidy(text: string): string {
  if (!/[^\S ]| {2}|\p{C}/u.test(text)) return text.trim()
  return text
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}

/** The beginning of a text, for showing where something is. */
export function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text
}

/** Whether a line is of a table of contents: a dotted leader and a page at the end. */
export function isContents(text: string) {
  if (/^spis treści:?$/i.test(text)) return true
  const page = /\d{1,4}$/.exec(text.slice(-4))
  const leader = page ? text.slice(0, -page[0].length).trimEnd().slice(-4) : ''
  return leader === '....' || leader.endsWith('……')
}

/** A line under "Spis treści" that still belongs to it: words and a page. */
function isEntry(text: string) {
  const words = markOf(text)?.rest ?? text
  return /\p{L}.*\s\d{1,3}$/u.test(words.slice(-300))
}

function leftOut(line: Line, next: string): Reason | null {
  if (/^(strona|str\.?) \d{1,4}( ?(z|\/) ?\d{1,4})?$/i.test(line.text)) return 'page-number-left-out'
  if (/^[-–—] ?\d{1,4} ?[-–—]$/.test(line.text)) return 'page-number-left-out'
  const alone = line.gap && next.trim() === ''
  return alone && /^\d{1,3}$/.test(line.text) ? 'page-number-left-out' : null
}
