import { and, asc, eq, isNotNull, or, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { holdConsultation } from '../process/locking.ts'
import type { Consultation } from '../process/tables.ts'
import { recordOne } from './conclusions.ts'
import { mergeRefusal } from './rules.ts'
import { type Cluster, type Conclusion, clusters, conclusions } from './tables.ts'

/** The clusters of a consultation in order. */
export function clustersOf(db: Db, consultationId: string, topicId?: string) {
  const here = and(eq(clusters.consultationId, consultationId), topicId ? eq(clusters.topicId, topicId) : undefined)
  return db.select().from(clusters).where(here).orderBy(asc(clusters.position))
}

/** Makes a cluster at the end of the list; a title that is there already in the topic is that cluster. */
export function addCluster(
  db: Db,
  by: string,
  consultation: Consultation,
  form: { title: string; topicId: string },
  now: Date,
) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultation.id)
    const same = and(eq(clusters.topicId, form.topicId), sql`lower(${clusters.title}) = lower(${form.title})`)
    const [known] = await tx
      .select()
      .from(clusters)
      .where(and(eq(clusters.consultationId, consultation.id), same))
    if (known) return known

    const position = sql<number>`(select coalesce(max(position), 0) + 1 from clusters where consultation_id = ${consultation.id})`
    const row = { ...form, consultationId: consultation.id, position, created: now, createdBy: by }
    const [cluster] = await tx.insert(clusters).values(row).returning()
    await recordCluster(tx, 'added', by, consultation, cluster!, now)
    return cluster!
  })
}

export function renameCluster(
  db: Db,
  by: string,
  consultation: Consultation,
  cluster: Cluster,
  title: string,
  now: Date,
) {
  return db.transaction(async (tx) => {
    await tx.update(clusters).set({ title }).where(eq(clusters.id, cluster.id))
    await recordCluster(tx, 'renamed', by, consultation, cluster, now)
  })
}

/** Puts a conclusion into a cluster, or out of all of them. */
export function moveToCluster(db: Db, by: string, conclusion: Conclusion, clusterId: string | null, now: Date) {
  return db.transaction(async (tx) => {
    if (conclusion.clusterId === clusterId) return
    await tx.update(conclusions).set({ clusterId, changed: now }).where(eq(conclusions.id, conclusion.id))
    await recordOne(tx, 'clustered', by, conclusion, { cluster: clusterId }, now)
  })
}

/** Lets one conclusion speak for another. The original stays as it was said, and what it spoke for follows it. */
export function mergeConclusions(db: Db, by: string, from: Conclusion, into: Conclusion, now: Date) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, from.consultationId)
    const [target] = await tx.select().from(conclusions).where(eq(conclusions.id, into.id))
    const refused = mergeRefusal(from, target!)
    if (refused) return refused

    const set = { mergedInto: into.id, changed: now }
    await tx.update(conclusions).set(set).where(eq(conclusions.mergedInto, from.id))
    await tx.update(conclusions).set(set).where(eq(conclusions.id, from.id))
    await recordOne(tx, 'merged', by, from, { into: into.id }, now)
    return null
  })
}

/**
 * Takes a merging back: the conclusion speaks for itself again; one that spoke for others speaks only for itself, and
 * each of them for itself.
 */
export function partConclusion(db: Db, by: string, { id, consultationId }: Conclusion, now: Date) {
  return db.transaction(async (tx) => {
    await holdConsultation(tx, consultationId)
    const standing = or(and(eq(conclusions.id, id), isNotNull(conclusions.mergedInto)), eq(conclusions.mergedInto, id))
    const silent = await tx.select().from(conclusions).where(standing)
    for (const one of silent) {
      await tx.update(conclusions).set({ mergedInto: null, changed: now }).where(eq(conclusions.id, one.id))
      await recordOne(tx, 'parted', by, one, { from: one.mergedInto }, now)
    }
  })
}

function recordCluster(
  tx: Db,
  done: string,
  by: string,
  { id, communityId }: Consultation,
  cluster: Cluster,
  at: Date,
) {
  const subject = { kind: 'cluster', id: cluster.id }
  const facts = { consultation: id, topic: cluster.topicId }
  return record(tx, `consultations.cluster.${done}`, { communityId, actorId: by, subject, facts, at })
}
