import { type Numbering, ordinals, usual, written } from '../numbering/numbers.ts'
import { treeOf } from '../tree.ts'
import type { Unit } from '../unit.ts'
import { type Assembled, assemble } from './assemble.ts'
import type { Draft } from './drafts.ts'
import { excerpt, type Line, linesOf, type Warning } from './lines.ts'

/** A text taken in: what stood before its first unit, its units, how it numbers itself, and what to look at. */
export type Imported = { preamble: string; units: Unit[]; numbering: Numbering; warnings: Warning[] }

/** Longer texts (in UTF-16 units) are not read at all. */
export const longestText = 12_000_000

/** No more warnings than a person can look through; the last one then says that there are more. */
const mostWarnings = 500

export type TextImport = { imported: Imported; problem: null } | { imported: null; problem: 'empty' | 'too-big' }

/** A pasted text as a tree of units with new ids. */
export function importText(text: string, newId: () => string): TextImport {
  if (text.length > longestText) return { imported: null, problem: 'too-big' }
  const { lines, warnings } = linesOf(text)
  if (lines.length === 0) return { imported: null, problem: 'empty' }

  return importLines(lines, warnings, newId)
}

/** Lines as a tree, with the warnings of their source and of the reading in the order of the lines. */
export function importLines(lines: readonly Line[], found: readonly Warning[], newId: () => string): TextImport {
  const assembled = assemble(lines, newId)
  if (!assembled) return { imported: null, problem: 'too-big' }
  const numbering = numberingOf(assembled.drafts)
  const warnings = [...found, ...assembled.warnings, ...differences(assembled, numbering)]
  if (assembled.units.length === 0)
    warnings.push({ line: 1, reason: 'no-units', excerpt: excerpt(lines[0]?.text ?? '') })
  warnings.sort((one, other) => one.line - other.line)
  const { preamble, units } = assembled
  return { imported: { preamble, units, numbering, warnings: capped(warnings) }, problem: null }
}

/** How the source numbers itself: seen from its first chapter, and from whether each chapter begins with § 1. */
function numberingOf(drafts: readonly Draft[]): Numbering {
  const chapter = drafts.find((draft) => draft.kind === 'chapter' && draft.written)
  const chapters = chapter && /\d/.test(chapter.written) ? 'arabic' : usual.chapters
  const firsts = drafts.filter((draft) => draft.kind === 'section' && draft.parent && draft.position === 1)
  const grouped = firsts.filter((draft) => draft.parent?.kind !== 'annex')
  // The first § of an annex is § 1 in any numbering, so only a second chapter beside the first tells.
  const beside = Map.groupBy(grouped, annexOf)
    .values()
    .some((chapters) => chapters.length > 1)
  const anew = beside && grouped.every((draft) => draft.ordinal === 1)
  return { chapters, sections: anew ? 'anew' : usual.sections }
}

function annexOf(draft: Draft): Draft | null {
  if (draft.kind === 'annex') return draft
  return draft.parent ? annexOf(draft.parent) : null
}

/** Where the number read is not the number its place gives; of a row shifted alike only the first. */
function differences({ units, drafts }: Assembled, numbering: Numbering): Warning[] {
  const given = ordinals(treeOf(units), numbering)
  const shifts = new Map<string, number>()
  return drafts.flatMap((draft) => {
    const place = given.get(draft.id) ?? 0
    if (draft.ordinal === null) return []
    const row = `${draft.kind} ${draft.kind === 'section' && numbering.sections === 'through' ? '' : draft.parent?.id}`
    const shift = draft.ordinal - place
    if (shift === (shifts.get(row) ?? 0)) return []
    shifts.set(row, shift)
    const numbers = { read: draft.written, given: written(draft.kind, place, numbering) }
    return [{ line: draft.line, reason: 'number-differs', excerpt: excerpt(draft.lines[0]?.text ?? ''), ...numbers }]
  })
}

function capped(warnings: Warning[]): Warning[] {
  if (warnings.length <= mostWarnings) return warnings
  const kept = warnings.slice(0, mostWarnings - 1)
  const count = warnings.length - kept.length
  return [...kept, { line: warnings[kept.length]?.line ?? 1, reason: 'more-warnings', excerpt: '', count }]
}
