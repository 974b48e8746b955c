import { type Hunk, hunksOf } from './hunks.ts'
import { tokensOf } from './words.ts'

/** Texts longer than this (in UTF-16 units) are left for a person to bring together. */
const longest = 400_000

type Change = Hunk & { words: string }

/**
 * Two texts that grew from one, brought together word by word; null where both changed the same or neighbouring words
 * differently, for there only a person can decide.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  if (Math.max(base.length, mine.length, theirs.length) > longest) return null
  const words = tokensOf(base)
  const changes = [...changesOf(words, mine), ...changesOf(words, theirs)]
  changes.sort((one, other) => one.from - other.from || one.to - other.to)

  const parts: string[] = []
  let at = 0
  let last: Change | null = null
  for (const change of changes) {
    if (last && same(last, change)) continue
    if (last && change.from <= last.to) return null
    parts.push(words.slice(at, change.from).join(''), change.words)
    at = change.to
    last = change
  }
  return [...parts, words.slice(at).join('')].join('')
}

function changesOf(words: readonly string[], text: string): Change[] {
  const newWords = tokensOf(text)
  return hunksOf(words, newWords).map((hunk) => ({
    ...hunk,
    words: newWords.slice(hunk.newFrom, hunk.newTo).join(''),
  }))
}

function same(one: Change, other: Change) {
  return one.from === other.from && one.to === other.to && one.words === other.words
}
