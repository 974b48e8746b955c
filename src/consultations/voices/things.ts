import { and, eq, inArray } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Part } from '#kit/house.ts'
import { meetings } from '../meetings/tables.ts'
import { mayWork } from '../process/consultations.ts'
import { consultations, topics } from '../process/tables.ts'
import { paths } from './paths.ts'
import { everybodySees } from './reading.ts'
import { conclusions } from './tables.ts'

/** Conclusions at the ends of traces, as this reader may see them. */
export const things: NonNullable<Part['things']> = async (db, ends, view) => {
  const ids = ends.filter(({ kind }) => kind === 'conclusion').map(({ id }) => id)
  if (ids.length === 0) return []
  const community = view.community?.id
  const staff = community !== undefined && mayWork(view.person, { id: '', communityId: community })
  const rows = await db
    .select({ conclusion: conclusions, consultation: consultations.slug, community: communityTable.slug })
    .from(conclusions)
    .innerJoin(consultations, eq(consultations.id, conclusions.consultationId))
    .innerJoin(communityTable, eq(communityTable.id, conclusions.communityId))
    .innerJoin(topics, eq(topics.id, conclusions.topicId))
    .leftJoin(meetings, eq(meetings.id, conclusions.meetingId))
    .where(and(inArray(conclusions.id, ids), staff ? eq(conclusions.communityId, community) : everybodySees))
  return rows.map(({ conclusion: { id, number, text }, ...at }) => ({
    kind: 'conclusion',
    id,
    label: view.t('consultations.conclusion.number', { number }),
    href: paths.conclusion.href({ ...at, number }),
    excerpt: text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text,
  }))
}
