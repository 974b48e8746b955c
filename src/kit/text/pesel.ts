/** Where in a text it lies, in UTF-16 units, the end excluded. */
export type Span = { start: number; end: number }

type Group = Span & { digits: string }

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]
// Between the digits of one number: spaces (also hard and zero-width ones), dashes, dots; never a line end.
const between = /^[ \t\u00a0\u2000-\u200d\u2010-\u2015\u202f\u2060\ufeff.-]{1,3}$/

/**
 * Whether eleven digits are a PESEL number of a person who may be alive: check digit and a real birth date of
 * 1900–2099 (the month of a birth after 1999 is written with 20 added; art. 15 of the act on population records).
 */
export function isPesel(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false

  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return (10 - (sum % 10)) % 10 === Number(digits[10]) && bornOnRealDay(digits)
}

/**
 * The PESEL numbers in free text, also written with spaces or dashes. Phone numbers, NIP, REGON, KRS and bank
 * accounts are left alone. Linear in the length of the text.
 */
export function peselsIn(text: string): Span[] {
  const found: Span[] = []
  for (const run of runsOf(text)) {
    if (isOtherNumber(text, run)) continue
    for (let i = 0; i < run.length; i++) {
      const last = endOfPesel(text, run, i)
      if (last === null) continue
      found.push({ start: run[i]!.start, end: run[last]!.end })
      i = last
    }
  }
  return found
}

/** The text with every digit of a PESEL number in it replaced by `•`. */
export function withoutPesels(text: string): string {
  let masked = ''
  let from = 0
  for (const { start, end } of peselsIn(text)) {
    masked += text.slice(from, start) + text.slice(start, end).replace(/\d/g, '•')
    from = end
  }
  return masked + text.slice(from)
}

function bornOnRealDay(digits: string): boolean {
  const month = Number(digits.slice(2, 4))
  const century = month > 20 ? 2000 : 1900
  const year = century + Number(digits.slice(0, 2))
  const day = Number(digits.slice(4, 6))
  const real = month % 20
  if (month > 32 || real < 1 || real > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, real, 0)).getUTCDate()
}

/** Groups of digits, those parted only by a space or a dash together. */
function runsOf(text: string): Group[][] {
  const runs: Group[][] = []
  let last: Group | undefined
  for (const match of text.matchAll(/\d+/g)) {
    const group = { digits: match[0], start: match.index, end: match.index + match[0].length }
    const near = last && group.start - last.end <= 3 && between.test(text.slice(last.end, group.start))
    if (near) runs.at(-1)!.push(group)
    else runs.push([group])
    last = group
  }
  return runs
}

// A number given with its country's prefix is a phone; twenty-six digits in all are a bank account (NRB), unless
// eleven of them stand by themselves.
function isOtherNumber(text: string, run: Group[]): boolean {
  const international = text[run[0]!.start - 1] === '+' || run[0]!.digits.startsWith('0048')
  const digits = run.reduce((sum, group) => sum + group.digits.length, 0)
  return (international && digits <= 13) || (digits === 26 && !run.some((group) => group.digits.length === 11))
}

/** The index of the group that ends a PESEL number begun by group `i`, or null. Looks at eleven groups at most. */
function endOfPesel(text: string, run: Group[], i: number): number | null {
  let digits = ''
  for (let last = i; last < run.length && digits.length < 11; last++) {
    digits += run[last]!.digits.slice(0, 12)
    if (digits.length !== 11 || !isPesel(digits)) continue
    const groups = run.slice(i, last + 1)
    if (!isPhone(groups, text) && !isDate(groups)) return last
  }
  return null
}

// "48 12 294 56 78" without its plus.
function isPhone(groups: Group[], text: string): boolean {
  const sizes = groups.map((group) => group.digits.length).join('-')
  const local = ['2-3-3-3', '2-2-3-2-2', '2-9', '2-3-6', '2-2-7', '2-2-3-4'].includes(sizes)
  const [first] = groups as [Group]
  return (
    local && first.digits === '48' && !/pesel\W{0,3}$/i.test(text.slice(Math.max(0, first.start - 12), first.start))
  )
}

// "21.11.2026 115" or "2026-11-21 115".
function isDate(groups: Group[]): boolean {
  const written = groups.map((group) => group.digits).join(' ')
  return /(?:^| )(?:\d{1,2} \d{1,2} (?:19|20)\d\d|(?:19|20)\d\d \d{1,2} \d{1,2})(?: |$)/.test(written)
}
