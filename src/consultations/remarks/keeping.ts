import { eq, inArray, sql } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { PersonalSection } from '#kit/domain.ts'
import { offer } from '#kit/together.ts'
import type { Translate } from '#kit/words.ts'
import { refreshEntry } from './found.ts'
import { answers, type Remark, remarks } from './tables.ts'

type Kept = {
  given: number
  typed: number
  said: (Pick<Remark, 'number' | 'citation' | 'text' | 'proposed' | 'reasons' | 'channel'> & {
    title: string
    received: string
    withdrawn: string | null
  })[]
}

/** "Your data": what a person said in consultations, and what they answered in an office's name. */
export const personal = offer<Kept, [string, Translate], PersonalSection>(
  (personId) => sql`
    select (select count(*)::int from answers where answered_by = ${personId}) as given,
      (select count(*)::int from remarks where entered_by = ${personId}) as typed,
      (select coalesce(jsonb_agg(s), '[]') from (
        select c.title, r.number, r.citation, r.text, r.proposed, r.reasons, r.channel, r.received, r.withdrawn
        from remarks r join consultations c on c.id = r.consultation_id
        where r.person_id = ${personId} order by r.received desc) s) as said`,
  ([kept], _, __, t) => {
    const { given, typed, said } = kept!
    const work = { [t('consultations.data.answers')]: given, [t('consultations.data.typed')]: typed }
    return [
      ...(said.length > 0 ? [{ title: t('consultations.data.remarks'), rows: said.map((one) => rowOf(one, t)) }] : []),
      ...(given + typed > 0 ? [{ title: t('consultations.data.work'), rows: [work] }] : []),
    ]
  },
)

function rowOf(remark: Kept['said'][number], t: Translate) {
  const { title, number, citation, text, proposed, reasons, channel, received, withdrawn } = remark
  return {
    [t('consultations.data.consultation')]: title,
    [t('consultations.data.number')]: number,
    [t('consultations.data.place')]: citation || t('consultations.remark.whole'),
    [t('consultations.data.text')]: [text, proposed, reasons].filter(Boolean).join('\n\n'),
    [t('consultations.remark.channel')]: t(`consultations.remark.via.${channel}`),
    [t('consultations.remark.received')]: dayOf(new Date(received)),
    [t('consultations.data.withdrawn')]: withdrawn && dayOf(new Date(withdrawn)),
  }
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
