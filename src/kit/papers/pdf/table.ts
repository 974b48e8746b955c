import {
  type Align,
  type Column,
  type Facts,
  type Notice,
  printedColumns,
  printedRows,
  type Run,
  type Table,
} from '../paper.ts'
import { type Band, bandHeight, type Cell, drawLines, flow, heightOf, type SetLine, setLines } from './flow.ts'
import { type Element, ink, mm, type Sheet, type Tag } from './sheet.ts'

const padding = 4.5
const gap = 10

interface Grid {
  table: Table
  columns: Column[]
  /** Left edge of each column, and the right edge of the last. */
  edges: number[]
}

/** A table with its header on every page and every cell in the tree of tags (PDF/UA: TH with scope). */
export function drawTable(sheet: Sheet, table: Table) {
  const grid = gridOf(sheet, table)
  const rows = printedRows(table)
  const element = sheet.add('Table')
  const head = headBand(sheet, grid, null)
  const caption = captionLines(sheet, table, element)
  sheet.gap(gap)
  sheet.keep(tableLead(sheet, table) - gap)

  drawLines(sheet, caption, sheet.left, sheet.y, sheet.width)
  sheet.y += caption.length > 0 ? heightOf(caption) + 4 : 0
  drawHead(sheet, grid, element)
  const body = sheet.add('TBody', element)
  for (const row of rows) drawRow(sheet, grid, row, body, head)
  element.end()
  sheet.y += 6
}

/** The height a table begins with and will not be parted in: the white, the caption, the header, some of a row. */
export function tableLead(sheet: Sheet, table: Table): number {
  const row = Math.min(mm(40), mm(table.rowHeight) + 4 * sheet.sizes.table)
  const head = bandHeight(headBand(sheet, gridOf(sheet, table), null))
  return gap + heightOf(captionLines(sheet, table)) + head + row
}

function captionLines(sheet: Sheet, table: Table, element?: Element): SetLine[] {
  if (!table.caption) return []

  const owner = { element: element && sheet.add('Caption', element), type: 'Caption' }
  return setLines(sheet, [{ text: table.caption, bold: true }], sheet.width, { size: sheet.sizes.table + 0.5 }, owner)
}

function gridOf(sheet: Sheet, table: Table): Grid {
  const columns = printedColumns(table, sheet.paper)
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const edges = [sheet.left]
  for (const column of columns) edges.push(edges.at(-1)! + (sheet.width * column.width) / total)
  return { table, columns, edges }
}

function drawHead(sheet: Sheet, grid: Grid, element: Element) {
  const group = sheet.add('THead', element)
  const row = sheet.add('TR', group)
  flow(sheet, headBand(sheet, grid, row))
  group.end()
}

/** The header; without a row to belong to it is the repeated one, an artifact. */
function headBand(sheet: Sheet, grid: Grid, row: Element | null): Band {
  const cells = grid.columns.map((column, at) => {
    const element = row ? sheet.add('TH', row, { scope: 'Column' }) : undefined
    return cellOf(sheet, grid, at, [{ text: column.title, bold: true }], 'left', { element, type: 'TH' })
  })
  return { cells, padding, minHeight: 0, turn: () => sheet.turn(), paint: frame(sheet, grid, ink.shade) }
}

function drawRow(sheet: Sheet, grid: Grid, row: Run[][], body: Element, head: Band) {
  const element = sheet.add('TR', body)
  const cells = row.map((runs, at) => {
    const column = grid.columns[at]!
    const [type, tag]: [string, Tag] = column.namesRow ? ['TH', { scope: 'Row' }] : ['TD', {}]
    return cellOf(sheet, grid, at, runs, column.align ?? 'left', { element: sheet.add(type, element, tag), type })
  })
  const turn = () => {
    sheet.turn()
    // A header that takes a third of the page would leave no room for what it heads.
    if (bandHeight(head) < (sheet.bottom - sheet.top) / 3) flow(sheet, head)
  }
  flow(sheet, { cells, padding, minHeight: mm(grid.table.rowHeight), turn, paint: frame(sheet, grid) })
  element.end()
}

function cellOf(
  sheet: Sheet,
  { edges }: Grid,
  at: number,
  runs: Run[],
  align: Align,
  owner: { element?: Element; type: string },
): Cell {
  const [x, width] = [edges[at]! + padding, edges[at + 1]! - edges[at]! - 2 * padding]
  const filled = runs.some((run) => run.text.trim() !== '')
  const style = { size: sheet.sizes.table, leading: 1.32, align }
  return { x, width, lines: filled ? setLines(sheet, runs, width, style, owner) : [] }
}

function frame(sheet: Sheet, { edges }: Grid, shade?: string) {
  const { doc } = sheet
  const [left, right] = [edges[0]!, edges.at(-1)!]
  return (top: number, bottom: number) =>
    sheet.artifact('Layout', () => {
      if (shade) doc.rect(left, top, right - left, bottom - top).fill(shade)
      for (const x of edges) doc.moveTo(x, top).lineTo(x, bottom)
      for (const y of [top, bottom]) doc.moveTo(left, y).lineTo(right, y)
      doc.lineWidth(0.6).stroke(ink.rule)
    })
}

/** Labels and values in two columns, with a hair line between the pairs. */
export function drawFacts(sheet: Sheet, { facts }: Facts) {
  sheet.gap(6)
  const element = sheet.add('Table')
  const first = Math.min(sheet.width * 0.32, 5 * sheet.sizes.body * 3)
  for (const { label, value } of facts) {
    const row = sheet.add('TR', element)
    const named = { element: sheet.add('TH', row, { scope: 'Row' }), type: 'TH' }
    const said = { element: sheet.add('TD', row), type: 'TD' }
    const size = sheet.sizes.body - 0.5
    const labels = setLines(sheet, [{ text: label }], first - 10, { size, color: ink.quiet }, named)
    const values = setLines(sheet, value, sheet.width - first, { size }, said)
    const cells = [
      { x: sheet.left, width: first - 10, lines: labels },
      { x: sheet.left + first, width: sheet.width - first, lines: values },
    ]
    flow(sheet, { cells, padding: 3, minHeight: 0, turn: () => sheet.turn(), paint: hairline(sheet) })
    row.end()
  }
  element.end()
  sheet.y += 4
}

function hairline(sheet: Sheet) {
  return (_top: number, bottom: number) =>
    sheet.artifact('Layout', () => {
      sheet.doc
        .moveTo(sheet.left, bottom)
        .lineTo(sheet.left + sheet.width, bottom)
        .lineWidth(0.4)
        .stroke(ink.faint)
    })
}

/** A boxed text in small type, open at the page's edge where it goes on. */
export function drawNotice(sheet: Sheet, { title, runs }: Notice) {
  sheet.gap(10)
  const [inset, size] = [9, sheet.sizes.small]
  const element = sheet.add('Div')
  const width = sheet.width - 2 * inset
  const head = title
    ? setLines(sheet, [{ text: title, bold: true }], width, { size }, { element: sheet.add('P', element) })
    : []
  const text = setLines(sheet, runs, width, { size }, { element: sheet.add('P', element) })
  const paint = (top: number, bottom: number) =>
    sheet.artifact('Layout', () => {
      sheet.doc
        .rect(sheet.left, top, sheet.width, bottom - top)
        .lineWidth(0.6)
        .stroke(ink.rule)
    })
  const cells = [{ x: sheet.left + inset, width, lines: [...head, ...text] }]
  flow(sheet, { cells, padding: 7, minHeight: 0, turn: () => sheet.turn(), paint })
  element.end()
  sheet.y += 6
}
