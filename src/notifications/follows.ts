import { and, desc, eq, or } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import type { End } from '#kit/traces.ts'
import { follows } from './tables.ts'

/** Begins to follow a thing; following it again changes nothing. */
export async function follow(db: Db, personId: string, communityId: string, end: End, now: Date): Promise<void> {
  await db
    .insert(follows)
    .values({ communityId, personId, kind: end.kind, subjectId: end.id, created: now })
    .onConflictDoNothing()
}

/** Answers whether it was followed. */
export async function unfollow(db: Db, personId: string, end: End): Promise<boolean> {
  const gone = await db
    .delete(follows)
    .where(and(eq(follows.personId, personId), about(end)))
    .returning({ id: follows.id })
  return gone.length > 0
}

/** What a person follows, the newest first. */
export function followedBy(db: Db, personId: string) {
  return db.select().from(follows).where(eq(follows.personId, personId)).orderBy(desc(follows.created))
}

/** Everybody who follows any of these things, once. */
export async function followersOf(db: Db, ends: End[]): Promise<string[]> {
  if (ends.length === 0) return []
  const rows = await db
    .selectDistinct({ id: follows.personId })
    .from(follows)
    .where(or(...ends.map(about)))
    .orderBy(follows.personId)
  return rows.map(({ id }) => id)
}

const about = ({ kind, id }: End) => and(eq(follows.kind, kind), eq(follows.subjectId, id))
