import { eq } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { indexEntry, removeEntry } from '#kit/text/search.ts'
import { translator } from '#kit/words.ts'
import { consultations } from '../process/tables.ts'
import { paths } from './paths.ts'
import { answers, remarks } from './tables.ts'

/** Town-hall matters are found under their Polish names whatever language they are read in. */
const t = translator('pl')

/** Makes a remark findable with its answer, or forgets it once it is withdrawn. */
export async function refreshEntry(tx: Db, remarkId: string): Promise<void> {
  const [row] = await tx
    .select({ remark: remarks, answer: answers.reasons, consultation: consultations, community: communityTable.slug })
    .from(remarks)
    .innerJoin(consultations, eq(consultations.id, remarks.consultationId))
    .innerJoin(communityTable, eq(communityTable.id, remarks.communityId))
    .leftJoin(answers, eq(answers.id, remarks.answerId))
    .where(eq(remarks.id, remarkId))
  if (!row?.consultation.published || row.remark.withdrawn) return removeEntry(tx, 'remark', remarkId)

  const { remark, consultation, community } = row
  const { number, citation } = remark
  await indexEntry(tx, {
    communityId: remark.communityId,
    kind: 'remark',
    subjectId: remark.id,
    language: 'pl',
    title: `${t('consultations.remark.title', { number })}${citation ? ` · ${citation}` : ''} · ${consultation.title}`,
    body: [remark.text, remark.proposed, remark.reasons, row.answer].filter(Boolean).join('\n'),
    href: paths.remark.href({ community, consultation: consultation.slug, number }),
    dated: remark.received,
  })
}
