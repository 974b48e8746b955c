import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { toldInPublic } from '#kit/suppressed.ts'
import type { Translate } from '#kit/words.ts'
import type { Occurrence } from '../tables.ts'

/** How many came to a date that is over, as everybody may read it: from the list and counted, each told apart; null before, and where nothing was noted. */
export async function turnoutTold(db: Db, t: Translate, date: Occurrence, now: Date): Promise<string | null> {
  if (now < date.ends || date.cancelled) return null
  const [row] = await rowsOf<{ listed: number; counted: number }>(
    db.execute(sql`select
      (select coalesce(sum(seats), 0)::int from participations
        where occurrence_id = ${date.id} and status in ('present', 'late', 'left')) as listed,
      (select coalesce(sum(people), 0)::int from head_counts where occurrence_id = ${date.id}) as counted`),
  )
  const { listed, counted } = row!
  const told = [
    listed > 0 && t('activities.turnout.listed', { people: toldInPublic(t, listed) }),
    counted > 0 && t('activities.turnout.counted', { people: toldInPublic(t, counted) }),
  ]
  return told.filter(Boolean).join(' ') || null
}
