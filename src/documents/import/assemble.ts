import { groups, type Kind, kindBelow, rankOf, type Unit } from '../unit.ts'
import { type Draft, goesOn, isCut, joined, unitOf } from './drafts.ts'
import { excerpt, type Line, type Reason, type Warning } from './lines.ts'
import { type Mark, markOf } from './marks.ts'

/** A text of more units is no text of a town: it is not read to its end. */
export const mostUnits = 10_000

/** A text taken apart: what stood before its first unit, its units in order, and the number each was read with. */
export type Assembled = { preamble: string; units: Unit[]; drafts: Draft[]; warnings: Warning[] }

type Bench = {
  open: Draft[]
  drafts: Draft[]
  preamble: Line[]
  warnings: Warning[]
  roots: number
  sections: number
  said: Set<Reason>
  chapterHeading: number
  newId: () => string
}

/** Lines put together into units, in one pass; null when there are more than `mostUnits`. */
export function assemble(lines: readonly Line[], newId: () => string): Assembled | null {
  const bench: Bench = {
    open: [],
    drafts: [],
    preamble: [],
    warnings: [],
    roots: 0,
    sections: 0,
    said: new Set(),
    chapterHeading: headingOfChapters(lines),
    newId,
  }
  for (const line of lines) {
    take(bench, line)
    if (bench.drafts.length > mostUnits) return null
  }
  const units = bench.drafts.map((draft) => unitOf(draft, bench.warnings))
  const preamble = joined(bench.preamble.map(apart), bench.warnings)
  return { preamble, units, drafts: bench.drafts, warnings: bench.warnings }
}

/** Lines of a preamble are titles, addresses and bases: each stays on its own unless it clearly goes on. */
function apart(line: Line): Line {
  return { ...line, gap: true }
}

function take(bench: Bench, line: Line) {
  const mark = line.verbatim ? null : accepted(bench, line)
  if (mark) return begin(bench, line, mark)
  if (line.heading === bench.chapterHeading && !line.verbatim && !awaitsTitle(bench.open.at(-1), line)) {
    warn(bench, line, 'heading-without-number')
    return begin(bench, line, { kind: 'chapter', written: '', ordinal: null, rest: line.text, strict: false })
  }
  keep(bench, line)
}

/** The mark a line opens a unit with, or null when the line goes on with the unit before it. */
function accepted(bench: Bench, line: Line): Mark | null {
  if (line.list) return listMark(bench, line, line.list)
  const mark = markOf(line.text)
  if (!mark || goesOnWith(bench, mark)) return null
  if (!line.gap && isCut(bench.open.at(-1)?.lines.at(-1)?.text ?? '')) return null
  if (mark.ordinal === null) return mark
  if (mark.depth && mark.parent !== openOrdinal(bench, mark.kind)) return null
  const expected = mark.ordinal === dueOrdinal(bench, mark.kind) || mark.ordinal === 1
  if (mark.strict && !expected) return null
  return wrapped(mark, expected) ? null : mark
}

/** A dash in the middle of a sentence, a letter or a dash in nothing, Roman numerals inside chapters named in words. */
function goesOnWith(bench: Bench, mark: Mark) {
  const last = bench.open.at(-1)
  if (mark.kind === 'chapter' && mark.strict) {
    return bench.open.some((draft) => draft.kind === 'chapter' && /^r/i.test(draft.written))
  }
  if (mark.kind !== 'letter' && mark.kind !== 'indent') return false
  if (!last) return true
  const before = last.lines.at(-1)?.text ?? ''
  return mark.kind === 'indent' && last.kind !== 'indent' && before !== '' && !/[.:;,]$/.test(before)
}

/** `…w roku` / `30. dnia` / `…`: a number out of order before a small letter is the end of a wrapped sentence. */
function wrapped(mark: Mark, expected: boolean) {
  return !expected && mark.kind === 'subsection' && !/^[^\p{Ll}]/u.test(mark.rest)
}

function listMark(bench: Bench, line: Line, list: NonNullable<Line['list']>): Mark {
  const read = markOf(`${list.label} ${line.text}`)
  const peers = bench.open.filter((draft) => draft.list?.id === list.id)
  const peer = peers.find((draft) => draft.list?.depth === list.depth)
  const outer = peers.findLast((draft) => (draft.list?.depth ?? 0) < list.depth)
  const seen = read?.kind ?? (outer ? kindBelow(outer.kind) : 'point') ?? 'indent'
  const deeper = outer && rankOf(seen) <= rankOf(outer.kind) ? (kindBelow(outer.kind) ?? 'indent') : seen
  const ordinal = /\d|\p{L}/u.test(list.label) ? list.ordinal : null
  return { kind: peer?.kind ?? deeper, written: list.label, ordinal, rest: line.text, strict: false }
}

function dueOrdinal(bench: Bench, kind: Kind) {
  if (kind === 'section') return bench.sections + 1
  const parent = bench.open.findLast((draft) => rankOf(draft.kind) < rankOf(kind))
  return ((parent ? parent.last : outermost(bench)).get(kind) ?? 0) + 1
}

function openOrdinal(bench: Bench, kind: Kind) {
  return bench.open.findLast((draft) => rankOf(draft.kind) < rankOf(kind))?.ordinal ?? undefined
}

function outermost(bench: Bench): Map<Kind, number> {
  const last = new Map<Kind, number>()
  const root = bench.open[0]
  if (root?.ordinal) last.set(root.kind, root.ordinal)
  return last
}

function begin(bench: Bench, line: Line, mark: Mark) {
  while (bench.open.length > 0 && rankOf(bench.open.at(-1)!.kind) >= rankOf(mark.kind)) bench.open.pop()
  const draft = draftOf(bench, line, mark)
  if (mark.kind === 'annex') bench.sections = 0
  if (mark.kind === 'section') bench.sections = mark.ordinal ?? bench.sections + 1
  if (mark.article) warnOnce(bench, line, 'article-as-section')
  if (mark.depth) warnOnce(bench, line, 'decimal-numbers')
  bench.open.push(draft)
  bench.drafts.push(draft)
  if (mark.rest) rest(bench, { ...line, text: mark.rest, gap: false, list: undefined }, draft)
}

/** What stands after a number: a title of a chapter, the first number inside (`§ 1. 1. …`), or the text. */
function rest(bench: Bench, line: Line, draft: Draft) {
  if (groups(draft.kind) && line.text.length <= 300) {
    draft.heading = line.text
    return
  }
  const inner = markOf(line.text)
  const first = inner?.ordinal === 1 && inner.kind !== 'chapter' && rankOf(inner.kind) > rankOf(draft.kind)
  if (inner && first && !inner.depth) begin(bench, line, inner)
  else draft.lines.push(line)
}

function draftOf(bench: Bench, line: Line, mark: Mark): Draft {
  const parent = bench.open.at(-1) ?? null
  const ordinal = mark.ordinal ?? (parent?.last.get(mark.kind) ?? 0) + 1
  parent?.last.set(mark.kind, ordinal)
  if (parent) parent.children += 1
  else bench.roots += 1
  const position = parent ? parent.children : bench.roots
  const list = line.list ? { id: line.list.id, depth: line.list.depth } : null
  const draft = { id: bench.newId(), parent, kind: mark.kind, position, line: line.number, list }
  const read = { written: mark.written, ordinal: mark.ordinal, alone: mark.rest === '' || Boolean(line.list) }
  return { ...draft, ...read, heading: null, lines: [], children: 0, last: new Map() }
}

function keep(bench: Bench, line: Line) {
  const draft = bench.open.at(-1)
  if (!draft) {
    bench.preamble.push(line)
    return
  }
  if (awaitsHeading(draft, line)) {
    draft.heading = draft.heading ? `${draft.heading} ${line.text}` : line.text
    return
  }
  const before = draft.lines.at(-1)
  const extra = before && !goesOn(before.text, line) && !groups(draft.kind) && !maybeTitle(draft)
  if (extra && !line.verbatim) warn(bench, line, 'paragraph-without-number')
  draft.lines.push(line)
}

/** A chapter whose title stands on the next line, or goes on there in capitals as it began. */
function awaitsHeading(draft: Draft | undefined, line: Line): boolean {
  if (!draft || line.verbatim || !groups(draft.kind) || draft.lines.length > 0 || draft.children > 0) return false
  if (draft.heading === null) return true
  return isLoud(draft.heading) && isLoud(line.text)
}

function awaitsTitle(draft: Draft | undefined, line: Line): boolean {
  const untouched = draft?.kind === 'section' && draft.alone && draft.lines.length === 0 && draft.children === 0
  return untouched || awaitsHeading(draft, line)
}

function isLoud(text: string) {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

function maybeTitle(draft: Draft) {
  return draft.kind === 'section' && draft.alone && draft.lines.length === 1
}

function warn(bench: Bench, line: Line, reason: Reason) {
  bench.warnings.push({ line: line.number, reason, excerpt: excerpt(line.text) })
}

function warnOnce(bench: Bench, line: Line, reason: Reason) {
  if (!bench.said.has(reason)) warn(bench, line, reason)
  bench.said.add(reason)
}

/** The level of unnumbered headings that is used more than once: a lone one above it is the title of the whole. */
function headingOfChapters(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { heading, list, text } of lines) {
    if (heading && !list && !markOf(text)) counts.set(heading, (counts.get(heading) ?? 0) + 1)
  }
  return Math.min(...[...counts].filter(([, count]) => count > 1).map(([level]) => level), 99)
}
