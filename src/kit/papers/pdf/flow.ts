import type { Align, Run } from '../paper.ts'
import { type Line, linesOf, type Measure, type Piece } from './lines.ts'
import { type Element, ink, type Sheet } from './sheet.ts'

/** A line with all that is needed to draw it; without an element it is drawn as an artifact. */
export interface SetLine extends Line {
  size: number
  height: number
  color: string
  align: Align
  element?: Element
  type: string
}

/** Lines standing in one column of a band. */
export interface Cell {
  x: number
  width: number
  lines: SetLine[]
}

/** Columns of text side by side that may go on over many pages: a row of a table, a box, a paragraph. */
export interface Band {
  cells: Cell[]
  padding: number
  minHeight: number
  /** Draws what lies under the text, between two heights of one page. */
  paint?: (top: number, bottom: number) => void
  /** Turns the page, e.g. with the header of a table. */
  turn: () => void
}

export interface Style {
  size: number
  leading?: number
  color?: string
  align?: Align
}

/** Breaks runs into lines in one style, belonging to one element. */
export function setLines(
  sheet: Sheet,
  runs: readonly Run[],
  width: number,
  { size, leading = 1.4, color = ink.text, align = 'left' }: Style,
  { element, type = 'P' }: { element?: Element; type?: string } = {},
): SetLine[] {
  const measure = sheet.measure(size)
  const lines = align === 'center' ? balanced(runs, width, measure) : linesOf(runs, width, measure)
  return lines.map((line) => ({ ...line, size, height: size * leading, color, align, element, type }))
}

/** As many lines as there must be, and about as long as each other: no word is left alone under a centred text. */
function balanced(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const count = linesOf(runs, width, measure).length
  let [low, high] = [width / 2, width]
  while (count > 1 && high - low > 4) {
    const middle = (low + high) / 2
    if (linesOf(runs, middle, measure).length === count) high = middle
    else low = middle
  }
  return linesOf(runs, high, measure)
}

export function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0)
}

export function bandHeight({ cells, padding, minHeight }: Band): number {
  return Math.max(minHeight, 2 * padding + Math.max(0, ...cells.map((cell) => heightOf(cell.lines))))
}

/** Puts a band on the paper, over as many pages as it takes. */
export function flow(sheet: Sheet, band: Band) {
  const done = band.cells.map(() => 0)
  let turned = sheet.fresh
  if (!turned && mustTurnFirst(sheet, bandHeight(band))) {
    band.turn()
    turned = true
  }

  for (;;) {
    const left = band.cells.map((cell, at) => cell.lines.length - done[at]!)
    const fit = band.cells.map((cell, at) => fitting(cell.lines, done[at]!, sheet.room - 2 * band.padding))
    const all = left.every((count, at) => fit[at] === count)
    const torn = left.some((count, at) => fit[at]! < Math.min(2, count))
    // On a page just begun a line that has no room is drawn all the same, so that this always ends.
    if (!torn || turned)
      place(sheet, band, done, torn ? fit.map((count, at) => Math.max(count, Math.min(1, left[at]!))) : fit)
    if (all) return

    band.turn()
    turned = true
  }
}

/** A band that is short is not torn for a few lines' sake; a long one fills the page first. */
function mustTurnFirst(sheet: Sheet, height: number): boolean {
  return height > sheet.room && height < (sheet.bottom - sheet.top) / 3
}

/** How many lines from `start` fit; one line is never left alone on either page. */
function fitting(lines: SetLine[], start: number, room: number): number {
  let height = 0
  let count = 0
  for (let line = start; line < lines.length; line++) {
    height += lines[line]!.height
    if (height > room + 0.01) break
    count++
  }
  const left = lines.length - start - count
  if (left !== 1) return count
  return count > 2 ? count - 1 : 0
}

function place(sheet: Sheet, band: Band, done: number[], fit: number[]) {
  const parts = band.cells.map((cell, at) => cell.lines.slice(done[at]!, done[at]! + fit[at]!))
  const text = 2 * band.padding + Math.max(0, ...parts.map(heightOf))
  const whole = band.cells.every((cell, at) => done[at] === 0 && fit[at] === cell.lines.length)
  const height = whole ? Math.max(text, band.minHeight) : text
  band.paint?.(sheet.y, sheet.y + height)
  parts.forEach((lines, at) => {
    drawLines(sheet, lines, band.cells[at]!.x, sheet.y + band.padding, band.cells[at]!.width)
    done[at]! += lines.length
  })
  sheet.y += height
}

/** Draws lines one under another, each into its element; a link is an element of its own inside it. */
export function drawLines(sheet: Sheet, lines: readonly SetLine[], x: number, top: number, width: number) {
  let group: Fragment[] = []
  for (const fragment of fragmentsOf(lines, x, top, width)) {
    const first = group[0]
    if (first && (first.link || fragment.link || first.line.element !== fragment.line.element)) {
      drawGroup(sheet, group)
      group = []
    }
    group.push(fragment)
  }
  drawGroup(sheet, group)
}

/** A piece of a line at its place on the page. */
interface Fragment extends Piece {
  line: SetLine
  x: number
  y: number
}

function fragmentsOf(lines: readonly SetLine[], x: number, top: number, width: number): Fragment[] {
  let y = top
  return lines.flatMap((line) => {
    let at = x + indent(line, width)
    const base = y + (line.height - line.size * 1.2) / 2
    y += line.height
    return line.pieces.map((piece) => {
      const fragment = { ...piece, line, x: at, y: base }
      at += piece.width
      return fragment
    })
  })
}

function drawGroup(sheet: Sheet, group: Fragment[]) {
  const [first] = group
  if (!first) return
  const { element, type } = first.line
  if (first.link && element) return drawLink(sheet, first, element)

  const draw = () => {
    for (const { text, face, line, x, y } of group) sheet.write(text, face, line.size, line.color, x, y)
  }
  if (element) sheet.mark(element, type, draw)
  else sheet.artifact('Pagination', draw)
}

function indent(line: SetLine, width: number): number {
  if (line.align === 'left') return 0
  return line.align === 'right' ? width - line.width : (width - line.width) / 2
}

function drawLink(sheet: Sheet, { text, face, link, line, x, y, width }: Fragment, parent: Element) {
  const { doc } = sheet
  const element = sheet.add('Link', parent)
  const base = y + line.size * 1.12
  sheet.mark(element, 'Link', () => {
    sheet.write(text, face, line.size, ink.link, x, y)
    doc
      .moveTo(x, base)
      .lineTo(x + width, base)
      .lineWidth(0.5)
      .stroke(ink.link)
  })
  // A String object is what pdfkit writes as text; a bare string would become a PDF name.
  const contents = Object(link) as string
  const options = { structParent: element, Contents: contents }
  doc.link(x, y, width, line.size * 1.2, link!, options)
  element.end()
}
