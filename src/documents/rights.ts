import { holds } from '#accounts/index.ts'
import { isStaff } from '#communities/index.ts'
import type { Person } from '#kit/http.ts'
import type { Document, Opinion } from './tables.ts'

type Where = Pick<Document, 'id' | 'communityId'>

/** The scope of roles in one document. */
export const scopeOf = (document: { id: string }) => ({ kind: 'document', id: document.id })

/** Starts a text in a community. */
export function mayStart(person: Person | null, communityId: string): boolean {
  return holds(person, ['organiser', 'drafter'], communityId)
}

/** Writes the text, names its versions, reads what was removed. */
export function mayDraft(person: Person | null, document: Where): boolean {
  return holds(person, ['organiser', 'drafter'], document.communityId, scopeOf(document))
}

/** Enters the resolution, asks bodies for opinions, takes back a waiver. */
export function mayOrganise(person: Person | null, document: Where): boolean {
  return holds(person, ['organiser'], document.communityId, scopeOf(document))
}

/** Reads the text before it is public: whoever works on it, serves in an office, or has to give an opinion on it. */
export function mayRead(person: Person | null, document: Where): boolean {
  if (isStaff(person, document.communityId)) return true
  return holds(person, ['drafter', 'recorder', 'council-member'], document.communityId, scopeOf(document))
}

/** Enters a body's opinion: its own people, or the organiser from paper. */
export function mayAnswerOpinion(
  person: Person | null,
  opinion: Pick<Opinion, 'communityId' | 'bodyKind' | 'officeId'>,
) {
  const { communityId, bodyKind, officeId } = opinion
  if (holds(person, ['organiser'], communityId)) return true
  if (bodyKind === 'council') return holds(person, ['council-member'], communityId)
  const office = officeId ? { kind: 'office', id: officeId } : undefined
  return bodyKind === 'office' && holds(person, ['official'], communityId, office)
}
