import { and, desc, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Dates } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { End } from '#kit/traces.ts'
import type { Facts, Translate } from '#kit/words.ts'
import { type Notice, notices } from './tables.ts'

export type Attention = { unread: number; followed: string[] }

/** SQL: what every page of a signed-in person shows: how much is unread, and what they follow. */
export function attentionTo(personId: SQL): SQL {
  return sql`
    select (select count(*)::int from notices where person_id = ${personId} and read is null) as unread,
      (select coalesce(array_agg(kind || ':' || subject_id), '{}') from follows where person_id = ${personId}) as followed`
}

const most = 200

/** The last notices of a person, the newest first. */
export function noticesOf(db: Db, personId: string): Promise<Notice[]> {
  return db
    .select()
    .from(notices)
    .where(eq(notices.personId, personId))
    .orderBy(desc(notices.created), desc(notices.eventId))
    .limit(most)
}

export type Line = { id: string; text: string; why: string; href: string; created: Date; unread: boolean; own: boolean }
export type Matter = { kind: string; id: string; title: string; href: string; lines: Line[] }

/** Notices under the matters they are about: the matter with the newest first, and in each the newest first. */
export function byMatter(rows: Notice[], t: Translate, dates: Dates): Matter[] {
  const matters = new Map<string, Matter>()
  for (const row of rows) {
    const name = `${row.matterKind}:${row.matterId}`
    const matter = matters.get(name) ?? {
      kind: row.matterKind,
      id: row.matterId,
      title: row.matterTitle,
      href: row.matterHref,
      lines: [],
    }
    matter.lines.push(lineOf(row, t, dates))
    matters.set(name, matter)
  }
  return [...matters.values()]
}

/** A notice in the reader's words. Days among its facts are written as people write them. */
function lineOf(row: Notice, t: Translate, dates: Dates): Line {
  const { id, href, created, own } = row
  return { id, href, created, own, text: t(row.key, factsIn(row, dates)), why: t(row.why), unread: row.read === null }
}

function factsIn({ facts, matterTitle }: Notice, dates: Dates): Facts {
  const shown = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'string' && /^\d{4}-\d\d-\d\d(T|$)/.test(value) ? dates.day(dayIn(value)) : value,
  ])
  return { matter: matterTitle, ...(Object.fromEntries(shown) as Facts) }
}

const dayIn = (value: string) => (value.includes('T') ? new Date(value) : value)

/** Marks as read what the person had before them (up to `until`), of one matter or all. Read is told, whatever the channel. */
export async function markRead(db: Db, personId: string, until: Date, matter: End | null, now: Date): Promise<void> {
  const these = matter && and(eq(notices.matterKind, matter.kind), eq(notices.matterId, matter.id))
  await db
    .update(notices)
    .set(readAt(now))
    .where(and(eq(notices.personId, personId), isNull(notices.read), lte(notices.created, until), these ?? undefined))
}

/** Opens one notice of the person's own, and answers where it leads. */
export async function openNotice(db: Db, personId: string, id: string, now: Date): Promise<string | undefined> {
  const mine = and(eq(notices.id, id), eq(notices.personId, personId))
  const [row] = await db.select().from(notices).where(mine)
  if (row && !row.read) await db.update(notices).set(readAt(now)).where(mine)
  return row?.href
}

const readAt = (now: Date) => ({ read: now, told: sql`coalesce(${notices.told}, ${now.toISOString()}::timestamptz)` })
