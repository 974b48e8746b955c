import { and, eq } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { indexEntries, removeEntry, type SearchEntry } from '#kit/text/search.ts'
import { meetings } from '../meetings/tables.ts'
import { consultations, topics } from '../process/tables.ts'
import { paths } from './paths.ts'
import { everybodySees } from './reading.ts'
import { type Conclusion, conclusions } from './tables.ts'

/** Makes a conclusion findable while everybody may see it, and unfindable otherwise. */
export async function refreshEntry(tx: Db, conclusion: Conclusion): Promise<void> {
  if (conclusion.withdrawn) return removeEntry(tx, 'conclusion', conclusion.id)
  const [row] = await entriesWhere(tx, eq(conclusions.id, conclusion.id))
  if (row) await indexEntries(tx, [row])
}

/** Makes findable what was said at a meeting, when its fair copy is published. */
export async function refreshMeeting(tx: Db, meetingId: string): Promise<void> {
  await indexEntries(tx, await entriesWhere(tx, eq(conclusions.meetingId, meetingId)))
}

async function entriesWhere(tx: Db, chosen: ReturnType<typeof eq>): Promise<SearchEntry[]> {
  const rows = await tx
    .select({ conclusion: conclusions, topic: topics.title, slug: consultations.slug, community: communityTable.slug })
    .from(conclusions)
    .innerJoin(topics, eq(topics.id, conclusions.topicId))
    .innerJoin(consultations, eq(consultations.id, conclusions.consultationId))
    .innerJoin(communityTable, eq(communityTable.id, conclusions.communityId))
    .leftJoin(meetings, eq(meetings.id, conclusions.meetingId))
    .where(and(chosen, everybodySees))
  return rows.map(({ conclusion, topic, slug, community }) => ({
    communityId: conclusion.communityId,
    kind: 'conclusion',
    subjectId: conclusion.id,
    language: 'pl',
    title: `${topic}: wniosek ${conclusion.number}`,
    body: conclusion.text,
    href: paths.conclusion.href({ community, consultation: slug, number: conclusion.number }),
    dated: conclusion.created,
  }))
}
