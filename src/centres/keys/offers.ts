import { eq, or, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import type { Duty, PersonalSection } from '#kit/domain.ts'
import { offer } from '#kit/together.ts'
import type { View } from '#kit/view.ts'
import type { Translate } from '#kit/words.ts'
import { mayServeCentre } from '../places/rights.ts'
import { paths } from './paths.ts'
import { keyHandovers, keyTrusts } from './tables.ts'

type Waiting = { key: string; id: string; communityId: string; community: string; centre: string; label: string }

/** Keys on their way for more than a day that nobody confirmed, and those that wait for the place to say they came. */
export const duties = offer<Waiting, [View], Duty>(
  ({ now }) => sql`
    select k.id as key, p.id, k.community_id as "communityId", m.slug as community, p.slug as centre, k.label
    from key_handovers h join door_keys k on k.id = h.key_id join centres p on p.id = k.centre_id
    join communities m on m.id = k.community_id
    where h.ended is null and h.taker_confirmed is null
      and (h.takes = 'place' or h.created < ${now.toISOString()}::timestamptz - interval '1 day') order by h.created`,
  (rows, _, { person, t }) =>
    rows
      .filter((row) => mayServeCentre(person, row))
      .map(({ community, centre, key, label }) => ({
        title: t('centres.duty.key', { label }),
        href: paths.key.href({ community, centre, id: key }),
        due: null,
      })),
)

type Held = { label: string; place: string; created: string; confirmed: string | null; ended: string | null }
type Trusted = { place: string; role: string; since: string; until: string | null; agreed: string | null }

/** Keys that went through a person's hands. */
export const handed = offer<Held, [string, Translate], PersonalSection>(
  (personId) => sql`
    select k.label, p.name as place, h.created::date as created, h.taker_confirmed::date as confirmed,
      h.ended::date as ended
    from key_handovers h join door_keys k on k.id = h.key_id join centres p on p.id = k.centre_id
    where ${personId} in (h.taker_id, h.giver_id, h.noted_by) order by h.created`,
  (rows, _db, _id, t) => [
    {
      title: t('centres.keys'),
      rows: rows.map(({ label, place, created, confirmed, ended }) => ({
        [t('centres.personal.place')]: place,
        [t('centres.keys.label')]: label,
        [t('centres.hand.given')]: created,
        [t('centres.keys.history.confirmed')]: confirmed,
        [t('centres.keys.history.ended')]: ended,
      })),
    },
  ],
)

/** In which places a person is trusted with keys. */
export const trusted = offer<Trusted, [string, Translate], PersonalSection>(
  (personId) => sql`
    select p.name as place, s.role, s.since, s.until_day as until, s.agreed
    from key_trusts s join centres p on p.id = s.centre_id where s.person_id = ${personId} order by s.since`,
  (rows, _db, _id, t) => [
    {
      title: t('centres.trusts'),
      rows: rows.map(({ place, role, since, until, agreed }) => ({
        [t('centres.personal.place')]: place,
        [t('centres.trusts.role')]: role,
        [t('centres.trusts.since')]: since,
        [t('centres.trusts.until')]: until,
        [t('centres.trusts.agreed-on')]: agreed,
      })),
    },
  ],
)

/** That a key went from hand to hand stays, without whose hands; a forgotten person is trusted with nothing. */
export async function erase(tx: Db, personId: string, _now: Date): Promise<void> {
  const own = or(eq(keyHandovers.takerId, personId), eq(keyHandovers.giverId, personId))
  await tx.update(keyHandovers).set({ token: null }).where(own)
  await tx.update(keyHandovers).set({ takerId: null }).where(eq(keyHandovers.takerId, personId))
  await tx.update(keyHandovers).set({ giverId: null }).where(eq(keyHandovers.giverId, personId))
  await tx.update(keyHandovers).set({ notedBy: null }).where(eq(keyHandovers.notedBy, personId))
  await tx.delete(keyTrusts).where(eq(keyTrusts.personId, personId))
}
