import { eq, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import type { PersonalSection } from '#kit/domain.ts'
import { gathered, offer } from '#kit/together.ts'
import type { Translate } from '#kit/words.ts'
import { digests, follows, mailKeys, mailStops, notices } from './tables.ts'

type Given = [string, Translate]

/** What this slice holds about a person: what they follow, what they were told and how, what they want no letters about. */
export async function personalOf(db: Db, personId: string, t: Translate): Promise<PersonalSection[]> {
  const sections = await gathered<Given, PersonalSection>(db, [followed, told, stopped, letters], personId, t)
  return sections.filter(({ rows }) => rows.length > 0)
}

type About = { kind: string | null; id: string | null; created: string }

const followed = offer<About, Given, PersonalSection>(
  (personId) =>
    sql`select kind, subject_id as id, created from follows where person_id = ${personId} order by created desc`,
  (all, _, __, t) => {
    const rows = all.map(({ kind, id, created }) => ({
      [t('notifications.data.matter')]: `${kind} ${id}`,
      [t('notifications.data.since')]: iso(created),
    }))
    return [{ title: t('notifications.data.follows'), rows }]
  },
)

type Told = { title: string; channel: string; created: string; told: string | null; read: string | null }

const told = offer<Told, Given, PersonalSection>(
  (personId) => sql`
    select matter_title as title, channel, created, told, read from notices
    where person_id = ${personId} order by created desc`,
  (all, _, __, t) => {
    const rows = all.map(({ title, channel, created, told, read }) => ({
      [t('notifications.data.matter')]: title,
      [t('notifications.data.since')]: iso(created),
      [t('notifications.data.channel')]: t(`notifications.channel.${channel}`),
      [t('notifications.data.told')]: iso(told),
      [t('notifications.data.read')]: iso(read),
    }))
    return [{ title: t('notifications.data.notices'), rows }]
  },
)

const stopped = offer<About, Given, PersonalSection>(
  (personId) => sql`select kind, subject_id as id, created from mail_stops where person_id = ${personId}`,
  (all, _, __, t) => {
    const rows = all.map(({ kind, id, created }) => ({
      [t('notifications.data.matter')]: kind ? `${kind} ${id}` : t('notifications.data.everything'),
      [t('notifications.data.since')]: iso(created),
    }))
    return [{ title: t('notifications.data.stops'), rows }]
  },
)

const letters = offer<{ day: string; sent: string | null }, Given, PersonalSection>(
  (personId) => sql`select day, sent from digests where person_id = ${personId} order by day desc`,
  (all, _, __, t) => {
    const rows = all.map(({ day, sent }) => ({
      [t('notifications.data.since')]: day,
      [t('notifications.data.told')]: iso(sent),
    }))
    return [{ title: t('notifications.data.letters'), rows }]
  },
)

const iso = (moment: string | null) => moment && new Date(moment).toISOString()

/** Forgets what a person followed and heard. That an answer was told stays in the record of events, without the person. */
export async function eraseHearer(tx: Db, personId: string): Promise<void> {
  for (const table of [follows, notices, digests, mailKeys, mailStops])
    await tx.delete(table).where(eq(table.personId, personId))
}
