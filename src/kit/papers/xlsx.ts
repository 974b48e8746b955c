import type { Cell, Sheet as WrittenSheet } from 'write-excel-file/node'
import { printable } from './printable.ts'

export type SheetValue = string | number | boolean | Date | null

/** One sheet of a workbook: what its columns hold and its rows in the same order. */
export interface Sheet {
  name: string
  columns: {
    title: string
    /** In characters. */
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
 */
export async function xlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  return writeExcelFile(sheets.map((sheet, at) => written(sheet, names[at]!))).toBuffer()
}

function written({ columns, rows }: Sheet, name: string) {
  const titles = columns.map(
    ({ title }): Cell => ({ ...textCell(title), fontWeight: 'bold', backgroundColor: '#f1eee8' }),
  )
  return {
    sheet: name,
    data: [titles, ...rows.map((row) => columns.map((column, at) => cell(row[at] ?? null, column.type)))],
    columns: columns.map(({ width, title }) => ({ width: width ?? Math.max(12, Math.min(40, title.length + 4)) })),
    stickyRowsCount: 1,
  } satisfies WrittenSheet<never>
}

function cell(value: SheetValue, type: Sheet['columns'][number]['type'] = 'text'): Cell {
  if (value === null || value === '') return null
  if (value instanceof Date) return { value, type: Date, format: type === 'time' ? formats.time : formats.date }
  if (typeof value === 'boolean') return { value, type: Boolean }
  if (typeof value === 'string') return textCell(value)
  if (!Number.isFinite(value)) return textCell(String(value))
  if (type === 'money') return { value: value / 100, type: Number, format: formats.money }
  return { value, type: Number }
}

/** The format `@` keeps Excel from guessing: a phone number stays one, "=1+1" stays five signs. */
function textCell(text: string): Cell & object {
  return {
    value: printable(text).slice(0, longest).toWellFormed(),
    type: String,
    format: '@',
    alignVertical: 'top',
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
