import { and, desc, eq } from 'drizzle-orm'
import { grantRole } from '#accounts/index.ts'
import {
  addDocument,
  addUnit,
  type Document,
  documentScope,
  documentTable,
  makeVersion,
  mayDraftDocument,
  versionTable,
} from '#documents/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { type Centre, centres } from '../../places/tables.ts'
import { type Clause, minorsClauses, rulesClauses, shortClauses } from './clauses.ts'
import { centrePapers, type PaperKind } from './tables.ts'

export const templates: Record<PaperKind, Clause[]> = {
  rules: rulesClauses,
  minors: minorsClauses,
  'minors-short': shortClauses,
}

const titles: Record<PaperKind, string> = {
  rules: 'Regulamin',
  minors: 'Standardy ochrony małoletnich',
  'minors-short': 'Standardy ochrony dzieci: wersja dla dzieci',
}

/** A paper of a place as it stands now: its document and its newest public version. */
export async function paperOf(db: Db, centreId: string, kind: PaperKind) {
  const newest = and(eq(versionTable.documentId, centrePapers.documentId), eq(versionTable.public, true))
  const [paper] = await db
    .select({ document: documentTable, version: versionTable })
    .from(centrePapers)
    .innerJoin(documentTable, eq(documentTable.id, centrePapers.documentId))
    .innerJoin(versionTable, newest)
    .where(and(eq(centrePapers.centreId, centreId), eq(centrePapers.kind, kind)))
    .orderBy(desc(versionTable.number))
    .limit(1)
  return paper
}

export type CentrePaper = NonNullable<Awaited<ReturnType<typeof paperOf>>>
export type PaperRefusal = 'no-clauses' | 'made-already'
export type PaperForm = { clauses: string[]; own: string }

/**
 * Makes a paper of the clauses that were ticked and those written by hand, one in a line, and publishes its first
 * version. Whoever made it may write it further among documents, however few their roles.
 */
export function makePaper(db: Db, person: Person, centre: Centre, kind: PaperKind, form: PaperForm, now: Date) {
  return db.transaction(async (tx): Promise<PaperRefusal | null> => {
    await tx.select({ id: centres.id }).from(centres).where(eq(centres.id, centre.id)).for('update')
    if (await paperOf(tx, centre.id, kind)) return 'made-already'
    const texts = textsOf(kind, form)
    if (texts.length === 0) return 'no-clauses'

    const { id: centreId, communityId, name } = centre
    const about = { title: `${titles[kind]}: ${name}`, kind: kind === 'rules' ? 'rules' : 'standards' } as const
    const document = await addDocument(tx, person, communityId, about, now)
    const announced = await write(tx, person, document, texts, now)
    await tx
      .insert(centrePapers)
      .values({ centreId, communityId, kind, documentId: document.id, announced, created: now })
    const subject = { kind: 'centre', id: centreId }
    const facts = { kind, document: document.id }
    await record(tx, 'centres.paper.made', { communityId, actorId: person.id, subject, facts, at: now })
    return null
  })
}

function textsOf(kind: PaperKind, { clauses, own }: PaperForm): string[] {
  const chosen = templates[kind].filter(({ key }) => clauses.includes(key)).map(({ text }) => text)
  const written = own.split('\n').map((line) => line.trim())
  return [...chosen, ...written.filter(Boolean)]
}

async function write(tx: Db, person: Person, document: Document, texts: string[], now: Date): Promise<string> {
  for (const [at, text] of texts.entries()) {
    const unit = { id: crypto.randomUUID(), kind: 'section' as const, heading: '', text }
    await addUnit(tx, person, document.id, unit, { parentId: null, position: at + 1 }, now)
  }
  const { version } = await makeVersion(tx, person, document.id, { name: 'Wersja pierwsza', public: true }, now)
  if (!mayDraftDocument(person, document)) await letDraft(tx, person, document, now)
  return version!.id
}

async function letDraft(tx: Db, { id: personId }: Person, document: Document, now: Date): Promise<void> {
  const { communityId } = document
  const grant = { personId, role: 'drafter' as const, communityId, scope: documentScope(document), from: dayOf(now) }
  await grantRole(tx, personId, grant, now)
}
