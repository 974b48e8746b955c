import { asDay, dayOf, daysBetween, endOf, startOf } from '#deadlines/index.ts'
import type { Consultation, Stage } from '../process/tables.ts'
import type { Outcome, Remark } from './tables.ts'

export const refusals = [
  'not-published',
  'closed',
  'not-planned',
  'not-open-yet',
  'no-draft',
  'no-such-unit',
  'withdrawn',
  'after-deadline',
  'answered-meanwhile',
  'corrected-meanwhile',
  'no-reasons',
  'nothing-chosen',
  'other-consultation',
  'other-office',
  'no-such-office',
  'not-answered',
  'same-answer',
  'no-document',
  'not-public',
  'remarks-came',
  'batch-closed',
  'received-later',
] as const
export type Refusal = (typeof refusals)[number]

/** When remarks are taken: the stage of remarks, from 0:00 of its first day to 24:00 of its last, Warsaw time. */
export type Window = Pick<Stage, 'begins' | 'ends'>

type Process = Pick<Consultation, 'published' | 'closed' | 'versionId'>

/** Why a remark cannot be taken, or null. One that comes after the last day is taken all the same, and marked late. */
export function remarkRefusal(
  consultation: Process,
  window: Window | undefined,
  staff: boolean,
  received: Date,
): Refusal | null {
  if (!consultation.published && !staff) return 'not-published'
  if (consultation.closed) return 'closed'
  if (!window) return 'not-planned'
  if (received < startOf(asDay(window.begins))) return 'not-open-yet'
  return consultation.versionId ? null : 'no-draft'
}

/** How the taking of remarks stands at a moment, for the page that says so. */
export type Standing = 'none' | 'before' | 'no-draft' | 'open' | 'over'

export function standing(consultation: Process, window: Window | undefined, now: Date): Standing {
  if (!window) return 'none'
  if (consultation.closed) return 'over'
  if (now < startOf(asDay(window.begins))) return 'before'
  if (!consultation.versionId) return 'no-draft'
  return isLate(window, now) ? 'over' : 'open'
}

/** Whether something received then came after the last day (a deadline day ends at 24:00, local time). */
export function isLate(window: Window, received: Date): boolean {
  return received >= endOf(asDay(window.ends))
}

/** Why its author cannot take a remark back, or null: while remarks are taken, and before it is answered. */
export function withdrawalRefusal(remark: Remark, window: Window | undefined, now: Date): Refusal | null {
  if (remark.withdrawn) return 'withdrawn'
  if (remark.answerId) return 'answered-meanwhile'
  return !window || isLate(window, now) ? 'after-deadline' : null
}

/** Which remarks somebody may answer: all of a consultation, or those given to their offices. */
export type Reach = 'all' | readonly string[]

/** Why these remarks cannot be answered together, or null. */
export function answerRefusal(remarks: Remark[], reasons: string, reach: Reach = 'all'): Refusal | null {
  if (remarks.length === 0) return 'nothing-chosen'
  if (new Set(remarks.map(({ consultationId }) => consultationId)).size > 1) return 'other-consultation'
  if (remarks.some((remark) => !reaches(reach, remark))) return 'other-office'
  if (remarks.some(({ withdrawn }) => withdrawn)) return 'withdrawn'
  if (remarks.some(({ answerId }) => answerId)) return 'answered-meanwhile'
  return reasons.trim() ? null : 'no-reasons'
}

export function reaches(reach: Reach, remark: Pick<Remark, 'officeId'>): boolean {
  return reach === 'all' || (remark.officeId !== null && reach.includes(remark.officeId))
}

type Said = { outcome: Outcome; reasons: string }

/** Why an answer cannot be put right in this way, or null. */
export function correctionRefusal(remark: Remark, present: Said | undefined, next: Said, reach: Reach): Refusal | null {
  if (!remark.answerId || !present) return 'not-answered'
  if (!reaches(reach, remark)) return 'other-office'
  if (!next.reasons.trim()) return 'no-reasons'
  return present.outcome === next.outcome && present.reasons.trim() === next.reasons.trim() ? 'same-answer' : null
}

/** Why remarks cannot be opened on this version, or null: the text must be public and not yet spoken about. */
export function openingRefusal(
  consultation: Pick<Consultation, 'documentId' | 'versionId'>,
  version: { id: string; documentId: string; public: boolean },
  count: number,
): Refusal | null {
  if (!consultation.documentId || version.documentId !== consultation.documentId) return 'no-document'
  if (!version.public) return 'not-public'
  return count > 0 && consultation.versionId !== version.id ? 'remarks-came' : null
}

/** Days before the due date on which an office is reminded. */
export const remindBefore = 3

/** Of what an office is to be reminded today, or null. The day of the due date itself is still before. */
export function reminderDue(due: string, now: Date): 'before' | 'after' | null {
  const left = daysBetween(dayOf(now), asDay(due))
  if (left < 0) return 'after'
  return left <= remindBefore ? 'before' : null
}
