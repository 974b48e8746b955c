import { eq } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { indexEntry } from '#kit/text/search.ts'
import { consultations } from '../process/tables.ts'
import { paths } from './paths.ts'
import type { Proposal } from './tables.ts'

/** Makes a proposal findable, once everybody may see its consultation. */
export async function refreshEntry(tx: Db, proposal: Proposal): Promise<void> {
  const { id, communityId, consultationId, number, title, text, reason } = proposal
  const [at] = await tx
    .select({ slug: consultations.slug, published: consultations.published, community: communityTable.slug })
    .from(consultations)
    .innerJoin(communityTable, eq(communityTable.id, consultations.communityId))
    .where(eq(consultations.id, consultationId))
  if (!at?.published) return

  const href = paths.proposal.href({ community: at.community, consultation: at.slug, number })
  const body = [text, reason].filter(Boolean).join('\n')
  const dated = proposal.decided ?? proposal.created
  await indexEntry(tx, { communityId, kind: 'proposal', subjectId: id, language: 'pl', title, body, href, dated })
}
