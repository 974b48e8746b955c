import { fold } from './fold.ts'
import { polishRoots } from './irregular.ts'
import { longestFirst, reduced, type Suffix } from './suffixes.ts'

// Endings of cases and genders, folded. At least three letters stay before them.
const endings = longestFirst(
  'ami iami ach iach om iom em iem ie ia iu ii io a e i o u y ego iego emu iemu ej iej ym im ych ich ymi imi',
)

// What a stem may still carry, tried over and over: endings that are also parts of words (`system`, `Kraków`), the
// marks of verbs in -ować, of their nouns and adjectives, and the e that comes and goes (`ławek`, `mieszkaniec`).
const suffixes: Suffix[] = [
  { ending: /(?:ow|yw|iw)(?:ac|an|al)$/, least: 3 },
  { ending: /uj(?:e|emy|esz|ecie|a|ac|ac[aey]|acych|acym|acego|acej)?$/, least: 3 },
  { ending: /a(?:cj|cyjn)$/, least: 4 },
  { ending: /osc$/, least: 4 },
  { ending: /ow$/, least: 3 },
  { ending: /(?:em|om)$/, least: 4 },
  { ending: /i?um$/, least: 3 },
  { ending: /(?<=[bcdfghjklmnprstwz])ieck$/, least: 4, with: 'c' },
  { ending: /sk$/, least: 5 },
  { ending: /nn$/, least: 3, with: 'n' },
  { ending: /(?<=[bcdfghjklmnprstwz])i?ek$/, least: 2, with: 'k' },
  { ending: /(?<=[bcdfghjklmnprstwz])i?ec$/, least: 2, with: 'c' },
  { ending: /(?<=[bcdfghjklmnprstwz])i?el$/, least: 3, with: 'l' },
  { ending: /(?<=[bcdfghjklmnprstwz])ien$/, least: 3, with: 'n' },
]

// How the last consonant of a stem changes before an ending, undone: w mieście ← miasto, w bibliotece ← biblioteka.
const softenings: Record<string, [from: RegExp, to: string][]> = {
  ie: [
    [/zdz$/, 'zd'],
    [/dz$/, 'd'],
    [/sc$/, 'st'],
    [/c$/, 't'],
  ],
  e: [
    [/(?<!s)c$/, 'k'],
    [/dz$/, 'g'],
    [/rz$/, 'r'],
    [/sz$/, 'ch'],
  ],
  y: [
    [/c$/, 'k'],
    [/dz$/, 'g'],
    [/rz$/, 'r'],
  ],
  i: [
    [/dz$/, 'd'],
    [/sc$/, 'st'],
    [/c$/, 't'],
  ],
}

/** The stems under which a Polish word is kept, the likeliest first; two words meet when they share one. */
export function polishStems(word: string): string[] {
  const written = word.toLowerCase().normalize('NFC')
  const folded = fold(written)
  const root = polishRoots.get(folded)
  if (root) return [root]

  const stems = [...caseStems(folded), ...verbStems(written, folded)]
  const nasals = written.length === folded.length ? stems.flatMap((stem) => otherNasal(stem, written)) : []
  return [...new Set([...stems, ...nasals].map((stem) => reduced(stem, suffixes)))]
}

function caseStems(folded: string): string[] {
  const ending = endings.find((ending) => folded.endsWith(ending) && folded.length - ending.length >= 3) ?? ''
  const stem = folded.slice(0, folded.length - ending.length)
  const hard = softenings[ending]?.find(([from]) => from.test(stem))
  if (!hard) return [stem]

  const hardened = stem.replace(...hard)
  return [stem, hardened, ...otherVowel(hardened)]
}

// świat, but w świecie; zjazd, but na zjeździe.
function otherVowel(stem: string): string[] {
  if (/ie(?:st|zd|[tdr])$/.test(stem)) return [stem.replace(/ie(?=[stdrz]+$)/, 'ia')]
  return stem.endsWith('jezd') ? [stem.replace(/ezd$/, 'azd')] : []
}

// urząd, but urzędu: only a word typed with its marks can tell.
function otherNasal(stem: string, written: string): string[] {
  const at = stem.search(/[aeiouy][^aeiouy]*$/)
  if (at < 0) return []
  if (written[at] === 'ą') return [`${stem.slice(0, at)}e${stem.slice(at + 1)}`]
  return written[at] === 'ę' ? [`${stem.slice(0, at)}a${stem.slice(at + 1)}`] : []
}

// spotkać, and spotkanie, meet at spotk-.
function verbStems(written: string, folded: string): string[] {
  if (/[aeiy]ć$/.test(written) && folded.length >= 6) return [folded.slice(0, -2).replace(/i$/, '')]
  const noun = folded.match(/^(.{3,})ani(?:[eau]|em|om|ami|ach)$/)
  return noun ? [noun[1]!] : []
}
