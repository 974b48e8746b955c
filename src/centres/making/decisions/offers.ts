import { sql } from 'drizzle-orm'
import type { Duty } from '#kit/domain.ts'
import { offer } from '#kit/together.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { mayRecordDecision } from './here.ts'

type Silent = { meeting: string; id: string; communityId: string; community: string; centre: string; title: string }

/** Meetings of a team that are over and left no decision, for those who write decisions down; for two months. */
export const duties = offer<Silent, [View], Duty>(
  ({ now }) => sql`
    select m.activity_id as meeting, p.id, m.community_id as "communityId", c.slug as community, p.slug as centre, a.title
    from team_meetings m join activities a on a.id = m.activity_id join occurrences o on o.activity_id = a.id
    join centres p on p.id = m.centre_id join communities c on c.id = m.community_id
    where o.cancelled is null and o.ends < ${now.toISOString()}::timestamptz
      and o.ends > ${now.toISOString()}::timestamptz - interval '60 days'
      and not exists (select from team_decisions d where d.meeting_id = m.activity_id) order by o.begins`,
  (rows, _, { person, t }) =>
    rows
      .filter((row) => mayRecordDecision(person, row))
      .map(({ community, centre, meeting, title }) => ({
        title: t('centres.duty.decision', { title }),
        href: paths.meeting.href({ community, centre, id: meeting }),
        due: null,
      })),
)
