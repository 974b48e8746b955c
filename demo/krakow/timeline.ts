/**
 * When the programme was made: the same months in every replay, in the year before the last finished one, so that the
 * demo world always has a first yearly report behind it. `year` is the year of the resolution.
 */
export function timelineOf(year: number) {
  const day = (month: number, date: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return {
    year,
    planned: day(1, 8),
    published: day(1, 15),
    /** Eleven meetings, a week apart, from the end of January on. */
    meeting: (n: number) => addDays(day(1, 28), n * 7),
    summaries: day(4, 22),
    draftingFrom: day(4, 24),
    draftingTo: day(7, 10),
    outline: day(7, 14),
    departments: day(7, 15),
    departmentsDue: day(8, 5),
    departmentLate: day(8, 12),
    council: day(8, 18),
    afterCouncil: day(9, 3),
    announced: day(9, 18),
    opens: day(10, 6),
    closes: day(10, 27),
    afterClosing: day(10, 29),
    answersDue: day(11, 12),
    late: day(11, 16),
    report: day(11, 18),
    session: day(11, 25),
    reportYear: year + 1,
    yearlyReport: `${year + 2}-05-20`,
  }
}

export type Timeline = ReturnType<typeof timelineOf>

/** The last year whose programme has its first yearly report behind it on a day. */
export function yearBefore(today: string): number {
  const year = Number(today.slice(0, 4))
  return today.slice(5) > '05-25' ? year - 2 : year - 3
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
