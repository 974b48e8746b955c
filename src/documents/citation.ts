import { type Numbering, ordinals, singleAnnex, usual, written } from './numbering/numbers.ts'
import { lineage, type Tree } from './tree.ts'
import type { Kind, Unit } from './unit.ts'

/** One step on the way to a unit; `ordinal` counts from 1 and is null for the only annex of a text. */
export type Step = { kind: Kind; ordinal: number | null }

/** Says a key of words/ in some language, with its values. */
export type Say = (key: string, values?: Record<string, string | number>) => string

/**
 * The steps that name a unit: from its § when § are numbered through the text (after the annex it stands in), else from
 * the widest unit. A unit above § is named with everything above it.
 */
export function stepsTo(tree: Tree, unit: Unit, numbering: Numbering = usual, counted = ordinals(tree, numbering)) {
  const line = lineage(tree, unit)
  const through = numbering.sections === 'through' && line.some((outer) => outer.kind === 'section')
  const named = through ? line.filter((outer) => outer.kind === 'annex' || !groupsAbove(outer.kind)) : line
  return named.map((outer): Step => {
    const lone = outer.kind === 'annex' && singleAnnex(tree)
    return { kind: outer.kind, ordinal: lone ? null : (counted.get(outer.id) ?? 1) }
  })
}

/** Steps in words: `§ 12 ust. 3 pkt 2 lit. b`; `say` speaks the reader's language. */
export function citation(steps: readonly Step[], say: Say, numbering: Numbering = usual): string {
  return steps
    .map(({ kind, ordinal }) =>
      ordinal === null
        ? say('documents.citation.annex.single')
        : say(`documents.citation.${kind}`, { number: written(kind, ordinal, numbering), ordinal }),
    )
    .join(' ')
}

/** Every unit's citation at once, in one pass over the text: for lists, forms and reports. */
export function citations(tree: Tree, say: Say, numbering: Numbering = usual): Map<string, string> {
  const counted = ordinals(tree, numbering)
  const named = new Map<string, string>()
  for (const unit of tree.byId.values()) {
    named.set(unit.id, citation(stepsTo(tree, unit, numbering, counted), say, numbering))
  }
  return named
}

function groupsAbove(kind: Kind) {
  return kind === 'part' || kind === 'division' || kind === 'chapter'
}
