import { desc, eq, inArray, sql } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { PersonalSection } from '#kit/domain.ts'
import type { Translate } from '#kit/words.ts'
import { consultations } from '../process/tables.ts'
import { refreshEntry } from './found.ts'
import { answers, remarks } from './tables.ts'

/** "Your data": what a person said in consultations, and what they answered in an office's name. */
export async function personal(db: Db, personId: string, t: Translate): Promise<PersonalSection[]> {
  const said = await db
    .select({ remark: remarks, title: consultations.title })
    .from(remarks)
    .innerJoin(consultations, eq(consultations.id, remarks.consultationId))
    .where(eq(remarks.personId, personId))
    .orderBy(desc(remarks.received))
  const given = await db.$count(answers, eq(answers.answeredBy, personId))
  const typed = await db.$count(remarks, eq(remarks.enteredBy, personId))
  const rows = said.map(({ remark, title }) => ({
    [t('consultations.data.consultation')]: title,
    [t('consultations.data.number')]: remark.number,
    [t('consultations.data.place')]: remark.citation || t('consultations.remark.whole'),
    [t('consultations.data.text')]: [remark.text, remark.proposed, remark.reasons].filter(Boolean).join('\n\n'),
    [t('consultations.remark.channel')]: t(`consultations.remark.via.${remark.channel}`),
    [t('consultations.remark.received')]: dayOf(remark.received),
    [t('consultations.data.withdrawn')]: remark.withdrawn && dayOf(remark.withdrawn),
  }))
  const work = { [t('consultations.data.answers')]: given, [t('consultations.data.typed')]: typed }
  return [
    ...(rows.length > 0 ? [{ title: t('consultations.data.remarks'), rows }] : []),
    ...(given + typed > 0 ? [{ title: t('consultations.data.work'), rows: [work] }] : []),
  ]
}

/**
 * Forgets who said it: the public words stay, said by a resident. The secret links and the photographs of pages
 * written by hand go, and the fingerprint, which was made of a name or an address, is made anew.
 */
export async function erase(tx: Db, personId: string): Promise<void> {
  const mine = await tx.select({ id: remarks.id }).from(remarks).where(eq(remarks.personId, personId))
  await tx.update(remarks).set({ enteredBy: null }).where(eq(remarks.enteredBy, personId))
  await tx.update(answers).set({ answeredBy: null }).where(eq(answers.answeredBy, personId))
  if (mine.length === 0) return

  const ids = mine.map(({ id }) => id)
  const fingerprint = sql`'forgotten ' || gen_random_uuid()`
  const nothing = { personId: null, tokenHash: null, mailHash: null, photoId: null, clientId: null }
  await tx
    .update(remarks)
    .set({ ...nothing, fingerprint })
    .where(inArray(remarks.id, ids))
  for (const id of ids) await refreshEntry(tx, id)
}
