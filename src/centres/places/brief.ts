import type { Centre } from './tables.ts'

/** What anybody may know of a place. */
export type CentreBrief = ReturnType<typeof centreBrief>

export function centreBrief(centre: Centre) {
  const { slug, name, summary, mission, principles, logoFile, address, directions, lat, lon, phone, email } = centre
  const { hours, accessibility, answerDays, opened, closed } = centre
  return {
    ...{ slug, name, summary, mission, principles, logoFile, address, directions, lat, lon, phone, email },
    ...{ hours, accessibility, answerDays, opened, closed },
  }
}
