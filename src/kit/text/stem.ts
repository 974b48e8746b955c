import { fold } from './fold.ts'
import { englishStems } from './stem-english.ts'
import { polishStems } from './stem-polish.ts'
import { ukrainianStems } from './stem-ukrainian.ts'
import { longest, tokensOf } from './tokens.ts'

// Words too common to look for.
const common = new Set(
  (
    'a i w z o u na do od po ze we za dla oraz lub nie sie jest to ten ta te przez przy pod nad jak czy co ' +
    'та і й в у з на до від за для не що як це або по про of the and in on at to for is an by or with'
  ).split(' '),
)

/** Whether a word only joins others (`w`, `oraz`, `та`, `the`) and is left out of the index. */
export function isCommon(word: string): boolean {
  return common.has(fold(word))
}

// A stem takes some microseconds to find, and a page of hits has ten thousand words, most of them the same.
const known = new Map<string, string[]>()
const knownMost = 20_000

/**
 * The stems of one word: lower-case letters and digits only, none where there are none. Two words meet when they
 * share a stem.
 *
 * Cyrillic words are read as Ukrainian; Latin ones as English where `language` is `en`, else as Polish.
 */
export function stemsOf(word: string, language = 'pl'): string[] {
  const key = `${language === 'en' ? 'en' : 'pl'} ${word.slice(0, longest)}`
  const before = known.get(key)
  if (before) return before

  const stems = stemmerOf(
    word,
    language,
  )(word.slice(0, longest))
    .map((stem) => stem.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean)
  if (known.size >= knownMost) known.clear()
  known.set(key, stems)
  return stems
}

/** The stems of a word whose language is not known, as in a search box: those of every language it may be of. */
export function anyStemsOf(word: string): string[] {
  return [...new Set([...stemsOf(word, 'pl'), ...stemsOf(word, 'en')])]
}

/** Whether two words of one language are forms of one another, as far as the stems tell. */
export function meets(one: string, other: string, language = 'pl'): boolean {
  const stems = stemsOf(one, language)
  return stemsOf(other, language).some((stem) => stems.includes(stem))
}

function stemmerOf(word: string, language: string): (word: string) => string[] {
  if (/\d/.test(word)) return (word) => [fold(word)]
  if (/\p{Script=Cyrillic}/u.test(word)) return ukrainianStems
  return language === 'en' ? englishStems : polishStems
}

/** Every word of a text worth finding, as written, in its order. */
export function wordsOf(text: string): string[] {
  return tokensOf(text)
    .map((token) => token.word)
    .filter((word) => !isCommon(word))
}
