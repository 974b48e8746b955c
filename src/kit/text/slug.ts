import { fold } from './fold.ts'
import { romanise } from './romanise.ts'

type Wishes = { max?: number; otherwise?: string }

/**
 * A piece of an address made of a name: `[a-z0-9-]`, Cyrillic in Latin letters, at most `max` (60) characters,
 * cut between words where it can be. Where no letter is left (`🎉`) it is `otherwise`, so it is never empty.
 */
export function slugOf(text: string, { max = 60, otherwise = 'bez-nazwy' }: Wishes = {}): string {
  const words = fold(romanise(text)).match(/[a-z0-9]+/g) ?? []
  return cut(words, max) || otherwise
}

function cut(words: string[], max: number): string {
  let slug = (words[0] ?? '').slice(0, max)
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > max) break
    slug += `-${word}`
  }
  return slug
}
