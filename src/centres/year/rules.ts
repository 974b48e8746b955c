import { figureNames } from './figures.ts'

export type ReportRefusal = 'no-conclusion' | 'not-over'

/** Why a report of a year cannot be published, or null: it says something, and the year (or the place) has ended. */
export function reportRefusal(
  conclusion: string,
  year: number,
  today: string,
  closed: string | null,
): ReportRefusal | null {
  if (conclusion.trim() === '') return 'no-conclusion'
  const over = Number(today.slice(0, 4)) > year || (closed !== null && closed < today)
  return over ? null : 'not-over'
}

/** The day by which the report of a year is written: 31 January of the next. */
export function reportDue(year: number): string {
  return `${year + 1}-01-31`
}

/** Whether a goal is measured by a figure that is counted from records. */
export function isCounted(indicator: string | null): boolean {
  return (figureNames as readonly (string | null)[]).includes(indicator)
}
