import { and, asc, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { fold } from '#kit/text/fold.ts'
import { phoneOf, phoneShown } from '#kit/text/phone.ts'
import { fullName } from './people.ts'
import { accounts, people, roles } from './tables.ts'

/** A person as a list shows them: enough to tell two people of one name apart, no more. */
export type Found = { id: string; name: string; email: string | null; phone: string | null; account: boolean }

const most = 20

/**
 * People of a community found by words of their name, or by a whole e-mail address or telephone number. Those
 * who belong to no community yet are found by the whole address or number only: whoever knows it has met them.
 */
export async function findPeople(db: Db, communityId: string, typed: string): Promise<Found[]> {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.join('').length < 3) return []
  const exact = exactly(typed)
  const here = or(eq(people.communityId, communityId), roleHere(communityId), exact && isNull(people.communityId))
  const rows = await db
    .select({
      id: people.id,
      givenName: people.givenName,
      surname: people.surname,
      email: people.email,
      phone: people.phone,
      account: accounts.personId,
    })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(and(isNull(people.erased), here, exact ?? and(...words.map(named))))
    .orderBy(asc(people.surname), asc(people.givenName), asc(people.created))
    .limit(most)
  return rows.map(hinted)
}

/** Whom this member of staff entered last: those one comes back to before the day is over. */
export async function enteredLately(db: Db, by: string, communityId: string): Promise<Found[]> {
  const { id, givenName, surname, email, phone, created } = people
  const rows = await db
    .select({ id, givenName, surname, email, phone, account: accounts.personId })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(and(eq(people.createdBy, by), eq(people.communityId, communityId), isNull(people.erased)))
    .orderBy(desc(created))
    .limit(5)
  return rows.map(hinted)
}

/** A person whom staff of this community may open: theirs, somebody with a role here, or not yet anybody's. */
export async function personHere(db: Db, id: string, communityId: string) {
  const here = or(eq(people.communityId, communityId), isNull(people.communityId), roleHere(communityId))
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNull(people.erased), here))
  return person
}

type Entered = { givenName: string | null; surname: string | null; email: string | null; phone: string | null }

/** Who may already be the person about to be entered: the same address, number, or whole name. */
export async function alike(db: Db, communityId: string, entered: Entered): Promise<Found[]> {
  const { givenName, surname, email, phone } = entered
  const asked = [email, phone, givenName && surname && fullName(entered)].filter((value): value is string => !!value)
  const lists = await Promise.all(asked.map((one) => findPeople(db, communityId, one)))
  return [...new Map(lists.flat().map((person) => [person.id, person])).values()]
}

function exactly(typed: string): SQL | undefined {
  if (typed.includes('@')) return eq(people.email, typed.trim().toLowerCase())
  const phone = phoneOf(typed)
  return phone ? eq(people.phone, phone) : undefined
}

/** A word of the query begins a word of the name, Polish letters or not. */
function named(word: string): SQL {
  const pattern = `% ${word.replace(/[\\%_]/g, '\\$&')}%`
  const name = sql`concat(' ', ${people.givenName}, ' ', replace(${people.surname}, '-', ' '))`
  return sql`translate(lower(${name}), 'ąćęłńóśźżґё', 'acelnoszzге') like ${pattern}`
}

function roleHere(communityId: string): SQL {
  return sql`exists (select 1 from ${roles} where ${roles.personId} = ${people.id} and ${roles.communityId} = ${communityId})`
}

function hinted({ id, email, phone, account, ...names }: Entered & { id: string; account: string | null }): Found {
  return {
    id,
    name: fullName(names),
    email: email && hintOfEmail(email),
    phone: phone && hintOfPhone(phone),
    account: account !== null,
  }
}

/** `anna.jesion@example.org` → `an…@example.org` */
function hintOfEmail(email: string): string {
  const [name = '', house = ''] = email.split('@')
  return `${name.slice(0, 2)}…@${house}`
}

/** `+48601234567` → `… 567` */
function hintOfPhone(phone: string): string {
  return `… ${phoneShown(phone).slice(-3)}`
}
