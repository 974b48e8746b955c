import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableBordersOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import {
  type Column,
  type Facts,
  type Paper,
  printedColumns,
  printedRows,
  type Run,
  type Table as TableBlock,
} from '../paper.ts'
import { grey, pageOf, sizesOf, twips } from './measure.ts'
import { textRuns } from './text.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const line = { style: BorderStyle.SINGLE, size: 4, color: grey.rule }
const hair = { style: BorderStyle.SINGLE, size: 2, color: grey.faint }

/** No lines at all: for tables that only put things side by side. */
export const unruled = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** Widths of columns in twips, filling the page. */
export function widthsOf(paper: Paper, shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.round((twips(pageOf(paper).width) * share) / total))
}

/** A table of fixed columns over the whole width. */
export function fixedTable(rows: TableRow[], columnWidths: number[], borders: ITableBordersOptions): Table {
  const width = { size: columnWidths.reduce((sum, column) => sum + column, 0), type: WidthType.DXA }
  return new Table({ rows, columnWidths, width, borders, layout: TableLayoutType.FIXED, margins: cellMargins })
}

const cellMargins = { top: 50, bottom: 50, left: 90, right: 90 }

/** A ruled table whose header row is repeated on every page and whose rows are not torn. */
export function tableParts(table: TableBlock, paper: Paper): (Paragraph | Table)[] {
  const columns = printedColumns(table, paper)
  const shares = columns.map((column) => column.width)
  const { table: size } = sizesOf(paper)
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cell([{ text: column.title, bold: true }], { size, shaded: true })),
  })
  const rows = printedRows(table).map((cells) => bodyRow(cells, columns, table.rowHeight, size))
  const ruled = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }
  const caption = table.caption ? [new Paragraph({ style: 'Caption', text: table.caption })] : []
  return [...caption, fixedTable([header, ...rows], widthsOf(paper, shares), ruled), white()]
}

function bodyRow(cells: Run[][], columns: Column[], height: number, size: number): TableRow {
  return new TableRow({
    height: height > 0 ? { value: twips(height), rule: HeightRule.ATLEAST } : undefined,
    cantSplit: !cells.some(long),
    children: cells.map((runs, at) => cell(runs, { size, align: columns[at]!.align })),
  })
}

/** Word joins two tables with nothing between them. */
function white(): Paragraph {
  return new Paragraph({ spacing: { after: 60, line: 120, lineRule: LineRuleType.AUTO } })
}

/** A cell that would not fit on half a page may go on over the edge of the page. */
function long(runs: readonly Run[]): boolean {
  return runs.reduce((sum, run) => sum + run.text.length, 0) > 900
}

function cell(
  runs: readonly Run[],
  { size, align = 'left', shaded = false }: { size: number; align?: 'left' | 'center' | 'right'; shaded?: boolean },
): TableCell {
  const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align]
  return new TableCell({
    shading: shaded ? { fill: grey.shade } : undefined,
    verticalAlign: VerticalAlignTable.TOP,
    children: [
      new Paragraph({
        alignment,
        spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO },
        children: textRuns(runs, { size }),
      }),
    ],
  })
}

/** Labels and values side by side, a hair line under each pair. */
export function factsParts({ facts }: Facts, paper: Paper): (Paragraph | Table)[] {
  const widths = widthsOf(paper, [0.3, 0.7])
  const rows = facts.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: true,
        children: [part([{ text: label }], grey.quiet), part(value, grey.text)],
      }),
  )
  const borders = { ...unruled, bottom: hair, insideHorizontal: hair }
  return rows.length === 0
    ? []
    : [
        fixedTable(rows, widths, borders),
        new Paragraph({ spacing: { after: 60, line: 120, lineRule: LineRuleType.AUTO } }),
      ]
}

function part(runs: readonly Run[], color: string): TableCell {
  return new TableCell({
    margins: { left: 0 },
    children: [new Paragraph({ spacing: { after: 0 }, children: textRuns(runs, { color }) })],
  })
}
