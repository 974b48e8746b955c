import { type AuthorValues, authorOf } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { fold } from '#kit/text/fold.ts'
import { findOrAddOrganisation } from '#organisations/index.ts'
import type { Remark } from './tables.ts'

type Known = Pick<Remark, 'personId' | 'organisationId'>

/** Who says a remark: in what name, and as far as they chose to tell who they are. */
export type Author = AuthorValues & {
  /** Signed in and speaking for themselves or their organisation. */
  signedIn: Person | null
  /** The name of the organisation in whose name it is said. */
  organisation: string | null
  /** The author of an earlier remark goes on: the rows that were made then. */
  known: Known | null
}

/**
 * By what the same author is known again when the same words come twice; null where too little was told to tell two
 * neighbours apart (a given name alone is not enough), so that nobody's voice is taken for another's.
 */
export function authorKey(author: Author): string | null {
  const { known, signedIn, organisation, email, phone, givenName, surname } = author
  const person = known?.personId ?? signedIn?.id ?? email ?? phone
  if (organisation)
    return `organisation ${fold(organisation)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`
  if (person) return `person ${person}`
  return givenName && surname ? `name ${fold(`${givenName} ${surname}`)}` : null
}

/** The rows of the author, made where there are none yet. An organisation speaks through whoever wrote. */
export async function saveAuthor(tx: Db, by: string | null, communityId: string, author: Author, now: Date) {
  if (author.known) {
    const { personId, organisationId } = author.known
    return { personId, organisationId, authorKind: kindOf(organisationId) }
  }
  const personId = await authorOf(tx, author.signedIn, by, communityId, author, now)
  const { organisation: name } = author
  const organisation = name ? await findOrAddOrganisation(tx, by ?? personId, communityId, { name }, now) : null
  return { personId, organisationId: organisation?.id ?? null, authorKind: kindOf(organisation?.id ?? null) }
}

function kindOf(organisationId: string | null) {
  return organisationId ? ('organisation' as const) : ('person' as const)
}
