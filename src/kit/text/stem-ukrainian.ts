import { fold } from './fold.ts'
import { ukrainianRoots } from './irregular.ts'
import { longestFirst, reduced, type Suffix } from './suffixes.ts'

const endings = longestFirst(
  'ами ями ам ям ах ях ові еві єві ою ею єю ом ем єм ей ія ії ію ією іям іями іях ій а я у ю и і ї е є о ь й ' +
    'ого ього ому ьому ий им ім их іх ими іми ої ьої ьою',
)

const suffixes: Suffix[] = [
  { ending: /[ую]ва(?:нн?|т)?$/, least: 3 },
  { ending: /(?:ую|ує)(?:ть|т|м|мо|те)?$/, least: 3 },
  { ending: /[іїое]в$/, least: 3 },
  { ending: /ськ$/, least: 4 },
  { ending: /(?<=[^аеєиіїоуюя])ок$/, least: 2, with: 'к' },
  { ending: /(?<=[^аеєиіїоуюя])ец$/, least: 2, with: 'ц' },
  { ending: /(?<=([нтлсдчжшзц]))\1$/, least: 2 },
]

// How the last consonant changes before -і, undone: у бібліотеці ← бібліотека, у книзі ← книга.
const hard: Record<string, string> = { ц: 'к', з: 'г', с: 'х' }

/** The stems under which a Ukrainian word is kept, the likeliest first; two words meet when they share one. */
export function ukrainianStems(word: string): string[] {
  const folded = fold(word)
  const root = ukrainianRoots.get(folded)
  if (root) return [root]

  const ending = endings.find((ending) => folded.endsWith(ending) && folded.length - ending.length >= 3) ?? ''
  const stem = folded.slice(0, folded.length - ending.length)
  const stems = [stem, ...hardened(stem, ending), ...openVowels(stem)]
  return [...new Set(stems.map((stem) => reduced(stem, suffixes).replaceAll('є', 'е')))]
}

function hardened(stem: string, ending: string): string[] {
  const letter = ending === 'і' ? hard[stem.at(-1)!] : undefined
  return letter ? [stem.slice(0, -1) + letter] : []
}

// збір, but збору; папір, but паперу: і in a closed syllable.
function openVowels(stem: string): string[] {
  const closed = /і(?=[^аеєиіїоуюя]{1,2}$)/
  return closed.test(stem) ? [stem.replace(closed, 'о'), stem.replace(closed, 'е')] : []
}
