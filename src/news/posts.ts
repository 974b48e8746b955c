import { and, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { holds } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { stateOf } from './rules.ts'
import { type Post, postRevisions, posts } from './tables.ts'

/** Whether the person writes news of this community. */
export function mayWrite(person: Person | null, communityId: string): boolean {
  return holds(person, ['organiser', 'official'], communityId)
}

export const pageSize = 20

/** What everybody may read, the newest first; one more than a page, to know whether there is another. */
export function publicPosts(db: Db, communityId: string, now: Date, page = 1, size = pageSize): Promise<Post[]> {
  return db
    .select()
    .from(posts)
    .where(and(eq(posts.communityId, communityId), readable(now)))
    .orderBy(desc(posts.published), desc(posts.id))
    .limit(size + 1)
    .offset((page - 1) * size)
}

/** Drafts, plans and withdrawn posts, for those who write. */
export function otherPosts(db: Db, communityId: string, now: Date): Promise<Post[]> {
  return db
    .select()
    .from(posts)
    .where(and(eq(posts.communityId, communityId), sql`not coalesce(${readable(now)}, false)`))
    .orderBy(desc(posts.changed))
    .limit(50)
}

/** A post by its address, as this person may see it. */
export async function postFor(db: Db, communityId: string, slug: string, person: Person | null, now: Date) {
  const [post] = await db
    .select()
    .from(posts)
    .where(and(eq(posts.communityId, communityId), eq(posts.slug, slug)))
  if (!post) return undefined
  return stateOf(post, now) === 'public' || mayWrite(person, communityId) ? post : undefined
}

/** Earlier texts of a post, the newest first. */
export function revisionsOf(db: Db, postId: string) {
  return db.select().from(postRevisions).where(eq(postRevisions.postId, postId)).orderBy(desc(postRevisions.revision))
}

/** Posts whose day has come and whose readers have not been told. */
export function unannounced(db: Db, now: Date): Promise<Post[]> {
  return db
    .select()
    .from(posts)
    .where(and(isNull(posts.announced), readable(now)))
    .limit(100)
}

const readable = (now: Date) => and(isNotNull(posts.published), lte(posts.published, now), isNull(posts.withdrawn))
