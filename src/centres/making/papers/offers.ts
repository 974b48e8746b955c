import { and, eq, sql } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { PersonalSection, Telling } from '#kit/domain.ts'
import { record } from '#kit/events.ts'
import type { Part } from '#kit/house.ts'
import { offer } from '#kit/together.ts'
import type { Translate } from '#kit/words.ts'
import { centres } from '../../places/tables.ts'
import { paths } from '../paths.ts'
import { centrePapers, ruleAcceptances } from './tables.ts'

type Accepted = { place: string; version: string; accepted: string; channel: string }

/** Which rules a person accepted. */
export const personal = offer<Accepted, [string, Translate], PersonalSection>(
  (personId) => sql`
    select p.name as place, v.name as version, a.accepted::date as accepted, a.channel
    from rule_acceptances a join centres p on p.id = a.centre_id join document_versions v on v.id = a.version_id
    where a.person_id = ${personId} order by a.accepted`,
  (rows, _db, _id, t) => [
    {
      title: t('centres.rules.mine'),
      rows: rows.map(({ place, version, accepted, channel }) => ({
        [t('centres.personal.place')]: place,
        [t('centres.rules.column.version')]: version,
        [t('centres.rules.column.when')]: accepted,
        [t('centres.rules.column.how')]: t(`centres.channel.${channel}`),
      })),
    },
  ],
)

/** Whose acceptance it was goes; that somebody entered one stays a number of nobody. */
export async function erase(tx: Db, personId: string, _now: Date): Promise<void> {
  await tx.delete(ruleAcceptances).where(eq(ruleAcceptances.personId, personId))
  await tx.update(ruleAcceptances).set({ enteredBy: null }).where(eq(ruleAcceptances.enteredBy, personId))
}

type Newer = { centreId: string; communityId: string; version: string }

/** Rules that were published anew since they were last told of: those who accepted them before are to be asked again. */
export async function announceRules(db: Db, now: Date): Promise<void> {
  const newer = await rowsOf<Newer>(
    db.execute(sql`
      select p.centre_id as "centreId", p.community_id as "communityId", v.id as version from centre_papers p
      join lateral (select id from document_versions where document_id = p.document_id and public
                     order by number desc limit 1) v on true
      where p.kind = 'rules' and p.announced is distinct from v.id`),
  )
  for (const { centreId, communityId, version } of newer) {
    await db.transaction(async (tx) => {
      const rules = and(eq(centrePapers.centreId, centreId), eq(centrePapers.kind, 'rules'))
      const stale = sql`${centrePapers.announced} is distinct from ${version}::uuid`
      const told = await tx.update(centrePapers).set({ announced: version }).where(and(rules, stale)).returning()
      if (told.length === 0) return
      const subject = { kind: 'centre', id: centreId }
      await record(tx, 'centres.rules.changed', { communityId, actorId: null, subject, facts: { version }, at: now })
    })
  }
}

/** Whoever accepted earlier rules of a place is asked anew when they change. */
export const tells: NonNullable<Part['tells']> = {
  'centres.rules.changed': async (db, event): Promise<Telling | null> => {
    const [row] = await db
      .select({ centre: centres, community: communityTable.slug })
      .from(centres)
      .innerJoin(communityTable, eq(communityTable.id, centres.communityId))
      .where(eq(centres.id, event.subjectId!))
    if (!row) return null
    const { centre, community } = row
    const href = paths.rules.href({ community, centre: centre.slug })
    const known = await db
      .selectDistinct({ id: ruleAcceptances.personId })
      .from(ruleAcceptances)
      .where(eq(ruleAcceptances.centreId, centre.id))
    return {
      people: known.flatMap(({ id }) => (id ? [{ id, why: 'centres.tell.why-accepted' }] : [])),
      followed: [{ kind: 'centre', id: centre.id }],
      matter: { kind: 'centre', id: centre.id, title: centre.name, href },
      key: 'centres.tell.rules',
      href,
    }
  },
}
