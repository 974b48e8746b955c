import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const channels = ['web', 'paper', 'phone', 'email', 'outdoor', 'desk', 'meeting'] as const
export type Channel = (typeof channels)[number]
export const outcomes = ['accepted', 'partly', 'rejected', 'noted'] as const
export type Outcome = (typeof outcomes)[number]

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const remarks = pgTable('remarks', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  consultationId: uuid('consultation_id').notNull(),
  number: integer('number').notNull(),
  versionId: uuid('version_id'),
  unitId: uuid('unit_id'),
  citation: text('citation').notNull().default(''),
  text: text('text').notNull(),
  proposed: text('proposed').notNull().default(''),
  reasons: text('reasons').notNull().default(''),
  authorKind: text('author_kind', { enum: ['person', 'organisation'] }).notNull(),
  personId: uuid('person_id'),
  organisationId: uuid('organisation_id'),
  channel: text('channel', { enum: channels }).notNull(),
  assurance: text('assurance', { enum: ['declared', 'email', 'staff', 'eid'] })
    .notNull()
    .default('declared'),
  enteredBy: uuid('entered_by'),
  batchId: uuid('batch_id'),
  photoId: uuid('photo_id'),
  formCode: text('form_code'),
  received: moment('received').notNull(),
  late: boolean('late').notNull().default(false),
  clientId: uuid('client_id'),
  fingerprint: text('fingerprint').notNull(),
  tokenHash: text('token_hash'),
  mailHash: text('mail_hash'),
  officeId: uuid('office_id'),
  assigned: moment('assigned'),
  answerId: uuid('answer_id'),
  answered: moment('answered'),
  due: date('due'),
  created: moment('created').notNull(),
  withdrawn: moment('withdrawn'),
})

export const answers = pgTable('answers', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  consultationId: uuid('consultation_id').notNull(),
  outcome: text('outcome', { enum: outcomes }).notNull(),
  reasons: text('reasons').notNull(),
  officeId: uuid('office_id'),
  replaces: uuid('replaces'),
  answered: moment('answered').notNull(),
  answeredBy: uuid('answered_by'),
})

export const answerReminders = pgTable('answer_reminders', {
  consultationId: uuid('consultation_id').notNull(),
  officeId: uuid('office_id'),
  due: date('due').notNull(),
  kind: text('kind', { enum: ['before', 'after'] }).notNull(),
  reminded: moment('reminded').notNull(),
})

export type Remark = typeof remarks.$inferSelect
export type Answer = typeof answers.$inferSelect
