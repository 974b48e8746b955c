import { eq, inArray, sql } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Duty, Figure, PersonalSection } from '#kit/domain.ts'
import type { Part } from '#kit/house.ts'
import { removeEntry } from '#kit/text/search.ts'
import { offer } from '#kit/together.ts'
import type { View } from '#kit/view.ts'
import type { Translate } from '#kit/words.ts'
import { mayDraft } from '../process/consultations.ts'
import { paths as process } from '../process/paths.ts'
import { consultations } from '../process/tables.ts'
import { forgetWorker } from '../workers.ts'
import { refreshEntry } from './found.ts'
import { paths } from './paths.ts'
import { type Conclusion, clusters, conclusionRevisions, conclusions, paperBatches, secondEntries } from './tables.ts'

type Own = Pick<Conclusion, 'number' | 'text'> & { created: string }

/** "Your data": what a person said, in their own words. */
export const personal = offer<Own, [string, Translate], PersonalSection>(
  (personId) => sql`select number, text, created from conclusions where person_id = ${personId} order by created`,
  (rows, _, __, t) => [
    {
      title: t('consultations.voices.personal'),
      rows: rows.map(({ number, text, created }) => ({
        [t('consultations.voices.personal.number')]: number,
        [t('consultations.voice.text')]: text,
        [t('consultations.voices.personal.said')]: dayOf(new Date(created)),
      })),
    },
  ],
)

/** How many voices, and how many of them have their answer: what was made of them was decided, with reasons. */
export const figures = offer<{ said: number; answered: number }, [string, View], Figure>(
  (communityId) => sql`
    with heard as (
      select v.id, v.merged_into from conclusions v join consultations c on c.id = v.consultation_id
        left join meetings m on m.id = v.meeting_id
      where v.community_id = ${communityId} and v.withdrawn is null and c.published is not null
        and (v.meeting_id is null or m.published is not null))
    select count(*)::int as said, count(*) filter (where exists (
      select from traces x join proposals p on p.id = x.to_id where p.outcome is not null and x.to_kind = 'proposal'
        and x.from_kind = 'conclusion' and x.from_id in (heard.id, heard.merged_into)))::int as answered from heard`,
  ([row], _, __, { t, community }) => {
    const { said, answered } = row!
    if (said === 0 || !community) return []
    const href = process.consultations.href({ community: community.slug })
    return [
      { value: said, label: t('consultations.figure.voices', { count: said }), href, order: 10 },
      { value: answered, label: t('consultations.figure.decided', { count: answered }), href, order: 20 },
    ]
  },
)

type Loose = { id: string; communityId: string; community: string; slug: string; title: string; count: number }

/** Conclusions that stand in no cluster and have become nothing yet, for those who draft. */
export const duties = offer<Loose, [View], Duty>(
  () => sql`
    select c.id, c.community_id as "communityId", m.slug as community, c.slug, c.title, count(*)::int as count
    from conclusions v join consultations c on c.id = v.consultation_id join communities m on m.id = c.community_id
    where v.withdrawn is null and v.merged_into is null and v.cluster_id is null and c.status <> 'closed'
      and not exists (select from traces x where x.from_kind = 'conclusion' and x.from_id = v.id and x.to_kind = 'proposal')
    group by c.id, m.slug order by c.created`,
  (rows, _, { person, t }) =>
    rows
      .filter((row) => mayDraft(person, row))
      .map(({ community, slug, title, count }) => ({
        title: t('consultations.duty.loose', { count, title }),
        href: paths.clusters.href({ community, consultation: slug }),
        due: null,
      })),
)

/** What was said belongs to the public record and stays, unsigned; links and photographs of cards go. */
export const erase: NonNullable<Part['erase']> = async (tx, personId) => {
  const rows = await tx.select().from(conclusions).where(eq(conclusions.personId, personId))
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) {
    const forgotten = { personId: null, tokenHash: null, clientId: null, photoId: null }
    await tx.update(conclusions).set(forgotten).where(inArray(conclusions.id, ids))
  }
  for (const row of rows) {
    await removeEntry(tx, 'conclusion', row.id)
    await refreshEntry(tx, row)
  }
  await forgetWorker(tx, personId, [
    [conclusions, conclusions.enteredBy],
    [conclusionRevisions, conclusionRevisions.savedBy],
    [paperBatches, paperBatches.openedBy],
    [clusters, clusters.createdBy],
    [secondEntries, secondEntries.typedBy],
    [secondEntries, secondEntries.settledBy],
  ])
}

/** Whose conclusion was joined with another hears of it: they said it, and it goes on under another number. */
export const tells: Part['tells'] = {
  'consultations.conclusion.merged': async (db, event) => {
    const [row] = await db
      .select({ conclusion: conclusions, consultation: consultations, community: communityTable.slug })
      .from(conclusions)
      .innerJoin(consultations, eq(consultations.id, conclusions.consultationId))
      .innerJoin(communityTable, eq(communityTable.id, conclusions.communityId))
      .where(eq(conclusions.id, event.subjectId!))
    if (!row?.conclusion.personId) return null

    const { conclusion, consultation, community } = row
    const { number } = conclusion
    const href = paths.conclusion.href({ community, consultation: consultation.slug, number })
    return {
      people: [{ id: conclusion.personId!, why: 'consultations.voices.why.own' }],
      followed: [],
      matter: { kind: 'conclusion', id: conclusion.id, title: consultation.title, href },
      key: 'consultations.voices.told.merged',
      facts: { number },
      href,
    }
  },
}
