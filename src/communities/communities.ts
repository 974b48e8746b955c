import { asc, eq } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { CommunityBrief } from '#kit/view.ts'
import { communities } from './tables.ts'

export function allCommunities(db: Db) {
  return db.select().from(communities).orderBy(asc(communities.name))
}

export async function communityBySlug(db: Db, slug: string) {
  const [community] = await db.select().from(communities).where(eq(communities.slug, slug))
  return community
}

/** What every page needs of a community, or undefined where there is none of that name. */
export async function briefBySlug(db: Db, slug: string): Promise<CommunityBrief | undefined> {
  const community = await communityBySlug(db, slug)
  if (!community) return undefined
  const { id, name, locative, armsFile } = community
  return { id, slug, name, locative, arms: armsFile }
}

export type NewCommunity = Omit<typeof communities.$inferInsert, 'id' | 'created'>

/** Adds a community to the installation; its address must be free. */
export function addCommunity(db: Db, by: string | null, form: NewCommunity, now: Date) {
  return db.transaction(async (tx) => {
    const [community] = await tx
      .insert(communities)
      .values({ ...form, created: now })
      .onConflictDoNothing()
      .returning()
    if (!community) return { community: null, refused: 'slug-taken' as const }

    const { id } = community
    await record(tx, 'communities.community.added', {
      communityId: id,
      actorId: by,
      subject: { kind: 'community', id },
      at: now,
    })
    return { community, refused: null }
  })
}
