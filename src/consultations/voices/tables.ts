import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const conclusionKinds = ['problem', 'need', 'proposal', 'good-practice'] as const
export const conclusionChannels = ['meeting', 'web', 'paper', 'phone', 'email', 'outdoor'] as const

export const paperBatches = pgTable('paper_batches', {
  id: uuid('id').primaryKey().defaultRandom(),
  consultationId: uuid('consultation_id').notNull(),
  number: integer('number').notNull(),
  kind: text('kind', { enum: ['conclusions', 'remarks'] }).notNull(),
  note: text('note').notNull().default(''),
  pages: integer('pages'),
  photoId: uuid('photo_id'),
  checkEvery: integer('check_every').notNull().default(10),
  opened: timestamp('opened', { withTimezone: true }).notNull(),
  openedBy: uuid('opened_by'),
  closed: timestamp('closed', { withTimezone: true }),
})

export const clusters = pgTable('clusters', {
  id: uuid('id').primaryKey().defaultRandom(),
  consultationId: uuid('consultation_id').notNull(),
  topicId: uuid('topic_id'),
  title: text('title').notNull(),
  position: integer('position').notNull(),
  created: timestamp('created', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by'),
})

export const conclusions = pgTable('conclusions', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  consultationId: uuid('consultation_id').notNull(),
  number: integer('number').notNull(),
  topicId: uuid('topic_id').notNull(),
  meetingId: uuid('meeting_id'),
  tableId: uuid('table_id'),
  sessionId: uuid('session_id'),
  round: integer('round'),
  kind: text('kind', { enum: conclusionKinds }).notNull(),
  text: text('text').notNull(),
  channel: text('channel', { enum: conclusionChannels }).notNull(),
  support: integer('support').notNull().default(0),
  personId: uuid('person_id'),
  organisationId: uuid('organisation_id'),
  enteredBy: uuid('entered_by'),
  batchId: uuid('batch_id'),
  photoId: uuid('photo_id'),
  clusterId: uuid('cluster_id'),
  mergedInto: uuid('merged_into'),
  revision: integer('revision').notNull().default(1),
  clientId: uuid('client_id'),
  tokenHash: text('token_hash'),
  created: timestamp('created', { withTimezone: true }).notNull(),
  changed: timestamp('changed', { withTimezone: true }).notNull(),
  withdrawn: timestamp('withdrawn', { withTimezone: true }),
})

export const conclusionRevisions = pgTable(
  'conclusion_revisions',
  {
    conclusionId: uuid('conclusion_id').notNull(),
    revision: integer('revision').notNull(),
    text: text('text').notNull(),
    saved: timestamp('saved', { withTimezone: true }).notNull(),
    savedBy: uuid('saved_by'),
  },
  (t) => [primaryKey({ columns: [t.conclusionId, t.revision] })],
)

export const secondEntries = pgTable('second_entries', {
  conclusionId: uuid('conclusion_id').primaryKey(),
  kind: text('kind', { enum: conclusionKinds }).notNull(),
  text: text('text').notNull(),
  support: integer('support').notNull(),
  typed: timestamp('typed', { withTimezone: true }).notNull(),
  typedBy: uuid('typed_by'),
  choice: text('choice', { enum: ['same', 'first', 'second'] }),
  settled: timestamp('settled', { withTimezone: true }),
  settledBy: uuid('settled_by'),
})

export type PaperBatch = typeof paperBatches.$inferSelect
export type Cluster = typeof clusters.$inferSelect
export type Conclusion = typeof conclusions.$inferSelect
export type ConclusionRevision = typeof conclusionRevisions.$inferSelect
