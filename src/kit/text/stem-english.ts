import { fold } from './fold.ts'
import { englishRoots } from './irregular.ts'

const vowel = /[aeiouy]/

/** The stem under which an English word is kept, British and American spelling together. */
export function englishStems(word: string): string[] {
  const folded = fold(word)
  const root = englishRoots.get(folded)
  if (root) return [root]
  if (folded.length < 4 || /\d/.test(folded)) return [folded]

  return [spelt(withoutVerb(singular(folded)))]
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

function withoutVerb(word: string): string {
  const [, stem, ending] = word.match(/^(.{3,}?)(ations?|ate|ing|ed|ly)$/) ?? []
  if (!stem || !vowel.test(stem) || (/^at/.test(ending!) && stem.length < 5)) return word
  return stem
}

function spelt(word: string): string {
  return word
    .replace(/e$/, '')
    .replace(/([bdfgmnprt])\1$/, '$1')
    .replace(/iz(?=$|ation|er)/, 'is')
    .replace(/y(?<=.{4})$/, 'i')
    .replace(/(?<=.{3})our/, 'or')
}
