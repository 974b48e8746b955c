import type { Kind, Unit } from '../unit.ts'
import type { Line, Warning } from './lines.ts'

/** A unit while it is being read: its number as written and the lines that belong to it, heading not yet told apart. */
export type Draft = {
  id: string
  parent: Draft | null
  kind: Kind
  position: number
  line: number
  written: string
  ordinal: number | null
  heading: string | null
  /** Whether the number stood alone on its line, so that a title may follow. */
  alone: boolean
  lines: Line[]
  children: number
  last: Map<Kind, number>
  list: { id: string; depth: number } | null
}

/** The unit a draft has become. */
export function unitOf(draft: Draft, warnings: Warning[]): Unit {
  const titled = draft.heading === null && hasTitle(draft)
  const heading = titled ? (draft.lines[0]?.text ?? '') : (draft.heading ?? '')
  const text = joined(titled ? draft.lines.slice(1) : draft.lines, warnings)
  const { id, kind, position } = draft
  return { id, parentId: draft.parent?.id ?? null, kind, position, heading, text }
}

/** Lines made one text: a sentence goes on over the end of a line, a new sentence after it begins a paragraph. */
export function joined(lines: readonly Line[], warnings: Warning[]): string {
  const parts: string[] = []
  let before = ''
  for (const line of lines) {
    const hyphen = /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line.text)
    if (hyphen)
      warnings.push({
        line: line.number,
        reason: 'hyphen-at-end',
        excerpt: `${before.slice(-20)} ${line.text.slice(0, 20)}`,
      })
    if (before && !hyphen) parts.push(goesOn(before, line) ? ' ' : '\n')
    parts.push(line.text)
    before = line.text
  }
  return parts.join('')
}

/** Whether a line continues the sentence of the line before it. */
export function goesOn(before: string, line: Line): boolean {
  if (line.verbatim) return false
  if (/^[\p{Ll},;.)]/u.test(line.text)) return true
  return !line.gap && !/[.:;!?…”"]$/.test(before)
}

/** A short first line without a full stop is a title if something stands after it; only § are titled so. */
function hasTitle(draft: Draft): boolean {
  const [first, second] = draft.lines
  if (draft.kind !== 'section' || !first || first.verbatim) return false
  if (first.heading !== undefined && (second || draft.children > 0)) return true
  if (!isTitle(first.text)) return false
  return second ? draft.alone && first.text.length <= 80 && !/^\p{Ll}/u.test(second.text) : draft.children > 0
}

function isTitle(text: string) {
  return text.length <= 150 && /^[\p{Lu}„"]/u.test(text) && !/[.:;,–—-]$/.test(text)
}
