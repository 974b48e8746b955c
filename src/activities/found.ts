import { eq } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { indexEntry } from '#kit/text/search.ts'
import { paths } from './paths.ts'
import type { Activity, Occurrence } from './tables.ts'

/** Makes a public activity findable by its words and its place. */
export async function refreshEntry(tx: Db, activity: Activity, date: Occurrence): Promise<void> {
  if (!activity.published) return
  const { communityId, id, slug, title, summary } = activity
  const [community] = await tx
    .select({ slug: communityTable.slug })
    .from(communityTable)
    .where(eq(communityTable.id, communityId))
  await indexEntry(tx, {
    communityId,
    kind: 'activity',
    subjectId: id,
    language: 'pl',
    title,
    body: [summary, date.place, date.address].filter(Boolean).join('\n'),
    href: paths.activity.href({ community: community!.slug, activity: slug }),
    dated: date.begins,
  })
}
