import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const remarks = pgTable('remarks', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  consultationId: uuid('consultation_id').notNull(),
  number: integer('number').notNull(),
  versionId: uuid('version_id'),
  unitId: uuid('unit_id'),
  citation: text('citation').notNull().default(''),
  text: text('text').notNull(),
  reasons: text('reasons').notNull().default(''),
  authorKind: text('author_kind', { enum: ['person', 'organisation'] }).notNull(),
  personId: uuid('person_id'),
  organisationId: uuid('organisation_id'),
  channel: text('channel', { enum: ['web', 'paper', 'phone', 'email', 'outdoor', 'meeting'] }).notNull(),
  assurance: text('assurance', { enum: ['declared', 'email', 'staff', 'eid'] })
    .notNull()
    .default('declared'),
  enteredBy: uuid('entered_by'),
  batchId: uuid('batch_id'),
  photoId: uuid('photo_id'),
  formCode: text('form_code'),
  received: timestamp('received', { withTimezone: true }).notNull(),
  late: boolean('late').notNull().default(false),
  clientId: uuid('client_id'),
  fingerprint: text('fingerprint').notNull(),
  tokenHash: text('token_hash'),
  officeId: uuid('office_id'),
  assigned: timestamp('assigned', { withTimezone: true }),
  answerId: uuid('answer_id'),
  due: date('due'),
  created: timestamp('created', { withTimezone: true }).notNull(),
  withdrawn: timestamp('withdrawn', { withTimezone: true }),
})

export const answers = pgTable('answers', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  consultationId: uuid('consultation_id').notNull(),
  outcome: text('outcome', { enum: ['accepted', 'partly', 'rejected', 'noted'] }).notNull(),
  reasons: text('reasons').notNull(),
  officeId: uuid('office_id'),
  replaces: uuid('replaces'),
  answered: timestamp('answered', { withTimezone: true }).notNull(),
  answeredBy: uuid('answered_by'),
})

export type Remark = typeof remarks.$inferSelect
export type Answer = typeof answers.$inferSelect
