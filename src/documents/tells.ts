import { eq } from 'drizzle-orm'
import { roleHolders } from '#accounts/index.ts'
import { communityTable } from '#communities/index.ts'
import { dayOf } from '#deadlines/index.ts'
import type { Db } from '#kit/db.ts'
import type { Domain, Telling } from '#kit/domain.ts'
import type { Event } from '#kit/events.ts'
import { paths } from './paths.ts'
import { documents, documentVersions, opinions } from './tables.ts'

/** Who hears of new versions, adoptions and opinions. */
export const tells: NonNullable<Domain['tells']> = {
  'documents.version.made': async (db, event) => {
    const [version] = await db.select().from(documentVersions).where(eq(documentVersions.id, event.subjectId!))
    if (!version?.public) return null
    return about(db, version.documentId, 'documents.tell.version', { name: version.name })
  },
  'documents.document.adopted': (db, event) => about(db, event.subjectId!, 'documents.tell.adopted', {}),
  'documents.opinion.requested': async (db, event) => {
    const opinion = await opinionOf(db, event)
    if (!opinion) return null
    const people = await officeOf(db, opinion, event.happened)
    const telling = await about(db, opinion.documentId, 'documents.tell.opinion-asked', { body: opinion.body })
    return telling && { ...telling, ...onOpinion(telling, opinion.id), people, followed: [] }
  },
  'documents.opinion.given': answered,
  'documents.opinion.reversed': answered,
}

async function answered(db: Db, event: Event): Promise<Telling | null> {
  const opinion = await opinionOf(db, event)
  if (!opinion) return null
  const telling = await about(db, opinion.documentId, 'documents.tell.opinion', { body: opinion.body })
  const asker = opinion.requestedBy && opinion.requestedBy !== event.actorId ? opinion.requestedBy : null
  const people = asker ? [{ id: asker, why: 'documents.tell.why.asked' }] : []
  const followed = opinion.open ? (telling?.followed ?? []) : []
  return telling && { ...telling, ...onOpinion(telling, opinion.id), people, followed }
}

/** A telling about a document, for those who follow it. */
async function about(db: Db, documentId: string, key: string, facts: Telling['facts']): Promise<Telling | null> {
  const [row] = await db
    .select({ title: documents.title, slug: documents.slug, community: communityTable.slug })
    .from(documents)
    .innerJoin(communityTable, eq(communityTable.id, documents.communityId))
    .where(eq(documents.id, documentId))
  if (!row) return null
  const href = paths.document.href({ community: row.community, document: row.slug })
  const matter = { kind: 'document', id: documentId, title: row.title, href }
  return { people: [], followed: [matter], matter, key, facts: { ...facts, title: row.title }, href }
}

function onOpinion({ matter }: Telling, id: string) {
  return { href: `${matter.href}/opinie/${id}` }
}

async function opinionOf(db: Db, event: Event) {
  const { id, communityId, documentId, body, officeId, requestedBy } = opinions
  const [opinion] = await db
    .select({ id, communityId, documentId, body, officeId, requestedBy, open: documentVersions.public })
    .from(opinions)
    .innerJoin(documentVersions, eq(documentVersions.id, opinions.versionId))
    .where(eq(id, event.subjectId!))
  return opinion
}

/** The people who serve in the office that was asked. */
async function officeOf(db: Db, opinion: { communityId: string; officeId: string | null }, when: Date) {
  if (!opinion.officeId) return []
  const scope = { kind: 'office', id: opinion.officeId }
  const holders = await roleHolders(db, opinion.communityId, scope, dayOf(when))
  return holders.map(({ personId }) => ({ id: personId, why: 'documents.tell.why.office' }))
}
