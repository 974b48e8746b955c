import { z } from 'zod'
import type { Db } from '#kit/db.ts'
import { field } from '#kit/form.ts'
import type { Person } from '#kit/http.ts'
import { phoneOf } from '#kit/text/phone.ts'
import type { Translate } from '#kit/words.ts'
import { addPerson } from './people.ts'
import { contactRefusal } from './rules.ts'
import { contactWays } from './tables.ts'

const phone = field.optional(40).transform((value, check) => {
  const known = value && phoneOf(value)
  if (value && !known) check.addIssue({ code: 'custom', message: 'accounts.author.phone-odd' })
  return known || null
})

/** Fields of a form that people without an account fill in: who they are and how they want to hear back. All optional. */
export const authorShape = {
  givenName: field.optional(80),
  surname: field.optional(80),
  contact: z.enum(contactWays).default('none'),
  email: field.optionalEmail,
  phone,
  street: field.optional(120),
  postcode: field.optional(10),
  town: field.optional(80),
}

const form = z.object(authorShape)
export type AuthorValues = z.infer<typeof form>

const places = { 'no-email': 'email', 'no-phone': 'phone', 'no-address': 'street' } as const

/** What is missing for hearing back the way that was chosen, by field; null where nothing is. */
export function authorProblems(t: Translate, values: AuthorValues): { [name: string]: string } | null {
  const refused = contactRefusal(values)
  return refused && { [places[refused]]: t(`accounts.author.${refused}`) }
}

/**
 * The person who says this: whoever is signed in and speaks for themselves, or somebody new with what they chose to
 * tell; nobody where they told nothing. `by` is the member of staff who types it in.
 */
export async function authorOf(
  tx: Db,
  signedIn: Person | null,
  by: string | null,
  communityId: string,
  values: AuthorValues & { language?: string },
  now: Date,
): Promise<string | null> {
  if (signedIn && !by) return signedIn.id
  const { givenName, surname, contact, email, phone, street, postcode, town, language } = values
  const told = [givenName, surname, email, phone, street].some(Boolean)
  if (!told) return null
  const person = { givenName, surname, contact, email, phone, street, postcode, town, language }
  return (await addPerson(tx, by, communityId, person, now)).id
}
