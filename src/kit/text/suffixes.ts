/** The end of a stem, what takes its place, and how many letters must stay before it. */
export type Suffix = { ending: RegExp; least: number; with?: string }

/** The stem without every suffix it carries, one after another, in the order of the list. */
export function reduced(stem: string, suffixes: Suffix[]): string {
  for (let rounds = 0; rounds < 4; rounds++) {
    const shorter = suffixes.reduce(without, stem)
    if (shorter === stem) break
    stem = shorter
  }
  return stem
}

/** Endings written in one line, the longest first. */
export function longestFirst(line: string): string[] {
  return line.split(' ').sort((a, b) => b.length - a.length)
}

function without(stem: string, { ending, least, with: instead = '' }: Suffix): string {
  const at = stem.search(ending)
  return at >= least ? stem.slice(0, at) + instead : stem
}
