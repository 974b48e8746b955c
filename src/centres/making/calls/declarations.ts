import { and, asc, count, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { authorOf, people } from '#accounts/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { newToken, tokenHash } from '#kit/tokens.ts'
import type { DeclarationForm } from './forms.ts'
import { type DeclarationRefusal, declarationRefusal, isLate } from './rules.ts'
import { type Declaration, declarations, type RoleCall, roleCalls } from './tables.ts'

/** How it came: by whom it was typed in (null where they did it themselves) and on which day it reached us. */
type How = { channel: Declaration['channel']; by: string | null; receivedOn: string | null }
type Declared =
  | { declaration: Declaration; token: string | null; refused: null }
  | { declaration: null; token: null; refused: DeclarationRefusal }

/**
 * Takes in somebody's word that they want a role. The same form sent twice is one; the same person is one too: staff
 * and whoever is signed in are told so, a visitor is not, for anybody may type anybody's address.
 */
export function declare(
  db: Db,
  signedIn: Person | null,
  call: RoleCall,
  form: DeclarationForm,
  how: How,
  now: Date,
): Promise<Declared> {
  return db.transaction(async (tx) => {
    const today = dayOf(now)
    const receivedOn = how.receivedOn ?? today
    const refused = declarationRefusal(call, receivedOn, today)
    if (refused) return refuse(refused)
    // One after another, so that two forms of one person cannot pass each other.
    await tx.select({ id: roleCalls.id }).from(roleCalls).where(eq(roleCalls.id, call.id)).for('update')
    const [sent] = await tx.select().from(declarations).where(eq(declarations.clientId, form.clientId))
    if (sent) return { declaration: sent, token: null, refused: null }
    const own = signedIn && !how.by
    const earlier = await earlierOf(tx, call.id, own ? eq(people.id, signedIn.id) : reachedBy(form))
    if (earlier && (own || how.by)) return refuse('declared-already')

    const personId = await authorOf(tx, signedIn, how.by, call.communityId, form, now)
    const { token, tokenHash: hash } = newToken()
    const row = { ...rowOf(call, form, how, receivedOn, now), personId, tokenHash: hash, sameAs: earlier ?? null }
    const [declaration] = await tx.insert(declarations).values(row).returning()
    const facts = { callId: call.id, late: row.late, channel: row.channel, again: Boolean(earlier) }
    await tell(tx, 'made', how.by ?? personId, declaration!, now, facts)
    return { declaration: declaration!, token, refused: null }
  })
}

function rowOf(call: RoleCall, form: DeclarationForm, { channel, by }: How, receivedOn: string, now: Date) {
  const { organisation, hours, paid, words, clientId } = form
  const received = receivedOn === dayOf(now) ? now : instantOf(receivedOn, '12:00')
  const came = { received, late: isLate(call, receivedOn), channel, enteredBy: by, created: now }
  const { id: callId, communityId } = call
  return { organisation, hours, paid, words, clientId, callId, communityId, ...came }
}

/** A declaration with what staff have to know of its author. */
export type Declarant = {
  declaration: Declaration
  givenName: string | null
  surname: string | null
  contact: string | null
  email: string | null
  phone: string | null
  again: number
}

/** Declarations of a call in the order they came; those sent again are counted at the first. For staff's eyes. */
export function declarantsOf(db: Db, callId: string): Promise<Declarant[]> {
  return declarants(db, and(eq(declarations.callId, callId), isNull(declarations.sameAs))!)
}

export async function declarantById(db: Db, callId: string, id: string): Promise<Declarant | undefined> {
  return (await declarants(db, and(eq(declarations.callId, callId), eq(declarations.id, id))!))[0]
}

/** The declaration behind a link, with its call. */
export async function declarationByToken(db: Db, communityId: string, token: string) {
  const here = and(eq(declarations.communityId, communityId), eq(declarations.tokenHash, tokenHash(token)))
  const [row] = await db
    .select({ declaration: declarations, call: roleCalls })
    .from(declarations)
    .innerJoin(roleCalls, eq(roleCalls.id, declarations.callId))
    .where(here)
  return row
}

/** What this person declared in this call, unless they took it back. */
export async function ownDeclaration(db: Db, callId: string, personId: string): Promise<Declaration | undefined> {
  const own = and(eq(declarations.callId, callId), eq(declarations.personId, personId))
  return (
    await db
      .select()
      .from(declarations)
      .where(and(own, ne(declarations.status, 'withdrawn')))
  )[0]
}

/** Takes a declaration back before it is decided; afterwards a role is given back at the place. */
export function withdrawDeclaration(db: Db, by: string | null, id: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [gone] = await tx
      .update(declarations)
      .set({ status: 'withdrawn' })
      .where(and(eq(declarations.id, id), eq(declarations.status, 'waiting')))
      .returning()
    if (gone) await tell(tx, 'withdrawn', by, gone, now, { callId: gone.callId })
    return gone !== undefined
  })
}

export function tell(tx: Db, done: string, by: string | null, row: Declaration, at: Date, facts: object) {
  const subject = { kind: 'declaration', id: row.id }
  const { communityId } = row
  return record(tx, `centres.declaration.${done}`, { communityId, actorId: by, subject, facts: { ...facts }, at })
}

export async function acceptedIn(tx: Db, callId: string): Promise<number> {
  const accepted = and(eq(declarations.callId, callId), eq(declarations.status, 'accepted'))
  const [row] = await tx.select({ count: count() }).from(declarations).where(accepted)
  return row!.count
}

function declarants(db: Db, which: SQL): Promise<Declarant[]> {
  const { givenName, surname, contact, email, phone } = people
  const again = sql<number>`(select count(*)::int from declarations d where d.same_as = declarations.id)`
  return db
    .select({ declaration: declarations, givenName, surname, contact, email, phone, again })
    .from(declarations)
    .leftJoin(people, eq(people.id, declarations.personId))
    .where(which)
    .orderBy(asc(declarations.received), asc(declarations.created))
}

async function earlierOf(tx: Db, callId: string, author: SQL | undefined): Promise<string | undefined> {
  if (!author) return undefined
  const standing = and(
    eq(declarations.callId, callId),
    isNull(declarations.sameAs),
    ne(declarations.status, 'withdrawn'),
  )
  const [row] = await tx
    .select({ id: declarations.id })
    .from(declarations)
    .innerJoin(people, eq(people.id, declarations.personId))
    .where(and(standing, author))
    .limit(1)
  return row?.id
}

function reachedBy({ email, phone }: Pick<DeclarationForm, 'email' | 'phone'>): SQL | undefined {
  return or(email ? eq(people.email, email) : undefined, phone ? eq(people.phone, phone) : undefined)
}

function refuse(refused: DeclarationRefusal): Declared {
  return { declaration: null, token: null, refused }
}
