import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { communities, tercUnits } from './tables.ts'

/** The communities of the installation, each with the rows of the register that bear its name. */
export async function tercLinks(db: Db) {
  const all = await db
    .select({ id: communities.id, name: communities.name, terc: communities.terc })
    .from(communities)
    .orderBy(asc(communities.name))
  const names = all.map(({ name }) => name)
  const like = await db
    .select()
    .from(tercUnits)
    .where(and(inArray(tercUnits.name, names.length > 0 ? names : ['']), inArray(tercUnits.kind, [...municipal])))
    .orderBy(asc(tercUnits.code))
  return all.map((community) => ({ ...community, units: like.filter(({ name }) => name === community.name) }))
}

/** Says which row of the register a community is; its county and voivodeship are taken from there. */
export function linkToTerc(db: Db, by: string, communityId: string, code: string, now: Date) {
  return db.transaction(async (tx) => {
    const [unit] = await tx
      .select()
      .from(tercUnits)
      .where(and(eq(tercUnits.code, code), inArray(tercUnits.kind, [...municipal])))
    if (!unit) return { refused: 'no-such-code' as const }
    const other = and(eq(communities.terc, code), ne(communities.id, communityId))
    if ((await tx.$count(communities, other)) > 0) return { refused: 'code-taken' as const }

    const { county, voivodeship } = unit
    const linked = await tx
      .update(communities)
      .set({ terc: code, county, voivodeship })
      .where(eq(communities.id, communityId))
      .returning()
    if (linked.length === 0) return { refused: 'no-such-community' as const }
    await record(tx, 'communities.community.linked', {
      communityId,
      actorId: by,
      subject: { kind: 'community', id: communityId },
      facts: { code },
      at: now,
    })
    return { refused: null }
  })
}

const municipal = ['urban', 'rural', 'urban-rural'] as const
