import { sql } from 'drizzle-orm'
import { clockOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Domain, Telling } from '#kit/domain.ts'
import type { Event } from '#kit/events.ts'
import { paths } from './paths.ts'

type Tell = NonNullable<Domain['tells']>[string]
type ShiftRow = {
  callId: string
  title: string
  slug: string
  community: string
  begins: string
  ends: string
  because: string | null
  people: string[]
}

/** Who stands on the shift hears that it was called off, or that it is tomorrow. */
const toShift =
  (key: string, who: 'all' | 'one' | 'others'): Tell =>
  async (db, event) => {
    const row = await shiftWhere(db, event, who)
    return row ? tellShift(row, key) : null
  }

async function shiftWhere(db: Db, { subjectId }: Event, who: 'all' | 'one' | 'others'): Promise<ShiftRow | undefined> {
  const which =
    who === 'all' ? sql`s.id = ${subjectId}` : sql`s.id = (select shift_id from shift_places where id = ${subjectId})`
  const people = {
    all: sql`select v.person_id from shift_places p join volunteers v on v.id = p.volunteer_id
      where p.shift_id = s.id and p.given_back is null`,
    one: sql`select v.person_id from shift_places p join volunteers v on v.id = p.volunteer_id where p.id = ${subjectId}`,
    others: sql`select v.person_id from help_offers f join volunteers v on v.id = f.volunteer_id where f.call_id = s.call_id
      and f.withdrawn is null and not exists (select from shift_places p where p.shift_id = s.id
        and p.volunteer_id = f.volunteer_id and p.given_back is null)`,
  }[who]
  const [row] = await rowsOf<ShiftRow>(
    db.execute(sql`
      select c.id as "callId", c.title, c.slug, m.slug as community, s.begins, s.ends, s.cancelled_because as because,
        array(${people}) as people
      from shifts s join help_calls c on c.id = s.call_id join communities m on m.id = c.community_id where ${which}`),
  )
  return row
}

function tellShift({ callId, title, slug, community, because, people, ...when }: ShiftRow, key: string): Telling {
  const href = paths.call.href({ community, call: slug })
  const [begins, ends] = [new Date(when.begins), new Date(when.ends)]
  const facts = { title, day: begins, clock: `${clockOf(begins)}–${clockOf(ends)}`, reason: because ?? '' }
  return {
    people: people.map((id) => ({ id, why: 'volunteering.why.shift' })),
    followed: [],
    matter: { kind: 'help-call', id: callId, title, href },
    key,
    facts,
    href,
  }
}

type PaperRow = { volunteerId: string; personId: string; community: string; host: string }

/** The volunteer hears what the host has written, drawn up or doubted: unless it was they who did it. */
const toVolunteer =
  (key: string, table: string): Tell =>
  async (db, event) => {
    const [row] = await rowsOf<PaperRow>(
      db.execute(sql`
        select v.id as "volunteerId", v.person_id as "personId", m.slug as community,
          coalesce(o.name, (select n.name from office_names n where n.office_id = v.office_id
            order by n.valid_from desc limit 1), '') as host
        from ${sql.identifier(table)} x join volunteers v on v.id = x.volunteer_id
          join communities m on m.id = v.community_id left join organisations o on o.id = v.organisation_id
        where x.id = ${event.subjectId}`),
    )
    if (!row || row.personId === event.actorId) return null
    const { volunteerId, personId, community, host } = row
    const href = paths.volunteer.href({ community, key: volunteerId })
    return {
      people: [{ id: personId, why: 'volunteering.why.volunteer' }],
      followed: [],
      matter: { kind: 'volunteer', id: volunteerId, title: host, href },
      key,
      facts: { host },
      href,
    }
  }

export const tells: Domain['tells'] = {
  'volunteering.shift.cancelled': toShift('volunteering.told.shift-cancelled', 'all'),
  'volunteering.place.reminded': toShift('volunteering.told.reminder', 'one'),
  'volunteering.place.swap-offered': toShift('volunteering.told.swap-offered', 'others'),
  'volunteering.place.swapped': toShift('volunteering.told.swapped', 'one'),
  'volunteering.hours.entered': toVolunteer('volunteering.told.hours-entered', 'volunteer_hours'),
  'volunteering.hours.entered-from-paper': toVolunteer('volunteering.told.hours-entered', 'volunteer_hours'),
  'volunteering.hours.disputed': toVolunteer('volunteering.told.hours-disputed', 'volunteer_hours'),
  'volunteering.agreement.drawn': toVolunteer('volunteering.told.agreement', 'volunteer_agreements'),
  'volunteering.agreement.ended': toVolunteer('volunteering.told.agreement-ended', 'volunteer_agreements'),
  'volunteering.certificate.issued': toVolunteer('volunteering.told.certificate', 'volunteer_certificates'),
}
