import type { Person } from '#kit/http.ts'
import { mayAnswer as mayAnswerAll } from '../process/consultations.ts'
import type { Consultation } from '../process/tables.ts'
import type { Reach } from './rules.ts'

type Where = Pick<Consultation, 'id' | 'communityId'>

/** The offices in whose name a person answers: their roles are of an office, not of the whole town hall. */
export function officesOfPerson(person: Person | null, communityId: string): string[] {
  return (person?.roles ?? []).flatMap((role) =>
    role.role === 'official' && role.communityId === communityId && role.scopeKind === 'office' && role.scopeId
      ? [role.scopeId]
      : [],
  )
}

/** Which remarks of this consultation a person may answer; null where none. */
export function reachOf(person: Person | null, consultation: Where): Reach | null {
  if (mayAnswerAll(person, consultation)) return 'all'
  const offices = officesOfPerson(person, consultation.communityId)
  return offices.length > 0 ? offices : null
}
