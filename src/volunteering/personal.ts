import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import type { PersonalSection } from '#kit/domain.ts'
import type { Translate } from '#kit/words.ts'
import { duration } from './hours/duration.ts'
import { givePlaceBack } from './shifts/places.ts'
import {
  helpCalls,
  helpOffers,
  shiftPlaces,
  shifts,
  volunteerAgreements,
  volunteerCertificates,
  volunteerHours,
  volunteers,
} from './tables.ts'

type Row = { kind: string; day: string; title: string; minutes: number | null; words: string }

/** "Your data": what a person promised, did, signed and was certified. */
export async function personal(db: Db, personId: string, t: Translate): Promise<PersonalSection[]> {
  const rows = await rowsOf<Row>(
    db.execute(sql`
      select 'offer' as kind, f.created::date::text as day, c.title, null::int as minutes,
          concat_ws(' / ', nullif(f.availability, ''), nullif(f.needs, '')) as words
        from help_offers f join help_calls c on c.id = f.call_id join volunteers v on v.id = f.volunteer_id
        where v.person_id = ${personId}
      union all select 'shift', (s.begins at time zone 'Europe/Warsaw')::date::text, c.title,
          (extract(epoch from s.ends - s.begins) / 60)::int, '' from shift_places p join shifts s on s.id = p.shift_id
          join help_calls c on c.id = s.call_id join volunteers v on v.id = p.volunteer_id
        where v.person_id = ${personId} and p.given_back is null
      union all select 'hours', h.day::text, h.tasks, h.minutes, coalesce(h.disputed_because, '') from volunteer_hours h
        where h.person_id = ${personId}
      union all select 'agreement', a.from_day::text, a.number || '/' || a.year, null,
          concat_ws(' / ', a.tasks, nullif(a.place, ''), nullif(a.expenses, ''), a.ended_because)
        from volunteer_agreements a join volunteers v on v.id = a.volunteer_id
        where v.person_id = ${personId} or a.guardian_id = ${personId}
      union all select 'certificate', z.from_day::text, z.number || '/' || z.year, z.minutes, z.tasks
        from volunteer_certificates z join volunteers v on v.id = z.volunteer_id where v.person_id = ${personId}
      order by 2, 1`),
  )
  return [
    {
      title: t('volunteering.personal'),
      rows: rows.map(({ kind, day, title, minutes, words }) => ({
        [t('volunteering.personal.kind')]: t(`volunteering.personal.kind.${kind}`),
        [t('volunteering.personal.day')]: day,
        [t('volunteering.personal.what')]: title,
        [t('volunteering.personal.time')]: minutes === null ? null : duration(t, minutes),
        [t('volunteering.personal.words')]: words || null,
      })),
    },
  ]
}

/** Gives back shifts to come, forgets every word and every link; how many hours were given stays, without saying by whom. */
export async function erase(tx: Db, personId: string, now: Date): Promise<void> {
  const theirs = tx.select({ id: volunteers.id }).from(volunteers).where(eq(volunteers.personId, personId))
  await giveBackAll(tx, personId, now)
  const none = { clientId: null }
  await tx
    .update(helpOffers)
    .set({ ...none, availability: '', needs: '', withdrawn: sql`coalesce(${helpOffers.withdrawn}, ${now})` })
    .where(inArray(helpOffers.volunteerId, theirs))
  await tx
    .update(volunteerHours)
    .set({ ...none, tasks: '', disputedBecause: null })
    .where(eq(volunteerHours.personId, personId))
  await tx
    .update(volunteerAgreements)
    .set({ tasks: '', place: '', expenses: '', endedBecause: null })
    .where(inArray(volunteerAgreements.volunteerId, theirs))
  await tx.update(volunteerCertificates).set({ tasks: '' }).where(inArray(volunteerCertificates.volunteerId, theirs))
  await tx.update(volunteers).set({ tokenHash: null }).where(eq(volunteers.personId, personId))
  await forgetHands(tx, personId)
}

async function giveBackAll(tx: Db, personId: string, now: Date): Promise<void> {
  const ahead = await tx
    .select({ id: shiftPlaces.id, volunteerId: shiftPlaces.volunteerId })
    .from(shiftPlaces)
    .innerJoin(shifts, eq(shifts.id, shiftPlaces.shiftId))
    .innerJoin(volunteers, eq(volunteers.id, shiftPlaces.volunteerId))
    .where(and(eq(volunteers.personId, personId), isNull(shiftPlaces.givenBack), gt(shifts.begins, now)))
  for (const { id, volunteerId } of ahead) await givePlaceBack(tx, null, volunteerId, id, now)
}

/** That somebody confirmed, signed or typed in stays; who, stays only in the record of events, as a number. */
async function forgetHands(tx: Db, personId: string): Promise<void> {
  const nobody = null
  await tx.update(helpCalls).set({ createdBy: nobody }).where(eq(helpCalls.createdBy, personId))
  await tx.update(helpOffers).set({ enteredBy: nobody }).where(eq(helpOffers.enteredBy, personId))
  const hours = [
    [volunteerHours.enteredBy, { enteredBy: nobody }],
    [volunteerHours.volunteerConfirmedBy, { volunteerConfirmedBy: nobody }],
    [volunteerHours.hostConfirmedBy, { hostConfirmedBy: nobody }],
  ] as const
  for (const [column, change] of hours) await tx.update(volunteerHours).set(change).where(eq(column, personId))
  const agreements = [
    [volunteerAgreements.createdBy, { createdBy: nobody }],
    [volunteerAgreements.hostSignedBy, { hostSignedBy: nobody }],
    [volunteerAgreements.guardianId, { guardianId: nobody }],
  ] as const
  for (const [column, change] of agreements)
    await tx.update(volunteerAgreements).set(change).where(eq(column, personId))
  const issued = eq(volunteerCertificates.issuedBy, personId)
  await tx.update(volunteerCertificates).set({ issuedBy: nobody }).where(issued)
}
