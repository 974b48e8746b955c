import type { Cell, Sheet as WrittenSheet } from 'write-excel-file/node'
import type { Language } from './paper.ts'
import { printable } from './printable.ts'
import { sheetPrint } from './sheet-print.ts'
import { wording } from './wording.ts'

export type SheetValue = string | number | boolean | Date | null

/** One sheet of a workbook: what its columns hold and its rows in the same order. */
export interface Sheet {
  name: string
  columns: {
    title: string
    /** In characters; without it, as wide as what stands in it asks for. */
    width?: number
    /** `text` is the default; `money` takes grosze and shows złote. */
    type?: 'text' | 'number' | 'date' | 'time' | 'yes-no' | 'money'
  }[]
  rows: SheetValue[][]
}

const formats = { date: 'yyyy-mm-dd', time: 'yyyy-mm-dd hh:mm', money: '#,##0.00', number: 'General' }

// What Excel can hold in a cell; a longer text makes it declare the file broken.
const longest = 32_767

/**
 * Writes an Excel workbook: bold titles that stay in view, real dates and numbers, and text that never is a formula.
 *
 * Dates are written as UTC shows them. Names of sheets are cut to the 31 characters Excel allows, and told apart.
 * Printed, it is A4 lying with all its columns; the foot counts the pages in `language`.
 */
export async function xlsx(sheets: readonly Sheet[], language: Language = 'pl'): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  const print = sheetPrint(names, wording[language].page('&amp;P', '&amp;N'))
  const all = sheets.map((sheet, at) => written(sheet, names[at]!))
  return writeExcelFile(all, { fontFamily: 'Arial', fontSize: 10, features: [print] }).toBuffer()
}

function written({ columns, rows }: Sheet, name: string) {
  const titles = columns.map(
    ({ title }): Cell => ({ ...textCell(title), ...edge, fontWeight: 'bold', backgroundColor: '#f1eee8' }),
  )
  const widths = columns.map((column, at) => column.width ?? widthOf(column.title, rows, at))
  return {
    sheet: name,
    data: [
      tall(
        titles,
        columns.map(({ title }) => title),
        widths,
      ),
      ...rows.map((row) =>
        tall(
          columns.map((column, at) => cell(row[at] ?? null, column.type)),
          row,
          widths,
        ),
      ),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  } satisfies WrittenSheet<never>
}

/** A short column holds its longest word or line; long texts are broken into lines. */
function widthOf(title: string, rows: readonly SheetValue[][], at: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[at] ?? null)), 0)
  const word = title.split(' ').reduce((most, part) => Math.max(most, part.length), 0)
  return Math.max(word + 3, longest > 60 ? 34 : Math.min(20, longest + 2))
}

function lengthOf(value: SheetValue): number {
  return value instanceof Date ? 10 : String(value ?? '').length
}

/** LibreOffice does not count the lines of a row that came without its height, so it is said: 13 points for each. */
function tall(cells: Cell[], row: readonly SheetValue[], widths: readonly number[]): Cell[] {
  const lines = widths.map((width, at) => linesOf(row[at] ?? null, width))
  const height = Math.min(400, 3 + 13 * Math.max(1, ...lines))
  return cells.map((one, at) => (at === 0 && one && typeof one === 'object' ? { ...one, height } : one))
}

function linesOf(value: SheetValue, width: number): number {
  if (typeof value !== 'string') return 1
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
}

const edge = { alignVertical: 'top', borderStyle: 'thin', borderColor: '#8f8a82' } as const

function cell(value: SheetValue, type: Sheet['columns'][number]['type'] = 'text'): Cell {
  if (value === null || value === '') return { value: undefined, ...edge }
  if (value instanceof Date)
    return { value, type: Date, format: type === 'time' ? formats.time : formats.date, ...edge }
  if (typeof value === 'boolean') return { value, type: Boolean, ...edge }
  if (typeof value === 'string') return { ...textCell(value), ...edge }
  if (!Number.isFinite(value)) return { ...textCell(String(value)), ...edge }
  if (type === 'money') return { value: value / 100, type: Number, format: formats.money, ...edge }
  return { value, type: Number, ...edge }
}

/** The format `@` keeps Excel from guessing: a phone number stays one, "=1+1" stays five signs. */
function textCell(text: string): Cell & object {
  return {
    value: printable(text).slice(0, longest).toWellFormed(),
    type: String,
    format: '@',
    wrap: true,
  }
}

function sheetNames(given: readonly string[]): string[] {
  const taken = new Set<string>()
  return given.map((name) => {
    const clean =
      printable(name)
        .replace(/[\\/?*[\]:\n]/g, ' ')
        .replace(/^'|'$/g, '')
        .trim() || '1'
    for (let copy = 1; ; copy++) {
      const ending = copy === 1 ? '' : ` ${copy}`
      const free = `${clean.slice(0, 31 - ending.length).toWellFormed()}${ending}`
      if (taken.has(free.toLowerCase())) continue
      taken.add(free.toLowerCase())
      return free
    }
  })
}
