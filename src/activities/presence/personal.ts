import { desc, eq, sql } from 'drizzle-orm'
import { clockOf, dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { PersonalSection } from '#kit/domain.ts'
import type { Translate } from '#kit/words.ts'
import { activities, headCounts, occurrences, participations } from '../tables.ts'
import { counts, taps } from './tables.ts'

/** "Your data": every entry of one's presence, and for leaders what they noted of others, as numbers. */
export async function presencePersonal(db: Db, personId: string, t: Translate): Promise<PersonalSection[]> {
  const [own, noted] = [await ownTaps(db, personId), await notedTaps(db, personId)]
  return [
    {
      title: t('activities.personal.presence'),
      rows: own.map(({ title, placed, status }) => ({
        [t('activities.form.title')]: title,
        [t('activities.when')]: `${dayOf(placed)} ${clockOf(placed)}`,
        [t('activities.personal.status')]: t(`activities.personal.tap.${status}`),
      })),
    },
    {
      title: t('activities.personal.noted'),
      rows: noted.map(({ title, begins, entries }) => ({
        [t('activities.form.title')]: title,
        [t('activities.when')]: dayOf(begins),
        [t('activities.personal.entries')]: entries,
      })),
    },
  ]
}

function ownTaps(db: Db, personId: string) {
  return db
    .select({ status: taps.status, placed: taps.placed, title: activities.title })
    .from(taps)
    .innerJoin(participations, eq(participations.id, taps.participationId))
    .innerJoin(activities, eq(activities.id, participations.activityId))
    .where(eq(participations.personId, personId))
    .orderBy(desc(taps.placed))
}

function notedTaps(db: Db, personId: string) {
  return db
    .select({ title: activities.title, begins: occurrences.begins, entries: sql<number>`count(*)::int` })
    .from(taps)
    .innerJoin(occurrences, eq(occurrences.id, taps.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(eq(taps.notedBy, personId))
    .groupBy(activities.title, occurrences.begins)
    .orderBy(desc(occurrences.begins))
}

/** Entries stay, because numbers stand on them; who made them and from which phone is forgotten. */
export async function erasePresence(tx: Db, personId: string): Promise<void> {
  for (const table of [taps, counts])
    await tx.update(table).set({ notedBy: null, device: null }).where(eq(table.notedBy, personId))
  await tx.update(headCounts).set({ countedBy: null }).where(eq(headCounts.countedBy, personId))
}
