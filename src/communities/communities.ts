import { asc, eq, type SQL, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { keepFile } from '#kit/files.ts'
import { reserved } from '#kit/reserved.ts'
import type { Storage } from '#kit/storage.ts'
import type { CommunityBrief } from '#kit/view.ts'
import type { ProfileForm } from './forms.ts'
import { refreshCommunity } from './found.ts'
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
  return (await rowsOf<CommunityBrief>(db.execute(briefOf(slug))))[0]
}

/** SQL: the same, as a row, for a query that asks for more. */
export function briefOf(slug: string): SQL {
  return sql`select id, slug, name, locative, arms_file as arms from communities where slug = ${slug}`
}

type Row = typeof communities.$inferInsert
export type NewCommunity = Omit<Row, 'id' | 'created' | 'joined'> & { joined: string }

/** Adds a community to the installation; its address must be free. */
export function addCommunity(db: Db, by: string | null, form: NewCommunity, now: Date) {
  return db.transaction(async (tx) => {
    if (reserved.has(form.slug)) return { community: null, refused: 'slug-taken' as const }

    const [community] = await tx
      .insert(communities)
      .values({ ...form, created: now })
      .onConflictDoNothing()
      .returning()
    if (!community) return { community: null, refused: 'slug-taken' as const }

    await tell(tx, 'added', community.id, by, now)
    await refreshCommunity(tx, community)
    return { community, refused: null }
  })
}

/** Changes what the profile of a municipality says. */
export function editCommunity(db: Db, by: string | null, id: string, form: Partial<ProfileForm>, now: Date) {
  return db.transaction(async (tx) => {
    const [community] = await tx.update(communities).set(form).where(eq(communities.id, id)).returning()
    await tell(tx, 'edited', id, by, now)
    await refreshCommunity(tx, community!)
    return community!
  })
}

export type Upload = { name: string; bytes: Uint8Array; alt: string }

/** Gives a municipality its coat of arms or logo, kept as a re-encoded picture everybody may see. */
export function setArms(db: Db, storage: Storage, by: string | null, id: string, upload: Upload, now: Date) {
  return db.transaction(async (tx) => {
    const kept = await keepFile(tx, storage, { ...upload, communityId: id, by, public: true, picture: true, now })
    if (kept.refused) return kept

    await tx.update(communities).set({ armsFile: kept.file.id }).where(eq(communities.id, id))
    await tell(tx, 'arms-set', id, by, now)
    return kept
  })
}

function tell(tx: Db, done: 'added' | 'edited' | 'arms-set', id: string, by: string | null, now: Date) {
  const subject = { kind: 'community', id }
  return record(tx, `communities.community.${done}`, { communityId: id, actorId: by, subject, at: now })
}
