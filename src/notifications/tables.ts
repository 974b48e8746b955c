import { bigint, boolean, date, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const channels = ['email', 'sms', 'phone', 'letter', 'none'] as const
export type Channel = (typeof channels)[number]

export const follows = pgTable('follows', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  personId: uuid('person_id').notNull(),
  kind: text('kind').notNull(),
  subjectId: uuid('subject_id').notNull(),
  created: moment('created').notNull(),
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
  channel: text('channel', { enum: channels }).notNull(),
  created: moment('created').notNull(),
  read: moment('read'),
  told: moment('told'),
  toldBy: uuid('told_by'),
  tries: integer('tries').notNull().default(0),
})

export const digests = pgTable('digests', {
  id: uuid('id').primaryKey().defaultRandom(),
  personId: uuid('person_id').notNull(),
  day: date('day').notNull(),
  nextTry: moment('next_try').notNull(),
  tries: integer('tries').notNull().default(0),
  failure: text('failure'),
  sent: moment('sent'),
})

export const mailKeys = pgTable('mail_keys', {
  tokenHash: text('token_hash').primaryKey(),
  personId: uuid('person_id').notNull(),
  created: moment('created').notNull(),
})

export const mailStops = pgTable('mail_stops', {
  personId: uuid('person_id').notNull(),
  kind: text('kind'),
  subjectId: uuid('subject_id'),
  created: moment('created').notNull(),
})

export const eventReaders = pgTable(
  'event_readers',
  {
    reader: text('reader').notNull(),
    communityId: uuid('community_id').notNull(),
    lastNumber: bigint('last_number', { mode: 'number' }).notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.reader, table.communityId] })],
)

export type Follow = typeof follows.$inferSelect
export type Notice = typeof notices.$inferSelect
export type NewNotice = typeof notices.$inferInsert
export type Digest = typeof digests.$inferSelect
