import type { Consultation, Topic } from '../process/tables.ts'
import type { Conclusion } from './tables.ts'

export type Refusal =
  | 'not-published'
  | 'closed'
  | 'not-open-to-voices'
  | 'changed-meanwhile'
  | 'withdrawn'
  | 'merged-into-itself'
  | 'merged-already'
  | 'other-consultation'
  | 'spoken-for'
  | 'batch-closed'

/** Why a conclusion cannot be said now, or null when it can. Staff write down what was said even after the web has closed. */
export function voiceRefusal(consultation: Consultation, topic: Topic, staff: boolean): Refusal | null {
  if (topic.consultationId !== consultation.id) return 'other-consultation'
  if (consultation.status === 'closed') return 'closed'
  if (staff) return null
  if (!consultation.published) return 'not-published'
  return consultation.openToVoices ? null : 'not-open-to-voices'
}

export type SecondRefusal = 'own-card' | 'typed-already' | 'settled-already'

/** Why somebody cannot type this card a second time, or null: a second pair of eyes is somebody else's. */
export function secondRefusal(
  card: { enteredBy: string | null; second: unknown },
  personId: string,
): SecondRefusal | null {
  if (card.enteredBy === personId) return 'own-card'
  return card.second ? 'typed-already' : null
}

type Read = Pick<Conclusion, 'kind' | 'text' | 'support'>

/** Whether two people read the same from one card: capital letters and spaces are no difference. */
export function readTheSame(one: Read, other: Read): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('pl')
  return one.kind === other.kind && one.support === other.support && plain(one.text) === plain(other.text)
}

/** Why one conclusion cannot speak for another. */
export function mergeRefusal(from: Conclusion, into: Conclusion): Refusal | null {
  if (from.id === into.id) return 'merged-into-itself'
  if (from.consultationId !== into.consultationId) return 'other-consultation'
  if (from.withdrawn || into.withdrawn) return 'withdrawn'
  return into.mergedInto ? 'merged-already' : null
}

/** Why its author cannot take a voice back any more, or null. */
export function takingBackRefusal(conclusion: Pick<Conclusion, 'withdrawn' | 'mergedInto'>): Refusal | null {
  if (conclusion.withdrawn) return 'withdrawn'
  return conclusion.mergedInto ? 'spoken-for' : null
}
