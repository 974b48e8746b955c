import type { Translate } from './words.ts'

/** The least number of people that may be told in public: of fewer, somebody could be recognised. */
export const leastTold = 5

/** A count of people as everybody may read it: null where it is 1 to 4, which is told as "fewer than 5". */
export function suppressed(people: number): number | null {
  return people > 0 && people < leastTold ? null : people
}

/** The same in words: the number, or "fewer than 5". */
export function toldInPublic(t: Translate, people: number): string {
  const told = suppressed(people)
  return told === null ? t('kit.fewer', { least: leastTold }) : String(told)
}
