import { sql } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Duty } from '#kit/domain.ts'
import type { View } from '#kit/view.ts'
import { paths } from './paths.ts'
import { hostedIds, mayHostSomewhere } from './rights.ts'
import { shortService } from './service.ts'

type Waiting = { confirm: number; missing: number; own: number }

/** Hours to confirm, one's own and those of one's helpers, and helpers beyond thirty days without an agreement. */
export async function dutiesOf(db: Db, { person, community, now, t }: View): Promise<Duty[]> {
  if (!person || !community) return []
  const ids = mayHostSomewhere(person, community.id) ? hostedIds(person, community.id) : sql`select null::uuid`
  const today = dayOf(now)
  const [row] = await rowsOf<Waiting>(
    db.execute(sql`
      select (select count(*)::int from volunteer_hours h where h.volunteer_id in (${ids}) and h.host_confirmed is null
          and h.corrects is null and h.reversed is null and h.disputed is null) as confirm,
        (select count(*)::int from volunteer_hours h where h.person_id = ${person.id} and h.community_id = ${community.id}
          and h.volunteer_confirmed is null and h.corrects is null and h.reversed is null and h.disputed is null) as own,
        (select count(*)::int from (
          select h.volunteer_id from volunteer_hours h where h.volunteer_id in (${ids}) and h.corrects is null
            and h.reversed is null and not exists (select from volunteer_agreements a
              where a.volunteer_id = h.volunteer_id and a.host_signed is not null
                and (a.guardian = 'acts' or a.volunteer_signed is not null)
                and (a.guardian is null or a.guardian_signed is not null) and a.from_day <= ${today}::date
                and coalesce(a.ended_day, a.until_day, 'infinity'::date) >= ${today}::date)
          group by 1 having max(h.day) - min(h.day) >= ${shortService}) one) as missing`),
  )
  const at = { community: community.slug }
  const all = [
    { count: row!.confirm, key: 'volunteering.duty.confirm', href: paths.volunteers.href(at) },
    { count: row!.missing, key: 'volunteering.duty.agreements', href: paths.volunteers.href(at) },
    { count: row!.own, key: 'volunteering.duty.own', href: paths.mine.href(at) },
  ]
  return all
    .filter(({ count }) => count > 0)
    .map(({ count, key, href }) => ({ title: t(key, { count }), href, due: null }))
}
