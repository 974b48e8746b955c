import { eq } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { indexEntry } from '#kit/text/search.ts'
import { paths } from './paths.ts'
import { type Community, communities, type Neighbourhood, officeNames } from './tables.ts'

/** Makes a municipality findable by its name and by what it says of itself. */
export function refreshCommunity(tx: Db, { id, slug, name, words, gains, runs, address }: Community): Promise<void> {
  const body = [words, gains, runs, address].filter(Boolean).join('\n')
  const href = paths.profile.href({ community: slug })
  return indexEntry(tx, { communityId: id, kind: 'community', subjectId: id, language: 'pl', title: name, body, href })
}

/** Makes a neighbourhood findable; one that has ended still is, since what happened there stays. */
export async function refreshNeighbourhood(tx: Db, neighbourhood: Neighbourhood): Promise<void> {
  const { id, communityId, slug, name, words } = neighbourhood
  const href = paths.neighbourhood.href({ community: await slugById(tx, communityId), slug })
  const entry = { communityId, kind: 'neighbourhood', subjectId: id, language: 'pl' }
  await indexEntry(tx, { ...entry, title: name, body: words, href })
}

/** Makes an office findable by its last name, and by every earlier one somebody may remember. */
export async function refreshOffice(tx: Db, communityId: string, id: string): Promise<void> {
  const names = await tx.select().from(officeNames).where(eq(officeNames.officeId, id)).orderBy(officeNames.validFrom)
  const [last, ...earlier] = names.reverse()
  const href = paths.office.href({ community: await slugById(tx, communityId), id })
  const entry = { communityId, kind: 'office', subjectId: id, language: 'pl' }
  const body = [last!.place, ...earlier.map(({ name }) => name)].join('\n')
  await indexEntry(tx, { ...entry, title: last!.name, body, href })
}

async function slugById(tx: Db, id: string): Promise<string> {
  const [community] = await tx.select({ slug: communities.slug }).from(communities).where(eq(communities.id, id))
  return community!.slug
}
