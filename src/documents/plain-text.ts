import { type Numbering, numbersOf, singleAnnex, usual } from './numbering/numbers.ts'
import { flatten, type Tree } from './tree.ts'
import type { Unit } from './unit.ts'

const groupNames = { part: 'Część', division: 'Dział', chapter: 'Rozdział' } as const

/**
 * A text as it is written in Polish acts, one unit on a line, ready to paste elsewhere or to read in again: the words
 * `Rozdział` and `Załącznik` stay Polish in every language, being part of the act.
 */
export function plainText(tree: Tree, preamble = '', numbering: Numbering = usual): string {
  const numbers = numbersOf(tree, numbering)
  const lone = singleAnnex(tree)
  const units = flatten(tree).flatMap((unit) => linesOf(unit, markOf(unit, numbers.get(unit.id) ?? '', lone)))
  return [...(preamble ? [preamble] : []), ...units].join('\n')
}

/** The number of a unit as it stands before its text: `§ 12.`, `3.`, `2)`, `b)`, `–`. */
export function markOf(unit: Unit, number: string, loneAnnex = false): string {
  switch (unit.kind) {
    case 'annex':
      return loneAnnex ? 'Załącznik' : `Załącznik nr ${number}`
    case 'section':
      return `§ ${number}.`
    case 'subsection':
      return `${number}.`
    case 'point':
    case 'letter':
      return `${number})`
    case 'indent':
      return '–'
    default:
      return `${groupNames[unit.kind]} ${number}`
  }
}

function linesOf(unit: Unit, mark: string): string[] {
  const text = unit.text ? [unit.text] : []
  if (unit.heading) return [mark, unit.heading, ...text]
  return [[mark, ...text].join(' ')]
}
