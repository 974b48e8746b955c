import { bigint, boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const follows = pgTable('follows', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  personId: uuid('person_id').notNull(),
  kind: text('kind').notNull(),
  subjectId: uuid('subject_id').notNull(),
  created: timestamp('created', { withTimezone: true }).notNull(),
})

export const notices = pgTable('notices', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  personId: uuid('person_id').notNull(),
  eventId: bigint('event_id', { mode: 'number' }).notNull(),
  matterKind: text('matter_kind').notNull(),
  matterId: uuid('matter_id').notNull(),
  matterTitle: text('matter_title').notNull(),
  matterHref: text('matter_href').notNull(),
  key: text('key').notNull(),
  facts: jsonb('facts').$type<Record<string, unknown>>().notNull().default({}),
  href: text('href').notNull(),
  why: text('why').notNull(),
  own: boolean('own').notNull().default(false),
  channel: text('channel', { enum: ['email', 'sms', 'phone', 'letter', 'none'] }).notNull(),
  created: timestamp('created', { withTimezone: true }).notNull(),
  read: timestamp('read', { withTimezone: true }),
  told: timestamp('told', { withTimezone: true }),
  toldBy: uuid('told_by'),
  tries: integer('tries').notNull().default(0),
})

export const digests = pgTable('digests', {
  id: uuid('id').primaryKey().defaultRandom(),
  personId: uuid('person_id').notNull(),
  day: date('day').notNull(),
  sent: timestamp('sent', { withTimezone: true }),
})

export const unsubscriptions = pgTable('unsubscriptions', {
  tokenHash: text('token_hash').primaryKey(),
  personId: uuid('person_id').notNull(),
  kind: text('kind'),
  subjectId: uuid('subject_id'),
  created: timestamp('created', { withTimezone: true }).notNull(),
})

export const eventReaders = pgTable('event_readers', {
  reader: text('reader').primaryKey(),
  lastEvent: bigint('last_event', { mode: 'number' }).notNull().default(0),
})

export type Follow = typeof follows.$inferSelect
export type Notice = typeof notices.$inferSelect
export type Digest = typeof digests.$inferSelect
export type Unsubscription = typeof unsubscriptions.$inferSelect
export type EventReader = typeof eventReaders.$inferSelect
