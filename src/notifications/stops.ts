import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import { newToken, tokenHash } from '#kit/tokens.ts'
import type { End } from '#kit/traces.ts'
import { mailKeys, mailStops, notices } from './tables.ts'

/** Which of these people want no e-mail about this matter, or none at all. */
export async function stopsOf(db: Db, ids: string[], matter: End): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: mailStops.personId })
    .from(mailStops)
    .where(and(inArray(mailStops.personId, ids), or(isNull(mailStops.kind), about(matter))))
  return new Set(rows.map(({ id }) => id))
}

/** No more e-mail: about one matter, or at all (null). What was about to go waits in the inbox instead. */
export function stopMail(db: Db, personId: string, matter: End | null, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const row = { personId, kind: matter?.kind ?? null, subjectId: matter?.id ?? null, created: now }
    await tx.insert(mailStops).values(row).onConflictDoNothing()
    const mine = and(eq(notices.personId, personId), eq(notices.channel, 'email'), isNull(notices.told))
    const these = matter && and(eq(notices.matterKind, matter.kind), eq(notices.matterId, matter.id))
    await tx
      .update(notices)
      .set({ channel: 'none' })
      .where(and(mine, these ?? undefined))
  })
}

/** E-mail again, about a matter or in general. */
export async function resumeMail(db: Db, personId: string, matter: End | null): Promise<void> {
  const which = matter ? about(matter) : isNull(mailStops.kind)
  await db.delete(mailStops).where(and(eq(mailStops.personId, personId), which))
}

/** Makes a key for the footer of a letter. */
export async function newMailKey(db: Db, personId: string, now: Date): Promise<string> {
  const { token, tokenHash } = newToken()
  await db.insert(mailKeys).values({ tokenHash, personId, created: now })
  return token
}

/** A key in a letter works for a year. */
export async function forgetOldKeys(db: Db, now: Date): Promise<void> {
  await db.delete(mailKeys).where(lt(mailKeys.created, new Date(now.getTime() - year)))
}

const year = 366 * 86_400_000

/** Whose key this is, and what they asked for; nobody where there is none. */
export async function holderOf(db: Db, token: string) {
  const [row] = await db
    .select({
      id: people.id,
      stopped: sql<boolean>`exists (select 1 from mail_stops s where s.person_id = ${people.id} and s.kind is null)`,
    })
    .from(mailKeys)
    .innerJoin(people, eq(people.id, mailKeys.personId))
    .where(and(eq(mailKeys.tokenHash, tokenHash(token)), isNull(people.erased)))
  return row
}

export type MailMatter = { kind: string; id: string; title: string; stopped: boolean }

/** The matters a person heard about lately, and whether e-mail about each is stopped. */
export async function mattersOf(db: Db, personId: string): Promise<MailMatter[]> {
  const rows = await db
    .selectDistinctOn([notices.matterKind, notices.matterId], {
      kind: notices.matterKind,
      id: notices.matterId,
      title: notices.matterTitle,
      created: notices.created,
      stopped: sql<boolean>`exists (select 1 from mail_stops s where s.person_id = ${notices.personId}
        and s.kind = ${notices.matterKind} and s.subject_id = ${notices.matterId})`,
    })
    .from(notices)
    .where(eq(notices.personId, personId))
    .orderBy(notices.matterKind, notices.matterId, sql`${notices.created} desc`)
    .limit(50)
  return rows.sort((one, other) => other.created.getTime() - one.created.getTime()).map(({ created: _, ...row }) => row)
}

const about = ({ kind, id }: End) => and(eq(mailStops.kind, kind), eq(mailStops.subjectId, id))
