import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { holds } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { type Consultation, consultations } from './tables.ts'

/** The scope of roles in one consultation. */
export const scopeOf = (consultation: { id: string }) => ({ kind: 'consultation', id: consultation.id })

/** A consultation by its address, as this person may see it: an unpublished one only by those who run it. */
export async function consultationFor(db: Db, communityId: string, slug: string, person: Person | null) {
  const [consultation] = await db
    .select()
    .from(consultations)
    .where(and(eq(consultations.communityId, communityId), eq(consultations.slug, slug)))
  if (!consultation) return undefined
  return consultation.published || mayWork(person, consultation) ? consultation : undefined
}

export function publicConsultations(db: Db, communityId: string) {
  return db
    .select()
    .from(consultations)
    .where(and(eq(consultations.communityId, communityId), isNotNull(consultations.published)))
    .orderBy(desc(consultations.published))
}

export { topicsOf } from './topics.ts'

type Where = Pick<Consultation, 'id' | 'communityId'>

/** Plans the process, opens and closes it, publishes what it makes. */
export function mayOrganise(person: Person | null, consultation: Where): boolean {
  return holds(person, ['organiser'], consultation.communityId, scopeOf(consultation))
}

/** Writes down voices: at a table, on the phone, from paper. */
export function mayRecord(person: Person | null, consultation: Where): boolean {
  return holds(person, ['organiser', 'recorder', 'official', 'duty'], consultation.communityId, scopeOf(consultation))
}

/** Turns conclusions into proposals and units. */
export function mayDraft(person: Person | null, consultation: Where): boolean {
  return holds(person, ['organiser', 'drafter'], consultation.communityId, scopeOf(consultation))
}

/** Answers remarks, in the name of an office. */
export function mayAnswer(person: Person | null, consultation: Where): boolean {
  return holds(person, ['organiser', 'official'], consultation.communityId, scopeOf(consultation))
}

/** Takes any part in the work, and so sees what is not public yet. */
export function mayWork(person: Person | null, consultation: Where): boolean {
  return holds(
    person,
    ['organiser', 'recorder', 'official', 'drafter', 'duty', 'council-member'],
    consultation.communityId,
    scopeOf(consultation),
  )
}
