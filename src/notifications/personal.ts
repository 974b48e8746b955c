import { desc, eq } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import type { PersonalSection } from '#kit/domain.ts'
import type { Translate } from '#kit/words.ts'
import { followedBy } from './follows.ts'
import { digests, follows, mailKeys, mailStops, notices } from './tables.ts'

/** What this slice holds about a person: what they follow, what they were told and how, what they want no letters about. */
export async function personalOf(db: Db, personId: string, t: Translate): Promise<PersonalSection[]> {
  const sections = await Promise.all([
    followed(db, personId, t),
    told(db, personId, t),
    stopped(db, personId, t),
    letters(db, personId, t),
  ])
  return sections.filter(({ rows }) => rows.length > 0)
}

async function followed(db: Db, personId: string, t: Translate): Promise<PersonalSection> {
  const rows = (await followedBy(db, personId)).map(({ kind, subjectId, created }) => ({
    [t('notifications.data.matter')]: `${kind} ${subjectId}`,
    [t('notifications.data.since')]: created.toISOString(),
  }))
  return { title: t('notifications.data.follows'), rows }
}

async function told(db: Db, personId: string, t: Translate): Promise<PersonalSection> {
  const all = await db.select().from(notices).where(eq(notices.personId, personId)).orderBy(desc(notices.created))
  const rows = all.map((notice) => ({
    [t('notifications.data.matter')]: notice.matterTitle,
    [t('notifications.data.since')]: notice.created.toISOString(),
    [t('notifications.data.channel')]: t(`notifications.channel.${notice.channel}`),
    [t('notifications.data.told')]: notice.told?.toISOString() ?? null,
    [t('notifications.data.read')]: notice.read?.toISOString() ?? null,
  }))
  return { title: t('notifications.data.notices'), rows }
}

async function stopped(db: Db, personId: string, t: Translate): Promise<PersonalSection> {
  const all = await db.select().from(mailStops).where(eq(mailStops.personId, personId))
  const rows = all.map(({ kind, subjectId, created }) => ({
    [t('notifications.data.matter')]: kind ? `${kind} ${subjectId}` : t('notifications.data.everything'),
    [t('notifications.data.since')]: created.toISOString(),
  }))
  return { title: t('notifications.data.stops'), rows }
}

async function letters(db: Db, personId: string, t: Translate): Promise<PersonalSection> {
  const all = await db.select().from(digests).where(eq(digests.personId, personId)).orderBy(desc(digests.day))
  const rows = all.map(({ day, sent }) => ({
    [t('notifications.data.since')]: day,
    [t('notifications.data.told')]: sent?.toISOString() ?? null,
  }))
  return { title: t('notifications.data.letters'), rows }
}

/** Forgets what a person followed and heard. That an answer was told stays in the record of events, without the person. */
export async function eraseHearer(tx: Db, personId: string): Promise<void> {
  for (const table of [follows, notices, digests, mailKeys, mailStops])
    await tx.delete(table).where(eq(table.personId, personId))
}
