import { bigint, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Db } from './db.ts'

export const events = pgTable('events', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  communityId: uuid('community_id').notNull(),
  number: bigint('number', { mode: 'number' }).notNull().default(0),
  name: text('name').notNull(),
  actorId: uuid('actor_id'),
  subjectKind: text('subject_kind'),
  subjectId: uuid('subject_id'),
  facts: jsonb('facts').$type<Record<string, unknown>>().notNull().default({}),
  happened: timestamp('happened', { withTimezone: true }).notNull(),
  previousHash: text('previous_hash').notNull().default(''),
  hash: text('hash').notNull().default(''),
})

export const eventHeads = pgTable('event_heads', {
  communityId: uuid('community_id').primaryKey(),
  number: bigint('number', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
})

export type Event = typeof events.$inferSelect

export type Happening = {
  communityId: string
  /** The person who did it; null when time did (a deadline passed, a waiver began). */
  actorId: string | null
  subject: { kind: string; id: string }
  /** Ids, numbers and names of choices. Never a person's name, address or words: those are erasable, this is not. */
  facts?: Record<string, unknown>
  at: Date
}

/**
 * Writes down that something happened, in the same transaction as the change itself.
 * Name: `slice.noun.done`. The row is numbered per community and chained by hash in the database.
 */
export async function record(tx: Db, name: `${string}.${string}`, happening: Happening): Promise<void> {
  const { communityId, actorId, subject, facts = {}, at } = happening
  await tx
    .insert(events)
    .values({ communityId, actorId, name, subjectKind: subject.kind, subjectId: subject.id, facts, happened: at })
  marks.changed(communityId)
}

/** Which communities changed lately, for pages kept in memory. One process tells itself at once; others notice within a second. */
export const marks = {
  seen: new Map<string, number>(),
  total: 0,
  changed(communityId: string) {
    this.total += 1
    this.seen.set(communityId, this.total)
  },
}
