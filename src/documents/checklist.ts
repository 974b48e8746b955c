import { fold } from '#kit/text/fold.ts'
import { flatten, treeOf } from './tree.ts'
import type { Unit } from './unit.ts'

/** The eleven obligatory contents of an annual cooperation programme, in the order of UDPP art. 5a ust. 4. */
export const contents = [
  'aims',
  'principles',
  'scope',
  'forms',
  'priority-tasks',
  'period',
  'carrying-out',
  'money',
  'assessment',
  'making',
  'commissions',
] as const

export type Content = (typeof contents)[number]

/** One content: its basis in law, the units marked as fulfilling it, and those that by their words probably do. */
export type Check = { content: Content; basis: string; fulfilledBy: Unit[]; likely: Unit[] }

type Marked = Unit & { fulfils: string | null }

// Words as they are after folding (small letters, no Polish marks), by their beginnings, for Polish inflects the ends.
const signs: Record<Content, RegExp> = {
  aims: /\bcel(em|e|ow|u)? (glown|szczegol|program)/,
  principles: /\bzasad(a|y|ach|ami)? (wspolpracy|pomocnicz|suweren|partner|efektyw|uczciw|jawn)/,
  scope: /zakres\w* przedmiotow|przedmiot\w* wspolpracy|sfer\w* zadan publicznych/,
  forms: /\bform(a|y|ach)? wspolpracy|wspolprac\w* (poza)?finansow/,
  'priority-tasks': /priorytet/,
  period: /\bokres\w* (realizacji|trwania|obowiazywania|i sposob)|realizowan\w* (jest )?(od|w okresie|w roku|w latach)/,
  'carrying-out': /sposob\w* (i okres )?realizacji|za realizacje|realizator|koordyn/,
  money: /wysokosc\w* srodk|srodk\w* (finansowe? )?w (wysokosci|kwocie)|planuje sie srodki/,
  assessment: /\bocen(a|y|e|ie)? realizacji|sposob\w* oceny|wskaznik|sprawozdani\w* z realizacji/,
  making: /tworzeni\w* programu|przebieg\w* (i wynik\w* )?konsultacji|program powstal|byl konsultowan/,
  commissions: /komisj\w* konkursow|konkursow\w* komisj/,
}

const mostLikely = 3

/** Each obligatory content with the units that carry it; units are suggested by their heading first, then by their text. */
export function checklist(units: readonly Marked[]): Check[] {
  const read = flatten(treeOf(units)).map((unit) => ({
    unit,
    heading: fold(unit.heading),
    text: fold(unit.text),
  }))
  return contents.map((content, at) => {
    const scored = read.map(({ unit, heading, text }) => ({
      unit,
      score: (signs[content].test(heading) ? 2 : 0) + (signs[content].test(text) ? 1 : 0),
    }))
    const likely = scored.filter(({ score }) => score > 0).toSorted((one, other) => other.score - one.score)
    return {
      content,
      basis: `art. 5a ust. 4 pkt ${at + 1} UDPP`,
      fulfilledBy: units.filter((unit) => unit.fulfils === content),
      likely: likely.slice(0, mostLikely).map(({ unit }) => unit),
    }
  })
}

/** The contents that no unit is marked as fulfilling. */
export function missing(checks: readonly Check[]): Content[] {
  return checks.filter(({ fulfilledBy }) => fulfilledBy.length === 0).map(({ content }) => content)
}

export function isContent(text: string): text is Content {
  return contents.some((content) => content === text)
}
