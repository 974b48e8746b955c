import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, gt, lt, ne, type SQL, sql } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Assurance, Person, Role } from '#kit/http.ts'
import { fullName } from './people.ts'
import { type SignInMethod, sessions } from './tables.ts'

const days = 30

export const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')

export type SignedBy = { method: SignInMethod; assurance: Assurance; device?: string }

/** Opens a session and answers its token, which only the cookie knows: the database keeps its hash. */
export async function openSession(
  db: Db,
  personId: string,
  by: SignedBy,
  now: Date,
): Promise<{ token: string; expires: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + days * 86_400_000)
  await db.delete(sessions).where(lt(sessions.expires, now))
  await db.insert(sessions).values({ tokenHash: hashOf(token), personId, created: now, expires, ...by })
  return { token, expires }
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, hashOf(token)))
}

/** The sessions of a person that are still open, newest first. */
export function sessionsOf(db: Db, personId: string, now: Date) {
  return db
    .select({ id: sessions.id, created: sessions.created, method: sessions.method, device: sessions.device })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expires, now)))
    .orderBy(desc(sessions.created))
}

/** Closes one session of a person, or all but the one they sit in. Answers how many were closed. */
export async function endSessions(db: Db, person: Person, id: string | 'others'): Promise<number> {
  const others = person.sessionId ? ne(sessions.id, person.sessionId) : undefined
  const closed = await db
    .delete(sessions)
    .where(and(eq(sessions.personId, person.id), id === 'others' ? others : eq(sessions.id, id)))
    .returning({ id: sessions.id })
  return closed.length
}

/** A row of `sessionOf`. */
export type SessionRow = {
  id: string
  given_name: string | null
  surname: string | null
  email: string | null
  language: string
  session_id: string
  assurance: Assurance
  roles: Role[] | null
}

/** The person behind a session token with the roles that count today, in one query; null when it is unknown or over. */
export async function personOf(db: Db, token: string, now: Date): Promise<Person | null> {
  if (!token) return null
  const [row] = await rowsOf<SessionRow>(db.execute(sessionOf(token, now)))
  return row ? personIn(row) : null
}

/** SQL: the row behind a session token, or none when it is unknown or over. */
export function sessionOf(token: string, now: Date): SQL {
  const today = dayOf(now)
  return sql`
      select p.id, p.given_name, p.surname, p.email, p.language, s.id as session_id, s.assurance,
        (select json_agg(json_build_object('role', r.role, 'communityId', r.community_id, 'scopeKind', r.scope_kind, 'scopeId', r.scope_id))
           from roles r where r.person_id = p.id and r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date)) as roles
      from sessions s join people p on p.id = s.person_id
      where s.token_hash = ${hashOf(token)} and s.expires > ${now.toISOString()}::timestamptz and p.erased is null`
}

/** The person of such a row, as the request knows them. */
export function personIn(row: SessionRow): Person {
  const { id, email, language, assurance } = row
  const name = fullName({ givenName: row.given_name, surname: row.surname })
  return { id, name, email, lang: language, roles: row.roles ?? [], assurance, sessionId: row.session_id }
}
