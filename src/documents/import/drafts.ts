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
  const titled = draft.heading === null ? titleLines(draft) : 0
  const title = draft.lines.slice(0, titled).map((line) => line.text)
  const { id, kind, position } = draft
  return {
    id,
    parentId: draft.parent?.id ?? null,
    kind,
    position,
    heading: draft.heading ?? title.join(' '),
    text: joined(draft.lines.slice(titled), warnings),
  }
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

// Words that no sentence ends with: a line that does was cut there.
const cutting =
  /(?:^|[\s(])(?:§|(?:art|ust|pkt|lit|poz|nr|np|tj|m\.in|ul|al|Dz|Dz\. ?U|zw|ww)\.?|w|z|i|a|o|u|na|do|od|po|za|ze|we|oraz|lub|albo|dla|przez|przy|że)$/

/** Whether a line was cut in the middle of its sentence, so that even a number on the next line goes on with it. */
export function isCut(before: string): boolean {
  return cutting.test(before.slice(-12))
}

/** Whether a line continues the sentence of the line before it. */
export function goesOn(before: string, line: Line): boolean {
  if (line.verbatim) return false
  if (!line.gap && isCut(before)) return true
  if (/^[\p{Ll},;.)]/u.test(line.text)) return true
  return !line.gap && !/[.:;!?…”"]$/.test(before)
}

/**
 * How many first lines are the title: short, begun with a capital, without a full stop, and with something after them.
 * Only § are titled so, for in chapters the line after the number always is the title.
 */
function titleLines(draft: Draft): number {
  const [first] = draft.lines
  if (draft.kind !== 'section' || !first || first.verbatim) return 0
  if (first.heading !== undefined && (draft.lines.length > 1 || draft.children > 0)) return 1
  const rest = draft.lines.findIndex((line, at) => at > 0 && (line.verbatim || !/^\p{Ll}/u.test(line.text)))
  const count = rest === -1 ? draft.lines.length : rest
  const title = draft.lines
    .slice(0, Math.min(count, 3))
    .map((line) => line.text)
    .join(' ')
  if (count > 3 || !isTitle(title)) return 0
  const second = draft.lines[count]
  if (!second) return draft.children > 0 ? count : 0
  return draft.alone && title.length <= 80 && /^[\p{Lu}„"]/u.test(second.text) ? count : 0
}

function isTitle(text: string) {
  return text.length <= 150 && /^[\p{Lu}„"]/u.test(text) && !/[.:;,–—-]$/.test(text) && !isCut(text)
}
