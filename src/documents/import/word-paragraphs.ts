import { excerpt, type Line, type Reason, tidy, type Warning } from './lines.ts'
import { Counter, type Lists } from './word-numbering.ts'
import { headingOf, type InList, resolved, type Style } from './word-styles.ts'
import { attributesOf, type Step, walk } from './xml.ts'

export type WordParts = { styles: Map<string, Style>; lists: Lists; notes: Map<string, string> }

export type Paragraphs =
  | { lines: Line[]; warnings: Warning[]; problem: null }
  | { lines: null; warnings: null; problem: 'broken' | 'too-big' }

/** No town's text has more paragraphs. */
const mostParagraphs = 100_000

/** The paragraphs of word/document.xml as lines, numbers of lists written out. */
export function paragraphsOf(xml: string, parts: WordParts): Paragraphs {
  const reader = new Reader(parts)
  const steps = walk(xml)
  let next = steps.next()
  for (; !next.done; next = steps.next()) {
    reader.take(next.value)
    if (reader.count > mostParagraphs) return { lines: null, warnings: null, problem: 'too-big' }
  }
  if (next.value === 'broken') return { lines: null, warnings: null, problem: 'broken' }
  return { lines: reader.lines, warnings: reader.warnings, problem: null }
}

type Paragraph = { text: string[]; style: string | null; list: InList; outline: number | null; number: number }
type Table = { line: number; cells: Line[][]; rows: Line[][][] }

// Deleted and moved-away text, old properties kept by tracked changes, a second copy of a drawing, field codes.
const skipped = new Set(['del', 'moveFrom', 'pPrChange', 'rPrChange', 'sectPr', 'Fallback', 'instrText', 'tabs'])
const noticed: Record<string, Reason> = {
  ins: 'tracked-changes',
  del: 'tracked-changes',
  blip: 'picture-left-out',
  imagedata: 'picture-left-out',
  commentReference: 'comments-left-out',
}
const said = new Set(['pStyle', 'numId', 'ilvl', 'outlineLvl', 'footnoteReference', 'endnoteReference'])
const signs: Record<string, string> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-', sym: '•' }

class Reader {
  lines: Line[] = []
  warnings: Warning[] = []
  #parts: WordParts
  #counter: Counter
  #paragraphs: Paragraph[] = []
  #tables: Table[] = []
  #skipping = 0
  #spoken = false
  count = 0
  #styles = new Map<string | null, Style | null>()
  #seen = new Set<Reason>()

  constructor(parts: WordParts) {
    this.#parts = parts
    this.#counter = new Counter(parts.lists)
  }

  take(step: Step) {
    if (step.type === 'text') {
      if (this.#spoken && this.#skipping === 0) this.#paragraphs.at(-1)?.text.push(step.text)
    } else if (step.type === 'open') this.#open(step)
    else this.#close(step.name)
  }

  #open(step: Extract<Step, { type: 'open' }>) {
    const reason = noticed[step.name]
    if (reason) this.#notice(reason)
    if (step.self) return this.#skipping === 0 && this.#empty(step)
    if (this.#skipping > 0 || skipped.has(step.name)) this.#skipping += 1
    else if (step.name === 't') this.#spoken = true
    else if (step.name === 'p') this.#begin()
    else if (step.name === 'tbl') this.#tables.push({ line: this.count + 1, cells: [], rows: [] })
    else if (step.name === 'tr') this.#row()
    else if (step.name === 'tc') this.#tables.at(-1)?.cells.push([])
    else this.#empty(step)
  }

  #close(name: string) {
    if (this.#skipping > 0) this.#skipping -= 1
    else if (name === 't') this.#spoken = false
    else if (name === 'p') this.#end()
    else if (name === 'tbl') this.#flatten()
  }

  /** Elements that say something by being there. */
  #empty(step: Extract<Step, { type: 'open' }>) {
    const paragraph = this.#paragraphs.at(-1)
    if (step.name === 'p') {
      this.#begin()
      this.#end()
    }
    if (!paragraph) return
    const sign = signs[step.name]
    if (sign) paragraph.text.push(sign)
    if (!said.has(step.name)) return
    const { val = null, id = '' } = attributesOf(step)
    if (step.name === 'pStyle') paragraph.style = val
    if (step.name === 'numId') paragraph.list = { ...paragraph.list, id: val }
    if (step.name === 'ilvl') paragraph.list = { ...paragraph.list, depth: Number(val) }
    if (step.name === 'outlineLvl') paragraph.outline = Number(val)
    if (step.name === 'footnoteReference' || step.name === 'endnoteReference')
      this.#note(paragraph, `${step.name} ${id}`)
  }

  #note(paragraph: Paragraph, key: string) {
    const text = this.#parts.notes.get(key)
    if (!text) return
    // Word calls a note once; a file that calls one a million times would be a bomb.
    this.#parts.notes.delete(key)
    paragraph.text.push(` [przypis: ${text}]`)
    this.warnings.push({ line: paragraph.number, reason: 'footnote', excerpt: excerpt(text) })
  }

  #begin() {
    this.count += 1
    const list = { id: null, depth: null }
    this.#paragraphs.push({ text: [], style: null, list, outline: null, number: this.count })
  }

  #end() {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const cell = this.#tables.at(-1)?.cells.at(-1)
    for (const line of this.#linesOf(paragraph)) (cell ?? this.lines).push(line)
  }

  #linesOf(paragraph: Paragraph): Line[] {
    const style = this.#styleOf(paragraph.style)
    if (style && /^toc\b/i.test(style.name)) {
      this.#notice('contents-left-out', paragraph.number)
      return []
    }
    const pieces = paragraph.text.join('').split('\n').map(tidy).filter(Boolean)
    const list = pieces.length > 0 ? this.#listed(paragraph, style) : undefined
    const heading = paragraph.outline !== null && paragraph.outline < 9 ? paragraph.outline + 1 : headingOf(style)
    const { number } = paragraph
    return pieces.map((text, at) => ({
      number,
      text,
      gap: at === 0,
      ...(heading ? { heading } : {}),
      ...(list && at === 0 ? { list } : {}),
    }))
  }

  #styleOf(id: string | null): Style | null {
    const known = this.#styles.get(id)
    if (known !== undefined) return known
    const style = resolved(this.#parts.styles, id)
    this.#styles.set(id, style)
    return style
  }

  #listed(paragraph: Paragraph, style: Style | null): Line['list'] {
    const id = paragraph.list.id ?? style?.list.id ?? null
    if (id === null || id === '0') return undefined
    const depth = paragraph.list.depth ?? (paragraph.list.id ? 0 : (style?.list.depth ?? null))
    const label = this.#counter.next(id, depth, paragraph.style)
    return label ? { id, ...label } : undefined
  }

  #row() {
    const table = this.#tables.at(-1)
    if (!table) return
    table.cells = []
    table.rows.push(table.cells)
  }

  /** A table of one column only frames its text; of others each row becomes one line that opens no unit. */
  #flatten() {
    const table = this.#tables.pop()
    if (!table) return
    const outer = this.#tables.at(-1)?.cells.at(-1) ?? this.lines
    if (table.rows.every((row) => row.length <= 1)) {
      for (const line of table.rows.flat(2)) outer.push(line)
      return
    }
    const rows = table.rows.map((row) => row.map((cell) => cell.map(written).join(' ')).join(' | '))
    const lines = rows.filter((row) => /[^\s|]/.test(row))
    if (lines.length === 0) return
    this.warnings.push({ line: table.line, reason: 'table-flattened', excerpt: excerpt(lines[0] ?? '') })
    for (const text of lines) outer.push({ number: table.line, text, gap: true, verbatim: true })
  }

  #notice(reason: Reason, line = this.#paragraphs.at(-1)?.number ?? this.count) {
    if (this.#seen.has(reason)) return
    this.#seen.add(reason)
    this.warnings.push({ line, reason, excerpt: '' })
  }
}

function written(line: Line) {
  return line.list ? `${line.list.label} ${line.text}` : line.text
}
