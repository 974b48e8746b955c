import { and, eq, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { PersonalSection } from '#kit/domain.ts'
import type { Part } from '#kit/house.ts'
import { offer } from '#kit/together.ts'
import type { Translate } from '#kit/words.ts'
import { forgetWorker } from '../workers.ts'
import { corrections, meetingTables, openSpaceSessions } from './tables.ts'

type Brought = {
  kind: 'correction' | 'session'
  title: string
  text: string
  created: string
  outcome: string | null
  detail: string
}

/** "Your data": what a person corrected in the record of a meeting, and the sessions they put on the grid. */
export const personal = offer<Brought, [string, Translate], PersonalSection>(
  (personId) => sql`
    select b.kind, c.title, b.text, b.created, b.outcome, b.detail from (
      select 'correction' as kind, meeting_id, text, created, outcome, coalesce(reason, '') as detail
        from corrections where person_id = ${personId}
      union all
      select 'session', meeting_id, title, created, null, convener from open_space_sessions where created_by = ${personId}
    ) b join meetings m on m.id = b.meeting_id join consultations c on c.id = m.consultation_id order by b.created`,
  (all, _, __, t) => [
    {
      title: t('consultations.data.corrections'),
      rows: all.filter(({ kind }) => kind === 'correction').map((one) => correctionRow(one, t)),
    },
    {
      title: t('consultations.space.title'),
      rows: all.filter(({ kind }) => kind === 'session').map((one) => sessionRow(one, t)),
    },
  ],
)

function correctionRow({ title, text, created, outcome, detail }: Brought, t: Translate) {
  return {
    [t('consultations.data.consultation')]: title,
    [t('consultations.data.text')]: text,
    [t('consultations.voices.personal.said')]: dayOf(new Date(created)),
    [t('consultations.data.outcome')]: [t(`consultations.copy.outcome.${outcome ?? 'waiting'}`), detail].join(' '),
  }
}

function sessionRow({ title, text, detail }: Brought, t: Translate) {
  return {
    [t('consultations.data.consultation')]: title,
    [t('consultations.data.text')]: text,
    [t('consultations.space.convener')]: detail,
  }
}

/** What was corrected stays, unsigned. Hosts and conveners are written by name: names that are the person's go. */
export const erase: NonNullable<Part['erase']> = async (tx, personId) => {
  const name = tx
    .select({ name: sql<string>`lower(concat_ws(' ', ${people.givenName}, ${people.surname}))` })
    .from(people)
    .where(and(eq(people.id, personId), sql`${people.surname} is not null`))
  const { createdBy, convener } = openSpaceSessions
  await tx
    .update(openSpaceSessions)
    .set({ convener: '' })
    .where(sql`${createdBy} = ${personId} or lower(${convener}) in (${name})`)
  await tx.update(meetingTables).set({ host: '' }).where(sql`lower(${meetingTables.host}) in (${name})`)
  await tx.update(corrections).set({ clientId: null }).where(eq(corrections.personId, personId))
  await forgetWorker(tx, personId, [
    [openSpaceSessions, createdBy],
    [corrections, corrections.personId],
    [corrections, corrections.enteredBy],
    [corrections, corrections.decidedBy],
  ])
}
