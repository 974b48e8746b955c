import { holds } from '#accounts/index.ts'
import type { Person } from '#kit/http.ts'
import type { Document } from './tables.ts'

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

/** Reads the text before it is public: whoever works on it or has to give an opinion on it. */
export function mayRead(person: Person | null, document: Where): boolean {
  return holds(
    person,
    ['organiser', 'drafter', 'official', 'recorder', 'council-member'],
    document.communityId,
    scopeOf(document),
  )
}
