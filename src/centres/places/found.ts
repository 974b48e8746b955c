import { eq } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { indexEntry } from '#kit/text/search.ts'
import { paths } from '../paths.ts'
import type { Centre } from './tables.ts'

/** Makes a place findable by its name, street and what it says of itself. */
export async function refreshCentre(tx: Db, centre: Centre): Promise<void> {
  const { id, communityId, slug, name, summary, mission, address } = centre
  const [community] = await tx
    .select({ slug: communityTable.slug })
    .from(communityTable)
    .where(eq(communityTable.id, communityId))
  const href = paths.centre.href({ community: community!.slug, centre: slug })
  const body = [summary, mission, address].filter(Boolean).join('\n')
  await indexEntry(tx, { communityId, kind: 'centre', subjectId: id, language: 'pl', title: name, body, href })
}
