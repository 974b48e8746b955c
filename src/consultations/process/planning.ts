import { and, eq, isNull, like } from 'drizzle-orm'
import { grantRole } from '#accounts/index.ts'
import { communityTable } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { indexEntry } from '#kit/text/search.ts'
import { slugOf } from '#kit/text/slug.ts'
import { publishMeetings } from '../meetings/planning.ts'
import { tieText } from './chosen-text.ts'
import { scopeOf } from './consultations.ts'
import { paths, taken } from './paths.ts'
import { type Consultation, consultations } from './tables.ts'

export { addStage, type NewStage } from './stages.ts'
export { addTopic, type NewTopic } from './topics.ts'

export type Description = Pick<Consultation, 'title'> &
  Partial<
    Pick<
      Consultation,
      'summary' | 'legalBasis' | 'documentId' | 'officeId' | 'contact' | 'kind' | 'forms' | 'sessionOn'
    >
  >
export type NewConsultation = Description & { slug: string; id?: string }

/** Starts planning a consultation; whoever plans it organises it. Nobody else sees it until it is published. */
export function planConsultation(db: Db, person: Person, communityId: string, form: NewConsultation, now: Date) {
  return db.transaction(async (tx) => {
    const row = { ...form, communityId, created: now, createdBy: person.id }
    const [consultation] = await tx.insert(consultations).values(row).onConflictDoNothing().returning()
    if (!consultation) return { consultation: null, refused: 'slug-taken' as const }

    await tieText(tx, consultation, null, person.id, now)
    const scope = scopeOf(consultation)
    await grantRole(
      tx,
      person.id,
      { personId: person.id, role: 'organiser', communityId, scope, from: dayOf(now) },
      now,
    )
    await record(tx, 'consultations.consultation.planned', { communityId, actorId: person.id, subject: scope, at: now })
    return { consultation, refused: null }
  })
}

/** An address for a title that no consultation of the community has yet. */
export async function freeSlug(db: Db, communityId: string, title: string): Promise<string> {
  const slug = slugOf(title)
  const near = await db
    .select({ slug: consultations.slug })
    .from(consultations)
    .where(and(eq(consultations.communityId, communityId), like(consultations.slug, `${slug}%`)))
  const used = new Set([...taken, ...near.map((row) => row.slug)])
  if (!used.has(slug)) return slug
  let number = 2
  while (used.has(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}

export type Change = Partial<Omit<Consultation, 'id' | 'communityId' | 'slug' | 'created' | 'createdBy' | 'published'>>

/** Changes what is said of a consultation; `what` names the part, so that the record can be read. */
export function changeConsultation(
  db: Db,
  person: Person,
  consultation: Consultation,
  what: 'described' | 'text-chosen' | 'voices-switched' | 'principles-noted' | 'session-set',
  change: Change,
  now: Date,
) {
  return db.transaction(async (tx) => {
    const mine = eq(consultations.id, consultation.id)
    const [changed] = await tx.update(consultations).set(change).where(mine).returning()
    await tieText(tx, changed!, consultation.documentId, person.id, now)
    if (changed?.published) await indexConsultation(tx, changed)
    const { communityId } = consultation
    const subject = scopeOf(consultation)
    await record(tx, `consultations.consultation.${what}`, { communityId, actorId: person.id, subject, at: now })
    return changed!
  })
}

/** Shows the consultation to everybody. Publishing twice changes nothing and is recorded once. */
export function publishConsultation(
  db: Db,
  person: Person,
  consultation: Consultation,
  now: Date,
  because: string | null = null,
) {
  return db.transaction(async (tx) => {
    const hidden = and(eq(consultations.id, consultation.id), isNull(consultations.published))
    const [published] = await tx
      .update(consultations)
      .set({ published: now, status: 'announced', publishedBecause: because })
      .where(hidden)
      .returning()
    if (!published) return

    await indexConsultation(tx, published)
    const { communityId } = consultation
    const subject = scopeOf(consultation)
    const facts = { despite: because !== null }
    await publishMeetings(tx, person.id, consultation.id, now)
    await record(tx, 'consultations.consultation.published', {
      communityId,
      actorId: person.id,
      subject,
      facts,
      at: now,
    })
  })
}

async function indexConsultation(tx: Db, { id, slug, communityId, title, summary, published }: Consultation) {
  const [at] = await tx
    .select({ community: communityTable.slug })
    .from(communityTable)
    .where(eq(communityTable.id, communityId))
  const href = paths.consultation.href({ community: at!.community, consultation: slug })
  const about = { communityId, kind: 'consultation', subjectId: id, language: 'pl', dated: published }
  await indexEntry(tx, { ...about, title, body: summary, href })
}
