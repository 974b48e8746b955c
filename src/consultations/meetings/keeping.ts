import { and, eq, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Part } from '#kit/house.ts'
import { forgetWorker } from '../workers.ts'
import { corrections, meetingTables, openSpaceSessions } from './tables.ts'

/** "Your data": what a person corrected in the record of a meeting, and the sessions they put on the grid. */
export const personal: NonNullable<Part['personal']> = async (db, personId, t) => {
  const all = await broughtBy(db, personId)
  const about = (kind: Brought['kind']) => all.filter((one) => one.kind === kind)
  const consultation = t('consultations.data.consultation')
  return [
    {
      title: t('consultations.data.corrections'),
      rows: about('correction').map(({ title, text, created, outcome, detail }) => ({
        [consultation]: title,
        [t('consultations.data.text')]: text,
        [t('consultations.voices.personal.said')]: dayOf(new Date(created)),
        [t('consultations.data.outcome')]: [t(`consultations.copy.outcome.${outcome ?? 'waiting'}`), detail].join(' '),
      })),
    },
    {
      title: t('consultations.space.title'),
      rows: about('session').map(({ title, text, detail }) => ({
        [consultation]: title,
        [t('consultations.data.text')]: text,
        [t('consultations.space.convener')]: detail,
      })),
    },
  ]
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

type Brought = {
  kind: 'correction' | 'session'
  title: string
  text: string
  created: string
  outcome: string | null
  detail: string
}

function broughtBy(db: Db, personId: string): Promise<Brought[]> {
  return rowsOf<Brought>(
    db.execute(sql`
      select b.kind, c.title, b.text, b.created::text, b.outcome, b.detail from (
        select 'correction' as kind, meeting_id, text, created, outcome, coalesce(reason, '') as detail
          from corrections where person_id = ${personId}
        union all
        select 'session', meeting_id, title, created, null, convener from open_space_sessions where created_by = ${personId}
      ) b join meetings m on m.id = b.meeting_id join consultations c on c.id = m.consultation_id order by b.created`),
  )
}
