import { type Hunk, hunksOf } from './hunks.ts'

/** A piece of a text as it reads beside another: what stayed, what was taken out, what came in. */
export type Segment = { kind: 'same' | 'removed' | 'added'; text: string }

/** Texts longer than this (in UTF-16 units) are shown as replaced whole. */
const longest = 400_000

/** Words, runs of blanks and single signs; put together again they are the text. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []
}

/** What changed between two texts, word by word; removed words stand before those that came in their place. */
export function wordDiff(before: string, after: string): Segment[] {
  if (before === after) return said([{ kind: 'same', text: before }])
  if (before.length > longest || after.length > longest) return replaced(before, after)
  const [words, newWords] = [tokensOf(before), tokensOf(after)]
  const segments: Segment[] = []
  let at = 0
  for (const hunk of readable(hunksOf(words, newWords), words)) {
    segments.push({ kind: 'same', text: words.slice(at, hunk.from).join('') })
    const [from, to] = [words.slice(hunk.from, hunk.to), newWords.slice(hunk.newFrom, hunk.newTo)]
    segments.push(...replaced(from.join(''), to.join('')))
    at = hunk.to
  }
  segments.push({ kind: 'same', text: words.slice(at).join('') })
  return said(segments)
}

/** Changes with nothing but a space between them read better as one. */
function readable(hunks: readonly Hunk[], words: readonly string[]): Hunk[] {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    const last = joined.at(-1)
    const blank = last && hunk.from - last.to === 1 && /^\s+$/.test(words[last.to] ?? '')
    if (blank) Object.assign(last, { to: hunk.to, newTo: hunk.newTo })
    else joined.push({ ...hunk })
  }
  return joined
}

function replaced(before: string, after: string): Segment[] {
  return said([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
}

function said(segments: readonly Segment[]) {
  return segments.filter(({ text }) => text !== '')
}
