import { fromLetters, fromRoman } from '../numbering/numerals.ts'
import type { Kind } from '../unit.ts'

/**
 * The number a line begins with. `strict`: it looks like other things too (a date, initials), so it counts only where
 * that very number is due. `depth` is of a decimal number: 2 for `1.1.`.
 */
export type Mark = {
  kind: Kind
  written: string
  ordinal: number | null
  rest: string
  strict: boolean
  depth?: number
  article?: boolean
  parent?: number
}

const numeral = '([IVXLC]{1,8}|[ivxlc]{1,8}|\\d{1,3}|[a-ząćęłńóśźż]{5,12})'
const titled = '(?=$|[\\s.:–—-])\\s*[.:–—-]?\\s*'

const grouping: [Kind, RegExp][] = [
  ['part', new RegExp(`^(?:Część|CZĘŚĆ) ${numeral}${titled}`)],
  ['division', new RegExp(`^(?:Dział|DZIAŁ) ${numeral}${titled}`)],
  ['chapter', new RegExp(`^(?:Rozdział|ROZDZIAŁ|Rozdz\\.) ?${numeral}${titled}`)],
]

const firsts = ['pierwsz', 'drug', 'trzec', 'czwart', 'piąt', 'szóst', 'siódm', 'ósm', 'dziewiąt', 'dziesiąt']
const bullets = /^(?:[•▪◦●○‣⁃·*➢✓✔■□►»-] |[–—−] ?(?=\p{L}|[„"(]|\d))/u
const decimals: Kind[] = ['subsection', 'point', 'letter', 'indent', 'indent']

/** What a line begins with, or null. Only its first signs are read, so that no line costs more than its length. */
export function markOf(line: string): Mark | null {
  return annex(line) ?? group(line) ?? section(line) ?? decimal(line) ?? item(line) ?? roman(line)
}

function annex(line: string): Mark | null {
  const found = /^(?:Załącznik|ZAŁĄCZNIK)(?: (?:nr|Nr|NR)\.? ?(\d{1,3}))?(?: ?[.:–—-] ?| (?=do |DO )|$)/.exec(line)
  if (!found || line.length > 300) return null
  return mark('annex', found, line, found[1] ? Number(found[1]) : null)
}

function group(line: string): Mark | null {
  for (const [kind, pattern] of grouping) {
    const found = pattern.exec(line)
    const ordinal = found ? ordinalOf(found[1] ?? '') : null
    if (!found || ordinal === null) continue
    const said = mark(kind, found, line, ordinal)
    const sentence = /^\p{Ll}/u.test(said.rest) && !/[.:–—-]\s*$/.test(found[0])
    return sentence ? null : said
  }
  return null
}

/** `§ 3 ust. 2 stosuje się` at the start of a wrapped line is a reference, not a unit. */
function section(line: string): Mark | null {
  const found =
    /^(?:§{1,2}|Paragraf|Art\.|Artykuł) ?(\d{1,4})[a-z]{0,2}(\.(?=\s|$|\p{Lu})|(?=\s|$|[–—:-]))(?: ?[–—:-])? */u.exec(
      line,
    )
  if (!found) return null
  const said = mark('section', found, line, Number(found[1]))
  const reference = /^(?:ust|pkt|lit|zd|tiret)\b/.test(said.rest) || (!found[2] && /^[\p{Ll},;)]/u.test(said.rest))
  if (reference) return null
  const article = line.startsWith('A')
  return article && !found[2] ? null : { ...said, strict: article, article }
}

function decimal(line: string): Mark | null {
  const found = /^(\d{1,3}(?:\.\d{1,3}){1,4})\.? (?=\S)/.exec(line)
  if (!found) return null
  const numbers = (found[1] ?? '').split('.').map(Number)
  const kind = decimals[numbers.length - 1] ?? 'indent'
  const said = mark(kind, found, line, numbers.at(-1) ?? null)
  return { ...said, strict: true, depth: numbers.length, parent: numbers.at(-2) }
}

function item(line: string): Mark | null {
  const number = /^(?:(\d{1,3})\.(?=\s|$|\p{Lu}|[„"])|[Uu]st\. ?(\d{1,3})\.? (?=\p{Lu})) */u.exec(line)
  if (number) return mark('subsection', number, line, Number(number[1] ?? number[2]), number[1] === undefined)
  const point = /^(\(?)(\d{1,3})\) */.exec(line)
  if (point) return mark('point', point, line, Number(point[2]), point[1] === '(')
  const letter = /^(?:([a-ząćęłńóśźż]{1,2})\) *|([a-z])\. (?=\S))/.exec(line)
  if (letter) return mark('letter', letter, line, fromLetters(letter[1] ?? letter[2] ?? ''), letter[1] === undefined)
  const bullet = bullets.exec(line)
  return bullet ? { ...mark('indent', bullet, line, null), written: '–' } : null
}

function roman(line: string): Mark | null {
  const found = /^([IVXLC]{1,8})\.(?: (?=\S)|$)/.exec(line)
  const ordinal = found ? fromRoman(found[1] ?? '') : null
  return found && ordinal !== null ? mark('chapter', found, line, ordinal, true) : null
}

function mark(kind: Kind, found: RegExpExecArray, line: string, ordinal: number | null, strict = false): Mark {
  return { kind, written: found[0].trim(), ordinal, rest: line.slice(found[0].length).trim(), strict }
}

function ordinalOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word)
  const first = firsts.findIndex((stem) => word.startsWith(stem)) + 1
  return first > 0 ? first : fromRoman(word)
}
