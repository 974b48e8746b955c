import { and, eq, gte, lte } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { asDay, dayOf, endOf } from '#deadlines/index.ts'
import { instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { CalendarEntry, Duty } from '#kit/domain.ts'
import type { Person } from '#kit/http.ts'
import type { View } from '#kit/view.ts'
import { translator } from '#kit/words.ts'
import { opinionsAwaited } from './opinions/opinions.ts'
import { paths } from './paths.ts'
import { documents, documentVersions, opinions } from './tables.ts'

/** Opinions that wait for this person's council or office. */
export async function duties(db: Db, { person, t }: View): Promise<Duty[]> {
  const waiting = await opinionsAwaited(db, seatsOf(person))
  return waiting.map(({ id, due, document, title, community }) => ({
    title: t('documents.opinion.duty', { title }),
    href: paths.opinion.href({ community, document, opinion: id }),
    due: endOf(asDay(due)),
  }))
}

function seatsOf(person: Person | null) {
  const roles = person?.roles ?? []
  const communities = [...new Set(roles.flatMap(({ communityId }) => communityId ?? []))]
  return communities.map((communityId) => {
    const here = roles.filter((role) => role.communityId === communityId)
    const served = here.filter(({ role }) => role === 'official')
    return {
      communityId,
      council: here.some(({ role }) => role === 'council-member'),
      allOffices: served.some(({ scopeId }) => scopeId === null),
      offices: served.flatMap(({ scopeKind, scopeId }) => (scopeKind === 'office' && scopeId ? [scopeId] : [])),
    }
  })
}

/** Days by which opinions on public versions are due. */
export async function calendar(db: Db, communityId: string, from: Date, until: Date): Promise<CalendarEntry[]> {
  const rows = await db
    .select({ opinion: opinions, document: documents, community: communityTable.slug })
    .from(opinions)
    .innerJoin(documentVersions, and(eq(documentVersions.id, opinions.versionId), eq(documentVersions.public, true)))
    .innerJoin(documents, eq(documents.id, opinions.documentId))
    .innerJoin(communityTable, eq(communityTable.id, opinions.communityId))
    .where(and(eq(opinions.communityId, communityId), gte(opinions.due, dayOf(from)), lte(opinions.due, dayOf(until))))
  return rows.map(({ opinion, document, community }) => ({
    uid: `opinion-${opinion.id}`,
    title: translator('pl')('documents.opinion.calendar', { body: opinion.body }),
    href: paths.opinion.href({ community, document: document.slug, opinion: opinion.id }),
    begins: instantOf(opinion.due),
    ends: null,
    allDay: true,
    place: null,
    cancelled: false,
    kind: 'opinion',
  }))
}
