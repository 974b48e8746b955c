import { and, eq, isNotNull } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { indexEntry, removeEntry } from '#kit/text/search.ts'
import { paths } from './paths.ts'
import { type Document, type DocumentVersion, units } from './tables.ts'
import type { ReadUnit } from './text.ts'
import { groups } from './unit.ts'

/** So much of a text is looked through for one document; its § are found by themselves. */
const longest = 20_000

/** Makes the newest public wording findable: the document as a whole, and each § with what is in it. */
export async function indexVersion(tx: Db, document: Document, version: DocumentVersion, text: readonly ReadUnit[]) {
  const [community] = await tx
    .select({ slug: communityTable.slug })
    .from(communityTable)
    .where(eq(communityTable.id, document.communityId))
  const address = { community: community!.slug, document: document.slug }
  const around = { communityId: document.communityId, language: 'pl', dated: version.made } as const
  const whole = { kind: 'document', subjectId: document.id, title: document.title, body: wordsOf(text, longest) }
  await indexEntry(tx, { ...around, ...whole, href: paths.document.href(address) })
  const sections = sectionsOf(text)
  await forgetOthers(tx, document, new Set(sections.map(([section]) => section!.id)))
  for (const section of sections) {
    const { id, citation, heading } = section[0]!
    const title = `${document.title}, ${citation}${heading ? ` ${heading}` : ''}`
    const href = paths.unit.href({ ...address, unit: id })
    await indexEntry(tx, { ...around, kind: 'unit', subjectId: id, title, body: wordsOf(section, 4000), href })
  }
}

/** Each § with the units in it; what stands outside any § is found with the whole document. */
function sectionsOf(text: readonly ReadUnit[]): ReadUnit[][] {
  const sections: ReadUnit[][] = []
  let open = false
  for (const unit of text) {
    if (unit.kind === 'section') sections.push([unit])
    else if (open && !groups(unit.kind)) sections.at(-1)!.push(unit)
    open = unit.kind === 'section' || (open && !groups(unit.kind))
  }
  return sections
}

/** A § that is no longer in the newest wording is found no more. */
async function forgetOthers(tx: Db, document: Document, kept: Set<string>) {
  const known = await tx
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.documentId, document.id), isNotNull(units.removed)))
  for (const { id } of known) if (!kept.has(id)) await removeEntry(tx, 'unit', id)
}

function wordsOf(text: readonly ReadUnit[], most: number) {
  return text
    .map(({ heading, text: words }) => `${heading} ${words}`)
    .join('\n')
    .slice(0, most)
}
