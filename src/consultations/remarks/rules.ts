import { endOf, startOf } from '#deadlines/index.ts'
import type { Consultation, Stage } from '../process/tables.ts'
import type { Remark } from './tables.ts'

export type Refusal =
  | 'not-published'
  | 'not-open-yet'
  | 'no-draft'
  | 'withdrawn'
  | 'answered-meanwhile'
  | 'no-reasons'
  | 'other-consultation'
  | 'not-answered'

/** When remarks are taken: the stage of remarks, from 0:00 of its first day to 24:00 of its last, Warsaw time. */
export type Window = Pick<Stage, 'begins' | 'ends'>

/** Why a remark cannot be taken, or null. One that comes after the last day is taken all the same, and marked late. */
export function remarkRefusal(
  consultation: Consultation,
  window: Window | undefined,
  staff: boolean,
  received: Date,
): Refusal | null {
  if (!consultation.published && !staff) return 'not-published'
  if (!window || received < startOf(window.begins as never)) return 'not-open-yet'
  return consultation.versionId ? null : 'no-draft'
}

/** Whether something received then came after the last day (a deadline day ends at 24:00, local time). */
export function isLate(window: Window, received: Date): boolean {
  return received >= endOf(window.ends as never)
}

/** Why these remarks cannot be answered together, or null. */
export function answerRefusal(remarks: Remark[], reasons: string): Refusal | null {
  if (new Set(remarks.map(({ consultationId }) => consultationId)).size > 1) return 'other-consultation'
  if (remarks.some(({ withdrawn }) => withdrawn)) return 'withdrawn'
  if (remarks.some(({ answerId }) => answerId)) return 'answered-meanwhile'
  return reasons.trim() ? null : 'no-reasons'
}
