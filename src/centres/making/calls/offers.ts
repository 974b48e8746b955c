import { eq, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import type { Duty, PersonalSection } from '#kit/domain.ts'
import { offer } from '#kit/together.ts'
import { newToken } from '#kit/tokens.ts'
import type { View } from '#kit/view.ts'
import type { Translate } from '#kit/words.ts'
import { mayRunCentre } from '../../places/rights.ts'
import { paths } from '../paths.ts'
import { declarations } from './tables.ts'

type Waiting = {
  call: string
  id: string
  communityId: string
  community: string
  centre: string
  name: string
  count: number
}

/** Declarations that wait for a choice, for those who run the place. */
export const duties = offer<Waiting, [View], Duty>(
  () => sql`
    select c.id as call, p.id, c.community_id as "communityId", m.slug as community, p.slug as centre, p.name,
      count(*)::int as count
    from declarations d join role_calls c on c.id = d.call_id join centres p on p.id = c.centre_id
    join communities m on m.id = c.community_id
    where d.status = 'waiting' and d.same_as is null group by c.id, p.id, m.slug order by c.until_day`,
  (rows, _, { person, t }) =>
    rows
      .filter((row) => mayRunCentre(person, row))
      .map(({ community, centre, call, name, count }) => ({
        title: t('centres.duty.declarations', { count, name }),
        href: paths.declarations.href({ community, centre, id: call }),
        due: null,
      })),
)

type Declared = {
  name: string
  role: string
  hours: number
  words: string
  organisation: string
  status: string
  reason: string
  received: string
}

/** What a person declared, and what came of it. */
export const personal = offer<Declared, [string, Translate], PersonalSection>(
  (personId) => sql`
    select p.name, c.role, d.hours, d.words, d.organisation, d.status, d.reason, d.received::date as received
    from declarations d join role_calls c on c.id = d.call_id join centres p on p.id = c.centre_id
    where d.person_id = ${personId} order by d.received`,
  (rows, _db, _id, t) => [
    {
      title: t('centres.declarations'),
      rows: rows.map(({ name, role, hours, words, organisation, status, reason, received }) => ({
        [t('centres.personal.place')]: name,
        [t('centres.personal.role')]: t(`accounts.role.${role}`),
        [t('centres.declaration.hours')]: hours,
        [t('centres.declaration.organisation')]: organisation,
        [t('centres.declaration.words')]: words,
        [t('centres.declaration.state')]: t(`centres.declaration.status.${status}`),
        [t('centres.declaration.reason')]: reason,
        [t('centres.declaration.received')]: received,
      })),
    },
  ],
)

/** That somebody declared, for how many hours and what was decided stays as a number; who and their words go. */
export async function erase(tx: Db, personId: string, _now: Date): Promise<void> {
  const theirs = await tx.select({ id: declarations.id }).from(declarations).where(eq(declarations.personId, personId))
  for (const { id } of theirs) {
    // Nobody may come back by an old link.
    const blank = { personId: null, organisation: '', words: '', reason: '', tokenHash: newToken().tokenHash }
    await tx.update(declarations).set(blank).where(eq(declarations.id, id))
  }
  await tx.update(declarations).set({ enteredBy: null }).where(eq(declarations.enteredBy, personId))
}
