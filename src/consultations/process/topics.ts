import { and, asc, eq, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { slugOf } from '#kit/text/slug.ts'
import { holdConsultation } from './locking.ts'
import { topicRemovalRefusal } from './rules.ts'
import { type Consultation, type Topic, topics } from './tables.ts'

export function topicsOf(db: Db, consultationId: string): Promise<Topic[]> {
  return db.select().from(topics).where(eq(topics.consultationId, consultationId)).orderBy(asc(topics.position))
}

export type CountedTopic = Topic & { voices: number; channels: Record<string, number> }

/** Topics with how many conclusions each has, by the channel they came through; merged ones are counted with their own channel. */
export function countedTopics(db: Db, consultationId: string): Promise<CountedTopic[]> {
  return rowsOf<CountedTopic>(
    db.execute(sql`
      select t.id, t.consultation_id as "consultationId", t.slug, t.title, t.summary, t.position,
        coalesce(sum(n.count), 0)::int as voices,
        coalesce(jsonb_object_agg(n.channel, n.count) filter (where n.channel is not null), '{}') as channels
      from topics t left join (
        select topic_id, channel, count(*)::int as count from conclusions
        where consultation_id = ${consultationId} and withdrawn is null group by topic_id, channel
      ) n on n.topic_id = t.id
      where t.consultation_id = ${consultationId} group by t.id order by t.position`),
  )
}

export type NewTopic = { slug?: string; title: string; summary?: string }

/** Adds a topic after those that are there. */
export function addTopic(db: Db, person: Person, consultation: Consultation, form: NewTopic, now: Date) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const position = sql<number>`(select coalesce(max(position), 0) + 1 from topics where consultation_id = ${consultation.id})`
    const row = { ...form, slug: form.slug ?? slugOf(form.title), consultationId: consultation.id, position }
    const [topic] = await tx.insert(topics).values(row).onConflictDoNothing().returning()
    if (!topic) return { topic: null, refused: 'slug-taken' as const }

    await recordTopic(tx, 'added', person, consultation, topic.id, now)
    return { topic, refused: null }
  })
}

/** Puts a topic in other words; its address stays. */
export function changeTopic(
  db: Db,
  person: Person,
  consultation: Consultation,
  id: string,
  change: { title: string; summary: string },
  now: Date,
) {
  return db.transaction(async (tx) => {
    await tx.update(topics).set(change).where(mine(consultation, id))
    await recordTopic(tx, 'changed', person, consultation, id, now)
  })
}

export function moveTopic(
  db: Db,
  person: Person,
  consultation: Consultation,
  id: string,
  way: 'up' | 'down',
  now: Date,
) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const all = await topicsOf(tx, consultation.id)
    const at = all.findIndex((topic) => topic.id === id)
    const [topic, other] = [all[at], all[way === 'up' ? at - 1 : at + 1]]
    if (!topic || !other) return

    await tx.update(topics).set({ position: other.position }).where(eq(topics.id, topic.id))
    await tx.update(topics).set({ position: topic.position }).where(eq(topics.id, other.id))
    await recordTopic(tx, 'moved', person, consultation, id, now)
  })
}

/** Takes away a topic in which nobody has spoken and no meeting is planned. */
export function removeTopic(db: Db, person: Person, consultation: Consultation, id: string, now: Date) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const [used] = await rowsOf<{ count: number }>(
      tx.execute(sql`select (select count(*) from conclusions where topic_id = ${id})::int
        + (select count(*) from meetings where topic_id = ${id})::int
        + (select count(*) from clusters where topic_id = ${id})::int as count`),
    )
    const refused = topicRemovalRefusal(used!.count)
    if (refused) return { refused }

    await tx.delete(topics).where(mine(consultation, id))
    await recordTopic(tx, 'removed', person, consultation, id, now)
    return { refused: null }
  })
}

const mine = (consultation: Consultation, id: string) =>
  and(eq(topics.id, id), eq(topics.consultationId, consultation.id))

function recordTopic(
  tx: Db,
  act: 'added' | 'changed' | 'moved' | 'removed',
  person: Person,
  { communityId, id: consultation }: Consultation,
  id: string,
  at: Date,
) {
  const happening = { communityId, actorId: person.id, subject: { kind: 'topic', id }, facts: { consultation }, at }
  return record(tx, `consultations.topic.${act}`, happening)
}
