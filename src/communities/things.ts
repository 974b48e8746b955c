import { eq, inArray } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import type { Thing } from '#kit/domain.ts'
import type { End } from '#kit/traces.ts'
import { paths } from './paths.ts'
import { communities, neighbourhoods } from './tables.ts'

/** Communities and neighbourhoods as things that can be followed. */
export async function things(db: Db, ends: End[]): Promise<Thing[]> {
  const ids = (kind: string) => ends.filter((end) => end.kind === kind).map(({ id }) => id)
  const [whole, parts] = await Promise.all([wholes(db, ids('community')), partsOf(db, ids('neighbourhood'))])
  return [...whole, ...parts]
}

async function wholes(db: Db, ids: string[]): Promise<Thing[]> {
  if (ids.length === 0) return []
  const rows = await db.select().from(communities).where(inArray(communities.id, ids))
  return rows.map(({ id, slug, name, words }) => ({
    kind: 'community',
    id,
    label: name,
    href: paths.profile.href({ community: slug }),
    excerpt: words.split('\n')[0] ?? '',
  }))
}

async function partsOf(db: Db, ids: string[]): Promise<Thing[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ one: neighbourhoods, community: communities.slug })
    .from(neighbourhoods)
    .innerJoin(communities, eq(communities.id, neighbourhoods.communityId))
    .where(inArray(neighbourhoods.id, ids))
  return rows.map(({ one, community }) => ({
    kind: 'neighbourhood',
    id: one.id,
    label: one.name,
    href: paths.neighbourhood.href({ community, slug: one.slug }),
    excerpt: one.words.split('\n')[0] ?? '',
  }))
}
