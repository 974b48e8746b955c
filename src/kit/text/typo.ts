/**
 * How many letters must be added, dropped, changed or swapped with a neighbour to make one word of the other
 * (optimal string alignment). Both are cut to 60 letters, so it is quick whatever is typed.
 */
export function distance(one: string, other: string): number {
  const a = one.slice(0, 60)
  const b = other.slice(0, 60)
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}

/** How many slips of the finger a word of this length is forgiven: none in a short one. */
export function forgiven(word: string): number {
  if (word.length < 4) return 0
  return word.length < 7 ? 1 : 2
}
