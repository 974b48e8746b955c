/**
 * The cells of a table that was pasted from a spreadsheet or saved as CSV (RFC 4180): columns parted by tabs, else by
 * semicolons, else by commas, whichever the first line has; quoted cells may hold any of them and line ends, and `""`
 * is a quote. Cells are trimmed; empty rows are left out. Linear in the length of the text.
 */
export function cellsOf(text: string): string[][] {
  const whole = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const rows: string[][] = [[]]
  // A quoted cell, a plain one, and what ends it.
  const cell = cells[separatorOf(whole)]
  cell.lastIndex = 0
  for (let match = cell.exec(whole); match; match = match[3] === '' ? null : cell.exec(whole)) {
    const [, quoted, plain = '', end] = match
    rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    if (end === '\n') rows.push([])
  }
  return rows.filter((row) => row.some((value) => value !== ''))
}

const cells = {
  '\t': /(?:"((?:[^"]|"")*)"[^\t\n]*|([^\t\n]*))(\t|\n|$)/g,
  ';': /(?:"((?:[^"]|"")*)"[^;\n]*|([^;\n]*))(;|\n|$)/g,
  ',': /(?:"((?:[^"]|"")*)"[^,\n]*|([^,\n]*))(,|\n|$)/g,
}

function separatorOf(text: string): keyof typeof cells {
  const first = text.replace(/^\n+/, '').split('\n', 1)[0] ?? ''
  return first.includes('\t') ? '\t' : first.includes(';') ? ';' : ','
}

/** The same cells as text to paste back: parted by tabs, without tabs and line ends inside. */
export function cellsText(rows: string[][]): string {
  return rows.map((row) => row.map((value) => value.replace(/[\s"]+/g, ' ').trim()).join('\t')).join('\n')
}

/** Text of bytes: UTF-8, or where it is not that, the older Polish Windows encoding that spreadsheets still write. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1250').decode(bytes)
  }
}
