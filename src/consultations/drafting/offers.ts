import { eq, sql } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Domain, Duty, Telling, Thing } from '#kit/domain.ts'
import { excerpt } from '#kit/text/excerpt.ts'
import { offer } from '#kit/together.ts'
import type { End } from '#kit/traces.ts'
import type { View } from '#kit/view.ts'
import { mayDraft, mayWork } from '../process/consultations.ts'
import { paths as process } from '../process/paths.ts'
import { consultations } from '../process/tables.ts'
import { paths } from './paths.ts'
import { proposals } from './tables.ts'

type Row = {
  id: string
  communityId: string
  consultationId: string
  community: string
  slug: string
  published: boolean
  number: number
  title: string
  text: string
}

/** Proposals as things on a chain. */
export async function things(db: Db, ends: End[], view: View): Promise<Thing[]> {
  const ids = ends.filter(({ kind }) => kind === 'proposal').map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await rowsOf<Row>(
    db.execute(sql`
      select p.id, p.community_id as "communityId", c.id as "consultationId", m.slug as community, c.slug,
        c.published is not null as published, p.number, p.title, p.text
      from proposals p join consultations c on c.id = p.consultation_id join communities m on m.id = c.community_id
      where p.id in ${ids}`),
  )
  return rows
    .filter((row) => row.published || mayWork(view.person, { id: row.consultationId, communityId: row.communityId }))
    .map(({ id, community, slug, number, title, text }) => ({
      kind: 'proposal',
      id,
      label: title,
      href: paths.proposal.href({ community, consultation: slug, number }),
      excerpt: excerpt(text, 160),
    }))
}

type Waiting = { id: string; communityId: string; community: string; slug: string; title: string; count: number }

/** Proposals that wait for a decision, for those who draft. */
export const duties = offer<Waiting, [View], Duty>(
  () => sql`
    select c.id, c.community_id as "communityId", m.slug as community, c.slug, c.title, count(*)::int as count
    from proposals p join consultations c on c.id = p.consultation_id join communities m on m.id = c.community_id
    where p.outcome is null and c.status <> 'closed' group by c.id, m.slug order by c.created`,
  (rows, _, { person, t }) =>
    rows
      .filter((row) => mayDraft(person, row))
      .map(({ community, slug, title, count }) => ({
        title: t('consultations.duty.proposals', { count, title }),
        href: paths.gaps.href({ community, consultation: slug }),
        due: null,
      })),
)

/** Whoever said what a proposal came from hears what was decided, and so do those who follow the consultation. */
export const tells: NonNullable<Domain['tells']> = {
  'consultations.proposal.decided': async (db, event): Promise<Telling | null> => {
    const [row] = await db
      .select({ proposal: proposals, consultation: consultations, community: communityTable.slug })
      .from(proposals)
      .innerJoin(consultations, eq(consultations.id, proposals.consultationId))
      .innerJoin(communityTable, eq(communityTable.id, proposals.communityId))
      .where(eq(proposals.id, event.subjectId!))
    if (!row?.consultation.published || !row.proposal.outcome) return null

    const { proposal, consultation, community } = row
    const at = { community, consultation: consultation.slug }
    const matterHref = process.consultation.href(at)
    const authors = await authorsOf(db, proposal.id)
    return {
      people: authors.map((id) => ({ id, why: 'consultations.tell.why.said' })),
      followed: [{ kind: 'consultation', id: consultation.id }],
      matter: { kind: 'consultation', id: consultation.id, title: consultation.title, href: matterHref },
      key: `consultations.tell.proposal.${proposal.outcome}`,
      facts: { title: proposal.title },
      href: paths.proposal.href({ ...at, number: proposal.number }),
    }
  },
}

/** The people whose conclusions a proposal came from, those merged into them included. */
async function authorsOf(db: Db, proposalId: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db.execute(sql`
      select distinct c.person_id as id from traces x
      join conclusions c on (c.id = x.from_id or c.merged_into = x.from_id)
      where x.to_kind = 'proposal' and x.to_id = ${proposalId} and x.from_kind = 'conclusion'
        and c.person_id is not null and c.withdrawn is null`),
  )
  return rows.map(({ id }) => id)
}
