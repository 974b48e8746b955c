import { eq } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { indexEntry, removeEntry } from '#kit/text/search.ts'
import { paths } from './paths.ts'
import type { Organisation } from './tables.ts'

/** Makes an organisation findable while everybody may see it, and unfindable otherwise. */
export async function refreshEntry(tx: Db, organisation: Organisation): Promise<void> {
  const { id, communityId, slug, name, words, address, confirmed, ended } = organisation
  if (!confirmed || ended) return removeEntry(tx, 'organisation', id)

  const [community] = await tx
    .select({ slug: communityTable.slug })
    .from(communityTable)
    .where(eq(communityTable.id, communityId))
  const href = paths.organisation.href({ community: community!.slug, slug })
  const body = [words, address].filter(Boolean).join('\n')
  await indexEntry(tx, { communityId, kind: 'organisation', subjectId: id, language: 'pl', title: name, body, href })
}
