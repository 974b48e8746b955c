export type ReportRefusal = 'no-conclusion' | 'not-announced'

/** Why a report cannot be published, or null: it says in the organiser's own words what came of it all. */
export function reportRefusal(conclusion: string, announced: boolean): ReportRefusal | null {
  if (!announced) return 'not-announced'
  return conclusion.trim() ? null : 'no-conclusion'
}

export type DeedRefusal = 'nothing-chosen' | 'other-document' | 'no-such-office' | 'gaps-left'

/** Why commitments cannot be made of these units, or null. */
export function choiceRefusal(chosen: number, known: number, office: boolean): DeedRefusal | null {
  if (chosen === 0) return 'nothing-chosen'
  if (!office) return 'no-such-office'
  return known < chosen ? 'other-document' : null
}

/** A yearly report is published when every commitment has been spoken of. */
export function yearRefusal(gaps: number): DeedRefusal | null {
  return gaps > 0 ? 'gaps-left' : null
}

export type RemovalRefusal = 'no-reason' | 'already-reported'

/** A commitment somebody has reported on stays: what was said of it would lose its place. */
export function removalRefusal(reason: string, reported: boolean): RemovalRefusal | null {
  if (reported) return 'already-reported'
  return reason.trim() ? null : 'no-reason'
}

/** What decides which years a text is reported on; days as 2026-11-30, null where nobody has said. */
export type Term = {
  programme: boolean
  adopted: string | null
  begins: string | null
  ends: string | null
  commitments: number
}

/**
 * Years that are over and belong to the term of an adopted text. A programme of cooperation is reported on whatever
 * stands in it (UDPP art. 5a ust. 3), and runs from the year after its adoption unless it says otherwise; any other
 * text only where somebody has taken on a commitment. Without a last day it goes on.
 */
export function yearsWaiting(term: Term, today: string): number[] {
  const { programme, adopted, begins, ends, commitments } = term
  if (!adopted || (!programme && commitments === 0)) return []
  const first = begins ? yearOf(begins) : yearOf(adopted) + (programme ? 1 : 0)
  const last = Math.min(yearOf(today) - 1, ends ? yearOf(ends) : Number.POSITIVE_INFINITY)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n)
}

const yearOf = (day: string) => Number(day.slice(0, 4))
