import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { asDay, daysBetween } from '#deadlines/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { CalendarEntry, Door, Duty, Thing } from '#kit/domain.ts'
import { offer } from '#kit/together.ts'
import type { End } from '#kit/traces.ts'
import type { CommunityBrief, View } from '#kit/view.ts'
import { translator } from '#kit/words.ts'
import { mayOrganise, mayWork } from './consultations.ts'
import { hrefs } from './hrefs.ts'
import { paths } from './paths.ts'
import { type Consultation, consultations, type Stage, type StageKind, stages, topics } from './tables.ts'

type Open = Pick<Consultation, 'slug' | 'title'> & { draft: boolean; voices: boolean; ends: string | null }

/** What can be done today in consultations: send a remark while the draft is open, else say something. */
export const doors = offer<Open, [CommunityBrief, View], Door>(
  ({ id }, { now }) => sql`
    select c.slug, c.title, c.version_id is not null as draft, c.open_to_voices as voices, s.ends::text as ends
    from consultations c left join stages s on s.consultation_id = c.id and s.kind = 'remarks'
      and ${dayOf(now)}::date between s.begins and s.ends
    where c.community_id = ${id} and c.published is not null and c.status = 'announced'
      and (s.id is not null or c.open_to_voices) order by c.published desc`,
  (rows, _, community, view) => rows.flatMap((row) => doorOf(view, community.slug, row)),
)

function doorOf({ t, now }: View, community: string, { slug, title, draft, voices, ends }: Open): Door[] {
  const at = { community, consultation: slug }
  if (ends && draft) {
    const days = daysBetween(asDay(dayOf(now)), asDay(ends))
    const name = t('consultations.door.remark', { days })
    return [{ title: name, text: title, href: hrefs.newRemark(at), sign: 'pen', urgency: 100 - Math.min(days, 60) }]
  }
  if (!voices) return []
  return [{ title: t('consultations.door.speak'), text: title, href: hrefs.newVoice(at), sign: 'voice', urgency: 40 }]
}

type Waiting = {
  communityId: string
  community: string
  slug: string
  id: string
  title: string
  kind: StageKind
  ends: string
  count: number
}

/** Stages that are over and not yet ticked off, for whoever runs the consultation: one line for each consultation. */
export const duties = offer<Waiting, [View], Duty>(
  ({ now }) => sql`
    select c.id, c.community_id as "communityId", m.slug as community, c.slug, c.title, count(*)::int as count,
      (array_agg(s.kind order by s.ends))[1] as kind, min(s.ends)::text as ends
    from stages s join consultations c on c.id = s.consultation_id join communities m on m.id = c.community_id
    where s.done is null and s.ends < ${dayOf(now)}::date and c.status <> 'closed' and c.published is not null
    group by c.id, m.slug order by min(s.ends) limit 200`,
  (rows, _, { person, t }) =>
    rows
      .filter((row) => mayOrganise(person, row))
      .map(({ community, slug, title, kind, ends, count }) => ({
        title:
          count === 1
            ? t('consultations.duty.stage', { stage: t(`consultations.stage.${kind}`), title })
            : t('consultations.duty.stages', { count, title }),
        href: paths.stages.href({ community, consultation: slug }),
        due: instantOf(ends, '23:59'),
      })),
)

/** The last days of stages that people can do something in. */
export async function calendar(db: Db, communityId: string, from: Date, until: Date): Promise<CalendarEntry[]> {
  const rows = await db
    .select({ stage: stages, consultation: consultations, community: communityTable.slug })
    .from(stages)
    .innerJoin(consultations, eq(consultations.id, stages.consultationId))
    .innerJoin(communityTable, eq(communityTable.id, consultations.communityId))
    .where(
      and(
        eq(consultations.communityId, communityId),
        isNotNull(consultations.published),
        inArray(stages.kind, ['remarks', 'answers', 'report', 'adoption', 'yearly-reports']),
        sql`${stages.ends} between ${dayOf(from)}::date and ${dayOf(until)}::date`,
      ),
    )
  return rows.map(({ stage, consultation, community }) => lastDay(stage, consultation, community))
}

/** Names on the town's calendar are Polish, whoever subscribes to it. */
function lastDay(stage: Stage, { title, slug }: Consultation, community: string): CalendarEntry {
  const t = translator('pl')
  const name = stage.title || t(`consultations.stage.${stage.kind}`)
  return {
    uid: `stage-${stage.id}`,
    title: t('consultations.calendar.last-day', { stage: name, title }),
    href: paths.consultation.href({ community, consultation: slug }),
    begins: instantOf(stage.ends),
    ends: null,
    allDay: true,
    place: null,
    cancelled: false,
    kind: 'deadline',
    about: [{ kind: 'consultation', id: stage.consultationId }],
  }
}

/** Consultations as things on a chain, and their topics as things to follow. */
export async function things(db: Db, ends: End[], view: View): Promise<Thing[]> {
  const ids = (kind: string) => ends.filter((end) => end.kind === kind).map(({ id }) => id)
  const [own, ofTopics] = [ids('consultation'), ids('topic')]
  if (own.length + ofTopics.length === 0) return []
  const rows = await db
    .select({ consultation: consultations, topic: topics, community: communityTable.slug })
    .from(consultations)
    .innerJoin(communityTable, eq(communityTable.id, consultations.communityId))
    .leftJoin(topics, and(eq(topics.consultationId, consultations.id), inArray(topics.id, ofTopics)))
    .where(or(inArray(consultations.id, own), isNotNull(topics.id)))
  const seen = rows.filter(({ consultation }) => consultation.published || mayWork(view.person, consultation))
  return seen.flatMap(({ consultation: { id, slug, title, summary }, topic, community }) => {
    const at = { community, consultation: slug }
    const itself = { kind: 'consultation', id, label: title, href: paths.consultation.href(at), excerpt: summary }
    if (!topic) return [itself]
    const href = hrefs.summary({ ...at, topic: topic.slug })
    const part = { kind: 'topic', id: topic.id, label: topic.title, href, excerpt: topic.summary }
    return own.includes(id) ? [itself, part] : [part]
  })
}
