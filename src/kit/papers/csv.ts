import { printable } from './printable.ts'

export type CsvValue = string | number | boolean | Date | null

export interface CsvOptions {
  /** Excel with Polish settings opens a file in columns only when they are parted by semicolons. */
  separator?: ',' | ';'
  /** Excel reads a file as UTF-8 only when it begins with a byte order mark. */
  bom?: boolean
}

/** What opens rightly in a Polish Excel by a double click. */
export const polishExcel: CsvOptions = { separator: ';', bom: true }

/**
 * Writes rows as CSV (RFC 4180: CR LF between rows, quotes doubled), the titles of the columns first.
 *
 * Dates become ISO 8601 in UTC, a day without its hour; with `;` numbers get a decimal comma, as Polish Excel reads them.
 * Text that a spreadsheet would run as a formula is given an apostrophe in front (OWASP, CSV injection).
 */
export function csv(
  columns: readonly string[],
  rows: readonly (readonly CsvValue[])[],
  { separator = ',', bom = false }: CsvOptions = {},
): string {
  const lines = [columns, ...rows].map((row) => row.map((value) => field(value, separator)).join(separator))
  return `${bom ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`
}

function field(value: CsvValue, separator: string): string {
  const text = written(value, separator)
  return text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function written(value: CsvValue, separator: string): string {
  if (value === null) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'number') return separator === ';' ? String(value).replace('.', ',') : String(value)
  return typeof value === 'boolean' ? String(value) : harmless(value)
}

/** Spaces before the sign are no hiding place, nor is its full-width twin; a tab or a line feed in front is a trick. */
function harmless(text: string): string {
  const clean = printable(text)
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(clean) || /^[\t\r\n]/.test(text) ? `'${clean}` : clean
}

function dateText(date: Date): string {
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}
