/**
 * Kinds of units from the widest to the narrowest, as in Polish acts of local law (Zasady techniki prawodawczej,
 * § 55–57, 62 and 124): załącznik, część, dział, rozdział, §, ust., pkt, lit., tiret.
 */
export const kinds = [
  'annex',
  'part',
  'division',
  'chapter',
  'section',
  'subsection',
  'point',
  'letter',
  'indent',
] as const

export type Kind = (typeof kinds)[number]

/** One row of a text: `position` counts from 1 among the units with the same parent; `heading` may be empty. */
export type Unit = {
  id: string
  parentId: string | null
  kind: Kind
  position: number
  heading: string
  text: string
}

const ranks = new Map<Kind, number>(kinds.map((kind, rank) => [kind, rank]))

/** How deep a kind stands: 0 for an annex, 8 for an indent. */
export function rankOf(kind: Kind) {
  return ranks.get(kind) ?? kinds.length
}

/** Whether a unit of kind `inner` may stand directly in `outer` (null: directly in the document); levels may be skipped. */
export function mayContain(outer: Kind | null, inner: Kind) {
  return outer === null || rankOf(outer) < rankOf(inner)
}

/** The next narrower kind, or null below an indent. */
export function kindBelow(kind: Kind): Kind | null {
  return kinds[rankOf(kind) + 1] ?? null
}

/** Whether a kind only groups others (annex, part, division, chapter) and so carries a heading rather than a rule. */
export function groups(kind: Kind) {
  return rankOf(kind) < rankOf('section')
}
