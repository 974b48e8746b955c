/** A stretch of `before` (from, to) that became a stretch of `after`; either may be empty. */
export type Hunk = { from: number; to: number; newFrom: number; newTo: number }

type Range = Hunk

/** Deeper splitting at unique words, or more single changes in one stretch, would cost more than it explains. */
const deepest = 8
const mostSteps = 256

/**
 * What changed between two rows of words, in order. Stretches are split at words that occur once in both (patience
 * diff), and what is left is compared by Myers' algorithm up to a limit; beyond it the stretch counts as replaced, so
 * that the time grows with the length only.
 */
export function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const numbers = new Map<string, number>()
  const numbered = (word: string) => {
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    return number
  }
  const pair = { one: Int32Array.from(before, numbered), other: Int32Array.from(after, numbered) }
  const hunks: Hunk[] = []
  compare(pair, { from: 0, to: before.length, newFrom: 0, newTo: after.length }, 0, hunks)
  return hunks
}

type Pair = { one: Int32Array; other: Int32Array }
type Anchor = { at: number; newAt: number }

function compare(pair: Pair, whole: Range, depth: number, hunks: Hunk[]) {
  const range = trimmed(pair, whole)
  if (range.from === range.to && range.newFrom === range.newTo) return
  if (range.from === range.to || range.newFrom === range.newTo) return add(hunks, range)
  const anchors = depth < deepest ? anchorsIn(pair, range) : []
  if (anchors.length === 0) return step(pair, range, hunks)

  let { from, newFrom } = range
  for (const { at, newAt } of anchors) {
    compare(pair, { from, to: at, newFrom, newTo: newAt }, depth + 1, hunks)
    from = at + 1
    newFrom = newAt + 1
  }
  compare(pair, { ...range, from, newFrom }, depth + 1, hunks)
}

function trimmed({ one, other }: Pair, range: Range): Range {
  let { from, to, newFrom, newTo } = range
  while (from < to && newFrom < newTo && one[from] === other[newFrom]) {
    from += 1
    newFrom += 1
  }
  while (from < to && newFrom < newTo && one[to - 1] === other[newTo - 1]) {
    to -= 1
    newTo -= 1
  }
  return { from, to, newFrom, newTo }
}

/** Words that occur once in both stretches and stand in the same order in both. */
function anchorsIn({ one, other }: Pair, range: Range): Anchor[] {
  const places = once(one, range.from, range.to)
  const newPlaces = once(other, range.newFrom, range.newTo)
  const common: Anchor[] = []
  for (const [word, at] of places) {
    const newAt = newPlaces.get(word) ?? -1
    if (at >= 0 && newAt >= 0) common.push({ at, newAt })
  }
  const kept = increasing(common.map(({ newAt }) => newAt))
  return common.filter((_, index) => kept.has(index))
}

/** The place of each word that occurs once, -1 for the others, in the order of the text. */
function once(words: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = from; at < to; at += 1) {
    const word = words[at] as number
    places.set(word, places.has(word) ? -1 : at)
  }
  return places
}

/** Which of the numbers make up a longest increasing row (patience sorting). */
export function increasing(numbers: readonly number[]): Set<number> {
  const tops: number[] = []
  const below: number[] = []
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tops[middle] as number] as number) < number) low = middle + 1
      else high = middle
    }
    below[index] = tops[low - 1] ?? -1
    tops[low] = index
  }
  const kept = new Set<number>()
  for (let index = tops.at(-1) ?? -1; index >= 0; index = below[index] ?? -1) kept.add(index)
  return kept
}

/** Myers' greedy walk: the fewest words removed and added, or the whole stretch when that takes too many steps. */
function step(pair: Pair, range: Range, hunks: Hunk[]) {
  const trace = walk(pair, range)
  if (!trace) return add(hunks, range)
  const found: Hunk[] = []
  let [x, y] = [range.to - range.from, range.newTo - range.newFrom]
  for (let steps = trace.length - 1; steps > 0; steps -= 1) {
    const reached = trace[steps - 1] as Int32Array
    const diagonal = x - y
    const down = goesDown(reached, diagonal, steps)
    const left = down ? diagonal + 1 : diagonal - 1
    const fromX = reached[left + mostSteps + 1] as number
    const fromY = fromX - left
    const [oldAt, newAt] = [range.from + fromX, range.newFrom + fromY]
    found.push({ from: oldAt, to: oldAt + (down ? 0 : 1), newFrom: newAt, newTo: newAt + (down ? 1 : 0) })
    x = fromX
    y = fromY
  }
  for (const hunk of found.reverse()) add(hunks, hunk)
}

function walk({ one, other }: Pair, range: Range): Int32Array[] | null {
  const [width, height] = [range.to - range.from, range.newTo - range.newFrom]
  const trace: Int32Array[] = []
  let reached = new Int32Array(2 * mostSteps + 3)
  for (let steps = 0; steps <= mostSteps; steps += 1) {
    reached = reached.slice()
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = steps === 0 ? 0 : start(trace[steps - 1] as Int32Array, diagonal, steps)
      while (x < width && x - diagonal < height && one[range.from + x] === other[range.newFrom + x - diagonal]) x += 1
      reached[diagonal + mostSteps + 1] = x
      if (x >= width && x - diagonal >= height) return [...trace, reached]
    }
    trace.push(reached)
  }
  return null
}

function start(reached: Int32Array, diagonal: number, steps: number): number {
  const at = diagonal + mostSteps + 1
  return goesDown(reached, diagonal, steps) ? (reached[at + 1] as number) : (reached[at - 1] as number) + 1
}

function goesDown(reached: Int32Array, diagonal: number, steps: number) {
  const at = diagonal + mostSteps + 1
  return diagonal === -steps || (diagonal !== steps && (reached[at - 1] as number) < (reached[at + 1] as number))
}

/** Stretches that touch are one change. */
function add(hunks: Hunk[], hunk: Hunk) {
  const last = hunks.at(-1)
  if (last && last.to === hunk.from && last.newTo === hunk.newFrom) {
    last.to = hunk.to
    last.newTo = hunk.newTo
  } else hunks.push({ ...hunk })
}
