import { eq, inArray, sql } from 'drizzle-orm'
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
  const newest = db
    .selectDistinctOn([versionUnits.unitId], {
      unitId: versionUnits.unitId,
      citation: versionUnits.citation,
      heading: versionUnits.heading,
      text: versionUnits.text,
    })
    .from(versionUnits)
    .innerJoin(documentVersions, eq(documentVersions.id, versionUnits.versionId))
    .where(sql`${documentVersions.public} and ${inArray(versionUnits.unitId, ids)}`)
    .orderBy(versionUnits.unitId, sql`${documentVersions.number} desc`)
    .as('newest')
  const rows = await db
    .select({
      ...{ unit: units, document: documents, community: communityTable.slug },
      kept: { citation: newest.citation, heading: newest.heading, text: newest.text },
    })
    .from(units)
    .innerJoin(documents, eq(documents.id, units.documentId))
    .innerJoin(communityTable, eq(communityTable.id, documents.communityId))
    .leftJoin(newest, eq(newest.unitId, units.id))
    .where(inArray(units.id, ids))
  return rows.flatMap(({ unit, document, community, kept }) => {
    const open = document.openDraft || mayRead(view.person, document)
    if (!kept && !open) return []
    const words = kept ?? unit
    const href = paths.unit.href({ community, document: document.slug, unit: unit.id })
    const label = kept ? `${kept.citation} · ${document.title}` : document.title
    return [{ kind: 'unit', id: unit.id, label, href, excerpt: excerpt(`${words.heading} ${words.text}`.trim(), 140) }]
  })
}
