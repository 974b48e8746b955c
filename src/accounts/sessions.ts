import { createHash, randomBytes } from 'node:crypto'
import { eq, lt, sql } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Person, Role } from '#kit/http.ts'
import { sessions } from './tables.ts'

const days = 30

export const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Opens a session and answers its token, which only the cookie knows: the database keeps its hash. */
export async function openSession(
  db: Db,
  personId: string,
  method: string,
  now: Date,
): Promise<{ token: string; expires: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + days * 86_400_000)
  await db.delete(sessions).where(lt(sessions.expires, now))
  await db.insert(sessions).values({ tokenHash: hashOf(token), personId, created: now, expires, method })
  return { token, expires }
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, hashOf(token)))
}

type Row = {
  id: string
  given_name: string | null
  surname: string | null
  email: string | null
  language: string
  roles: Role[] | null
}

/** The person behind a session token with the roles that count today, in one query; null when it is unknown or over. */
export async function personOf(db: Db, token: string, now: Date): Promise<Person | null> {
  const today = dayOf(now)
  const [row] = await rowsOf<Row>(
    db.execute(sql`
      select p.id, p.given_name, p.surname, p.email, p.language,
        (select json_agg(json_build_object('role', r.role, 'communityId', r.community_id, 'scopeKind', r.scope_kind, 'scopeId', r.scope_id))
           from roles r where r.person_id = p.id and r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date)) as roles
      from sessions s join people p on p.id = s.person_id
      where s.token_hash = ${hashOf(token)} and s.expires > ${now.toISOString()}::timestamptz and p.erased is null`),
  )
  if (!row) return null
  const name = [row.given_name, row.surname].filter(Boolean).join(' ')
  return { id: row.id, name, email: row.email, lang: row.language, roles: row.roles ?? [] }
}
