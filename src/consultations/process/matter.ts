import { eq } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { Telling } from '#kit/domain.ts'
import { paths } from './paths.ts'
import { consultations, topics } from './tables.ts'

/** What people hear of a public consultation as a whole: followers of it and of any of its topics are told. */
export async function matterOf(db: Db, consultationId: string) {
  const [row] = await db
    .select({ consultation: consultations, community: communityTable.slug })
    .from(consultations)
    .innerJoin(communityTable, eq(communityTable.id, consultations.communityId))
    .where(eq(consultations.id, consultationId))
  if (!row?.consultation.published) return null

  const { id, slug, title } = row.consultation
  const at = { community: row.community, consultation: slug }
  const about = await db.select({ id: topics.id }).from(topics).where(eq(topics.consultationId, id))
  const told: Pick<Telling, 'people' | 'followed' | 'matter'> = {
    people: [],
    followed: [{ kind: 'consultation', id }, ...about.map((topic) => ({ kind: 'topic', id: topic.id }))],
    matter: { kind: 'consultation', id, title, href: paths.consultation.href(at) },
  }
  return { at, told }
}
