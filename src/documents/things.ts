import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { Thing } from '#kit/domain.ts'
import { excerpt } from '#kit/text/excerpt.ts'
import type { End } from '#kit/traces.ts'
import type { View } from '#kit/view.ts'
import { visible } from './documents.ts'
import { paths } from './paths.ts'
import { mayRead } from './rights.ts'
import { documents, documentVersions, units, versionUnits } from './tables.ts'

/** Documents and units as things on a chain; what a reader may not see is left out. */
export async function things(db: Db, ends: End[], view: View): Promise<Thing[]> {
  const ids = (kind: string) => ends.filter((end) => end.kind === kind).map((end) => end.id)
  const [ofUnits, ofDocuments] = await Promise.all([
    unitThings(db, ids('unit'), view),
    documentThings(db, ids('document'), view),
  ])
  return [...ofUnits, ...ofDocuments]
}

async function documentThings(db: Db, ids: string[], view: View): Promise<Thing[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ document: documents, community: communityTable.slug, open: sql<boolean>`${visible}` })
    .from(documents)
    .innerJoin(communityTable, eq(communityTable.id, documents.communityId))
    .where(inArray(documents.id, ids))
  return rows
    .filter(({ document, open }) => open || mayRead(view.person, document))
    .map(({ document, community }) => ({
      kind: 'document',
      id: document.id,
      label: document.title,
      href: paths.document.href({ community, document: document.slug }),
      excerpt: '',
    }))
}

/** A unit by its newest public wording; by its draft only for those who may read it. */
async function unitThings(db: Db, ids: string[], view: View): Promise<Thing[]> {
  if (ids.length === 0) return []
  const rows = await unitRows(db, ids)
  return rows.flatMap(({ unit, document, community, kept }) => {
    if (!kept && !document.openDraft && !mayRead(view.person, document)) return []
    const words = kept ?? unit
    const href = paths.unit.href({ community, document: document.slug, unit: unit.id })
    const label = kept ? `${kept.citation} · ${document.title}` : document.title
    return [{ kind: 'unit', id: unit.id, label, href, excerpt: excerpt(`${words.heading} ${words.text}`.trim(), 140) }]
  })
}

function unitRows(db: Db, ids: string[]) {
  const newest = newestWordings(db, ids)
  const { citation, heading, text } = newest
  const { unit, document, community } = { unit: units, document: documents, community: communityTable.slug }
  return db
    .select({ unit, document, community, kept: { citation, heading, text } })
    .from(units)
    .innerJoin(documents, eq(documents.id, units.documentId))
    .innerJoin(communityTable, eq(communityTable.id, documents.communityId))
    .leftJoin(newest, eq(newest.unitId, units.id))
    .where(inArray(units.id, ids))
}

function newestWordings(db: Db, ids: string[]) {
  const { unitId, citation, heading, text, versionId } = versionUnits
  return db
    .selectDistinctOn([unitId], { unitId, citation, heading, text })
    .from(versionUnits)
    .innerJoin(documentVersions, eq(documentVersions.id, versionId))
    .where(and(eq(documentVersions.public, true), inArray(unitId, ids)))
    .orderBy(unitId, desc(documentVersions.number))
    .as('newest')
}
