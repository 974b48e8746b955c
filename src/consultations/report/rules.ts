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
