import type { Day } from '#deadlines/index.ts'

export const outcomes = ['positive', 'with-remarks', 'negative', 'waived'] as const

export type Outcome = (typeof outcomes)[number]

/** An opinion asked for: days are local calendar days, `outcome` is null until something is recorded. */
export type Asked = { delivered: Day; due: Day; outcome: Outcome | null }

/** What a body answered: `on` is the day it came, `note` says why it is taken after a waiver. */
export type Answer = { outcome: Outcome; text: string; on: Day; note: string }

export type AskingRefusal = 'delivered-in-future' | 'asked-already'

export type AnswerRefusal =
  | 'answered-already'
  | 'waived-already'
  | 'in-future'
  | 'before-delivery'
  | 'text-missing'
  | 'note-missing'

/**
 * A request as delivered on a day; `dueDay` counts the term by the rule in force (for the council of public benefit 14
 * days, UDPP art. 41i).
 */
export function asked(delivered: Day, dueDay: (delivered: Day) => Day): Asked {
  return { delivered, due: dueDay(delivered), outcome: null }
}

/** Why a body cannot be asked about a version, or null: once for each version, on a day that has come. */
export function askingRefusal(
  body: string,
  askedBodies: readonly string[],
  delivered: Day,
  today: Day,
): AskingRefusal | null {
  if (delivered > today) return 'delivered-in-future'
  const name = (text: string) => text.trim().toLocaleLowerCase('pl')
  return askedBodies.some((other) => name(other) === name(body)) ? 'asked-already' : null
}

/**
 * Where an opinion stands on a day. Silence is a waiver from the day after the due day (UDPP art. 41i), whether or
 * not anybody has recorded it yet.
 */
export function standing(opinion: Asked, today: Day): Outcome | 'awaited' {
  return opinion.outcome ?? (today > opinion.due ? 'waived' : 'awaited')
}

/** Whether the waiver by silence is due to be recorded. */
export function waiverDue(opinion: Asked, today: Day): boolean {
  return opinion.outcome === null && today > opinion.due
}

/**
 * Why an answer cannot be recorded, or null when it can. An opinion given is final; a waiver gives way to an opinion that
 * came after all, with a note, also when the letter came in time and was only entered late.
 */
export function answerRefusal(opinion: Asked, answer: Answer, today: Day): AnswerRefusal | null {
  const now = standing(opinion, today)
  if (now !== 'awaited' && now !== 'waived') return 'answered-already'
  if (now === 'waived' && answer.outcome === 'waived') return 'waived-already'
  if (answer.on > today) return 'in-future'
  if (answer.on < opinion.delivered) return 'before-delivery'
  if (needsText(answer.outcome) && answer.text.trim() === '') return 'text-missing'
  return now === 'waived' && answer.note.trim() === '' ? 'note-missing' : null
}

/** Whether an answer came after its due day, to be shown with it. */
export function isLate(opinion: Asked, on: Day): boolean {
  return on > opinion.due
}

/** Remarks and a refusal mean nothing without their words. */
function needsText(outcome: Outcome) {
  return outcome === 'with-remarks' || outcome === 'negative'
}
