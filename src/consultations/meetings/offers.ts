import { sql } from 'drizzle-orm'
import { dayOf, instantOf } from '#kit/dates.ts'
import type { Door, Duty } from '#kit/domain.ts'
import { offer } from '#kit/together.ts'
import type { CommunityBrief, View } from '#kit/view.ts'
import { mayRecord } from '../process/consultations.ts'
import { paths } from './paths.ts'

const month = 31 * 86_400_000

type Ahead = { consultation: string; slug: string; title: string; begins: string }

/** The next meeting of each consultation to come to, while it is less than a month away. */
export const doors = offer<Ahead, [CommunityBrief, View], Door>(
  ({ id }, { now }) => sql`
    select distinct on (c.id) c.slug as consultation, a.slug, a.title, o.begins
    from meetings m join consultations c on c.id = m.consultation_id join activities a on a.id = m.activity_id
      join occurrences o on o.id = m.occurrence_id
    where m.community_id = ${id} and a.published is not null and o.cancelled is null and c.status <> 'closed'
      and o.begins > ${now.toISOString()}::timestamptz
      and o.begins < ${new Date(now.getTime() + month).toISOString()}::timestamptz
    order by c.id, o.begins`,
  (rows, _, { slug: community }, { t, dates, now }) =>
    rows.map(({ consultation, slug, title, begins }) => {
      const at = new Date(begins)
      const days = Math.floor((at.getTime() - now.getTime()) / 86_400_000)
      return {
        title: t('consultations.door.meet', { day: dates.moment(at) }),
        text: title,
        href: paths.meeting.href({ community, consultation, meeting: slug }),
        sign: 'people' as const,
        urgency: 75 - days,
      }
    }),
)

type Step = 'circulate' | 'decide' | 'publish'
type Copy = {
  id: string
  communityId: string
  community: string
  consultation: string
  slug: string
  title: string
  until: string | null
  waiting: number
}

/** Records to send round, corrections that wait for their answer, and records to publish, for those who keep them. */
export const duties = offer<Copy, [View], Duty>(
  ({ now }) => sql`
    select c.id, c.community_id as "communityId", t.slug as community, c.slug as consultation, a.slug, a.title,
      case when m.circulated is null then null else m.corrections_until::text end as until,
      (select count(*)::int from corrections x where x.meeting_id = m.id and x.outcome is null) as waiting
    from meetings m join consultations c on c.id = m.consultation_id join communities t on t.id = m.community_id
      join activities a on a.id = m.activity_id join occurrences o on o.id = m.occurrence_id
    where m.published is null and o.cancelled is null and o.ends < ${now.toISOString()}::timestamptz
      and c.status <> 'closed' and exists (select from conclusions v where v.meeting_id = m.id and v.withdrawn is null)
    order by o.ends limit 200`,
  (rows, _, { person, t, now }) =>
    rows
      .filter((row) => mayRecord(person, row))
      .flatMap((row) => {
        const step = stepOf(row, dayOf(now))
        if (!step) return []
        const { community, consultation, slug, title, until, waiting } = row
        const href = paths.copy.href({ community, consultation, meeting: slug })
        const due = step === 'decide' && until ? instantOf(until, '23:59') : null
        return [{ title: t(`consultations.duty.copy-${step}`, { title, count: waiting }), href, due }]
      }),
)

/** While participants may still correct it, there is nothing to do but to answer them. */
function stepOf({ until, waiting }: Copy, today: string): Step | null {
  if (until === null) return 'circulate'
  if (waiting > 0) return 'decide'
  return today > until ? 'publish' : null
}
