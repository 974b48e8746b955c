import { and, eq, inArray, sql } from 'drizzle-orm'
import { activityTable } from '#activities/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import type { Centre } from '../places/tables.ts'
import { datesWhere, termOf } from './content.ts'
import { residentLed } from './tables.ts'

export type Led = { id: string; title: string; slug: string; led: string; organisation: string | null; dates: number }

/** Activities with dates in the place in a year (coming ones too), and who leads each. */
export function activitiesOf(db: Db, centre: Centre, year: number): Promise<Led[]> {
  const { from, until } = termOf(year, new Date(`${year + 2}-01-01T00:00:00Z`))
  return rowsOf<Led>(
    db.execute(sql`
      select a.id, a.title, a.slug, g.name as organisation, count(*)::int as dates,
        case when g.id is not null then 'organisation' when l.activity_id is not null then 'residents' else 'place' end as led
      from occurrences o join activities a on a.id = o.activity_id left join organisations g on g.id = a.organisation_id
      left join resident_led l on l.activity_id = a.id
      where ${datesWhere(centre)} and o.begins >= ${from}::timestamptz and o.begins < ${until}::timestamptz
      group by a.id, g.id, l.activity_id order by count(*) desc, a.title`),
  )
}

export type Leader = { led: 'organisation' | 'residents' | 'place'; organisationId: string | null }

/** Says who leads these activities of the place; what is not of the place is left alone. */
export function setLeader(
  db: Db,
  person: Person,
  { centre, year }: { centre: Centre; year: number },
  wanted: string[],
  leader: Leader,
  now: Date,
) {
  return db.transaction(async (tx) => {
    const { communityId } = centre
    const ids = (await activitiesOf(tx, centre, year)).map(({ id }) => id).filter((id) => wanted.includes(id))
    if (ids.length === 0) return
    const organisationId = leader.led === 'organisation' ? leader.organisationId : null
    const chosen = and(inArray(activityTable.id, ids), eq(activityTable.communityId, communityId))
    await tx.update(activityTable).set({ organisationId }).where(chosen)
    await tx.delete(residentLed).where(inArray(residentLed.activityId, ids))
    const rows = ids.map((activityId) => ({ activityId, communityId }))
    if (leader.led === 'residents') await tx.insert(residentLed).values(rows)
    const facts = { led: leader.led, organisation: organisationId, activities: ids.length }
    const subject = { kind: 'centre', id: centre.id }
    await record(tx, 'centres.leader.named', { communityId, actorId: person.id, subject, facts, at: now })
  })
}
