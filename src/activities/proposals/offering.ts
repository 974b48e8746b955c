import { and, asc, eq, inArray } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { Domain, PersonalSection, Telling } from '#kit/domain.ts'
import type { Event } from '#kit/events.ts'
import type { Translate } from '#kit/words.ts'
import { paths as activityPaths } from '../paths.ts'
import { activities } from '../tables.ts'
import { proposalPaths as paths } from './paths.ts'
import { type Proposal, proposalMessages, proposals } from './tables.ts'

const starting = ['organiser', 'coordinator', 'animator']

/** Proposals that wait for an answer, with the day that was promised. */
export const proposalDuties: NonNullable<Domain['duties']> = async (db, { person, t }) => {
  const places = (person?.roles ?? []).filter(({ role, scopeId }) => starting.includes(role) && !scopeId)
  const ids = places.flatMap(({ communityId }) => (communityId ? [communityId] : []))
  if (ids.length === 0) return []
  const rows = await db
    .select({ proposal: proposals, community: communityTable.slug })
    .from(proposals)
    .innerJoin(communityTable, eq(communityTable.id, proposals.communityId))
    .where(and(inArray(proposals.communityId, ids), eq(proposals.status, 'new')))
    .orderBy(asc(proposals.due))
    .limit(20)
  return rows.map(({ proposal, community }) => ({
    title: t('activities.proposals.duty', { title: proposal.title }),
    href: paths.proposal.href({ community, proposal: proposal.id }),
    due: instantOf(proposal.due, '23:59'),
  }))
}

const told =
  (key: string) =>
  async (db: Db, event: Event): Promise<Telling | null> => {
    const [row] = await db
      .select({ proposal: proposals, community: communityTable.slug })
      .from(proposals)
      .innerJoin(communityTable, eq(communityTable.id, proposals.communityId))
      .where(eq(proposals.id, event.subjectId!))
    if (!row?.proposal.personId) return null
    return telling(row.proposal, key, paths.proposal.href({ community: row.community, proposal: row.proposal.id }))
  }

/** Whoever proposed what is now published hears where it is. */
async function published(db: Db, event: Event): Promise<Telling | null> {
  const [row] = await db
    .select({ proposal: proposals, slug: activities.slug, community: communityTable.slug })
    .from(proposals)
    .innerJoin(activities, eq(activities.id, proposals.activityId))
    .innerJoin(communityTable, eq(communityTable.id, proposals.communityId))
    .where(eq(proposals.activityId, event.subjectId!))
  if (!row?.proposal.personId) return null
  const href = activityPaths.activity.href({ community: row.community, activity: row.slug })
  return telling(row.proposal, 'activities.proposals.told.published', href)
}

export const proposalTells: Domain['tells'] = {
  'activities.proposal.talked': told('activities.proposals.told.talked'),
  'activities.proposal.accepted': told('activities.proposals.told.accepted'),
  'activities.proposal.declined': told('activities.proposals.told.declined'),
  'activities.activity.published': published,
}

function telling({ id, title, reply, personId }: Proposal, key: string, href: string): Telling {
  const matter = { kind: 'activity-proposal', id, title, href }
  const people = [{ id: personId!, why: 'activities.why.proposed' }]
  return { people, followed: [], matter, key, facts: { title, reply }, href }
}

/** "Your data": what a person has proposed, and what was said about it. */
export async function proposalsOfPerson(db: Db, personId: string, t: Translate): Promise<PersonalSection[]> {
  const rows = await db.select().from(proposals).where(eq(proposals.personId, personId)).orderBy(asc(proposals.created))
  const said = await db.select().from(proposalMessages).where(eq(proposalMessages.saidBy, personId))
  if (rows.length + said.length === 0) return []
  return [
    {
      title: t('activities.proposals.queue'),
      rows: [
        ...rows.map(({ title, summary, place, status }) => ({
          [t('activities.form.title')]: title,
          [t('activities.form.summary')]: summary || null,
          [t('activities.where')]: place || null,
          [t('activities.personal.status')]: t(`activities.proposals.status.${status}`),
        })),
        ...said.map(({ text }) => ({ [t('activities.proposals.message')]: text })),
      ],
    },
  ]
}

/** Forgets who proposed and what they said of themselves; that something was proposed and what became of it stays. */
export async function eraseProposals(tx: Db, personId: string): Promise<void> {
  const gone = { personId: null, title: '–', summary: '', place: '', tokenHash: null, clientId: null }
  await tx.update(proposals).set(gone).where(eq(proposals.personId, personId))
  await tx.update(proposals).set({ enteredBy: null }).where(eq(proposals.enteredBy, personId))
  const own = and(eq(proposalMessages.saidBy, personId), eq(proposalMessages.fromStaff, false))
  await tx.update(proposalMessages).set({ text: '–' }).where(own)
  await tx.update(proposalMessages).set({ saidBy: null }).where(eq(proposalMessages.saidBy, personId))
}
