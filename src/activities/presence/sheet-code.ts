// Without letters and digits that are mistaken for one another when read from paper (I, L, O, U).
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** "OB-4F7K-Q2MX": the code of a printed list, 40 bits of the number of its date. */
export function sheetCode(occurrenceId: string): string {
  const bits = BigInt(`0x${occurrenceId.replaceAll('-', '').slice(0, 10)}`)
  const letters = [35n, 30n, 25n, 20n, 15n, 10n, 5n, 0n].map((shift) => digits[Number((bits >> shift) & 31n)]).join('')
  return `OB-${letters.slice(0, 4)}-${letters.slice(4)}`
}

/**
 * The first and the last number a date of this code can have, as it was typed from paper: dashes and "OB" may be
 * missing, O is read as 0, I and L as 1. Null where it is no code.
 */
export function datesOfCode(typed: string): { first: string; last: string } | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/^[O0]B(?=.{8}$)/, '')
  const letters = plain.replaceAll('O', '0').replace(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/.test(letters)) return null
  const bits = [...letters].reduce((sum, letter) => (sum << 5n) | BigInt(digits.indexOf(letter)), 0n)
  const start = bits.toString(16).padStart(10, '0')
  const head = `${start.slice(0, 8)}-${start.slice(8)}`
  return { first: `${head}00-0000-0000-000000000000`, last: `${head}ff-ffff-ffff-ffffffffffff` }
}

/** The rows that were written down by their numbers, "1-12, 15 17"; null where it is not numbers, or not of this list. */
export function rowNumbers(typed: string, rows: number): number[] | null {
  const parts = typed
    .replace(/\s*[-–—]\s*/g, '-')
    .split(/[\s,;.]+/)
    .filter(Boolean)
  const all: number[] = []
  for (const part of parts) {
    const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part)
    if (!match) return null
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])]
    if (first < 1 || last > rows || first > last) return null
    for (let row = first; row <= last; row += 1) all.push(row)
  }
  return [...new Set(all)]
}
