import { and, eq, inArray } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { PersonalSection } from '#kit/domain.ts'
import type { Translate } from '#kit/words.ts'
import { participationsOf } from './participations.ts'
import { erasePresence, presencePersonal } from './presence/personal.ts'
import { eraseProposals, proposalsOfPerson } from './proposals/offering.ts'
import { withdraw } from './registrations.ts'
import { activities, participations } from './tables.ts'
import { answersShown } from './taking/questions.ts'

/** "Your data": what a person is or was on the list of. */
export async function personal(db: Db, personId: string, t: Translate): Promise<PersonalSection[]> {
  const rows = await participationsOf(db, personId)
  return [
    {
      title: t('activities.personal'),
      rows: rows.map(({ participation, activity, date }) => ({
        [t('activities.form.title')]: activity.title,
        [t('activities.when')]: dayOf(date.begins),
        [t('activities.personal.status')]: t(`activities.status.${participation.status}`),
        [t('activities.personal.needs')]: participation.needs || null,
        [t('activities.taking.guardian')]: participation.guardian || null,
        [t('activities.taking.questions')]: answersShown(activity.asked, participation.answers).join(' · ') || null,
      })),
    },
    ...(await presencePersonal(db, personId, t)),
    ...(await proposalsOfPerson(db, personId, t)),
  ]
}

/** Gives back the places to come and forgets what was needed; that somebody was there stays, without saying who. */
export async function erase(tx: Db, personId: string, now: Date): Promise<void> {
  const rows = await participationsOf(tx, personId)
  const ahead = rows.filter(({ participation, date }) => date.begins > now && participation.status !== 'withdrawn')
  for (const { participation } of ahead) await withdraw(tx, null, participation, now)
  const own = inArray(
    participations.id,
    rows.map(({ participation }) => participation.id),
  )
  if (rows.length > 0)
    await tx
      .update(participations)
      .set({ needs: '', guardian: '', answers: {}, tokenHash: null, clientId: null })
      .where(and(eq(participations.personId, personId), own))
  await erasePresence(tx, personId)
  await eraseProposals(tx, personId)
  await tx.update(activities).set({ leaderId: null }).where(eq(activities.leaderId, personId))
}
