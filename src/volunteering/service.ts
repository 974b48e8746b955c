import { addDays, type Day, daysBetween } from '#deadlines/index.ts'

/** Longer than this a service needs an agreement in writing (UDPP art. 44 ust. 4), and the state insures (art. 46). */
export const shortService = 30

/** Before the thirtieth day of somebody who still helps, so that paper is signed in time. */
const warning = 21
/** Who has not helped for so long is not expected to go on. */
const rest = 14

/** The days of a service, the first one and the last one counted: 1.09 → 30.09 is 30. */
export function serviceDays(first: Day, last: Day): number {
  return daysBetween(first, last) + 1
}

export type Service = { first: Day; last: Day } | null
export type AgreementDuty = { state: 'none' | 'due' | 'missing'; by: Day | null }

/**
 * Whether a service, from its first day to the last one done or promised, needs an agreement in writing: `missing` once
 * the thirty-first calendar day has come, `due` while that day is ahead (UDPP art. 44 ust. 4).
 * `covered` says that a signed one is in force.
 */
export function agreementDuty(service: Service, covered: boolean, today: Day): AgreementDuty {
  if (!service || covered) return { state: 'none', by: null }
  const by = addDays(service.first, shortService)
  if (serviceDays(service.first, service.last) > shortService) return { state: today >= by ? 'missing' : 'due', by }

  const number = serviceDays(service.first, today)
  const goesOn = daysBetween(service.last, today) <= rest
  return goesOn && number >= warning && number <= shortService ? { state: 'due', by } : { state: 'none', by: null }
}

/**
 * Who insures a volunteer against accidents: the host, for an agreement of up to thirty days (UDPP art. 46 ust. 3),
 * the state for a longer one or one without an end (art. 46 ust. 2).
 */
export function insurerOf(from: Day, until: Day | null): 'host' | 'state' {
  return until !== null && serviceDays(from, until) <= shortService ? 'host' : 'state'
}

/** The day on which an agreement ends when notice is given: after so many whole days, and never after its own end. */
export function endAfterNotice(noticeDays: number, until: Day | null, given: Day): Day {
  const last = addDays(given, noticeDays)
  return until !== null && until < last ? until : last
}

/** The value of work in grosze: hours × rate, whoever and however many gave them. `rate` is grosze an hour. */
export function worthOf(minutes: number, rate: number): number {
  return Math.round((minutes * rate) / 60)
}
