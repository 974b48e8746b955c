import { boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Stages in the order in which they usually follow one another. */
export const stageKinds = [
  'topic-meetings',
  'summaries',
  'drafting',
  'outline',
  'departments',
  'announcement',
  'remarks',
  'answers',
  'report',
  'council-opinion',
  'adoption',
  'yearly-reports',
] as const
export type StageKind = (typeof stageKinds)[number]

export const consultations = pgTable('consultations', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  slug: text('slug').notNull(),
  title: text('title').notNull(),
  summary: text('summary').notNull().default(''),
  legalBasis: text('legal_basis').notNull().default(''),
  documentId: uuid('document_id'),
  versionId: uuid('version_id'),
  officeId: uuid('office_id'),
  contact: text('contact').notNull().default(''),
  status: text('status', { enum: ['planned', 'announced', 'closed'] })
    .notNull()
    .default('planned'),
  openToVoices: boolean('open_to_voices').notNull().default(true),
  published: timestamp('published', { withTimezone: true }),
  created: timestamp('created', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by'),
  kind: text('kind', { enum: ['general', 'programme', 'revitalisation'] })
    .notNull()
    .default('general'),
  sessionOn: date('session_on'),
  forms: jsonb('forms').$type<string[]>().notNull().default([]),
  publishedBecause: text('published_because'),
  closed: timestamp('closed', { withTimezone: true }),
  reopenedBecause: text('reopened_because'),
  principles: jsonb('principles').$type<Record<string, string>>().notNull().default({}),
})

export const stages = pgTable('stages', {
  id: uuid('id').primaryKey().defaultRandom(),
  consultationId: uuid('consultation_id').notNull(),
  kind: text('kind', { enum: stageKinds }).notNull(),
  title: text('title').notNull().default(''),
  note: text('note').notNull().default(''),
  begins: date('begins').notNull(),
  ends: date('ends').notNull(),
  position: integer('position').notNull(),
  done: timestamp('done', { withTimezone: true }),
})

export const topics = pgTable('topics', {
  id: uuid('id').primaryKey().defaultRandom(),
  consultationId: uuid('consultation_id').notNull(),
  slug: text('slug').notNull(),
  title: text('title').notNull(),
  summary: text('summary').notNull().default(''),
  position: integer('position').notNull(),
})

export const publicationEvidence = pgTable('publication_evidence', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  consultationId: uuid('consultation_id').notNull(),
  what: text('what', { enum: ['announcement', 'draft', 'summary', 'report', 'resolution', 'other'] }).notNull(),
  channel: text('channel', {
    enum: ['bip', 'website', 'board', 'area', 'press', 'register', 'email', 'social', 'other'],
  }).notNull(),
  address: text('address').notNull(),
  publishedFrom: date('published_from').notNull(),
  publishedTo: date('published_to'),
  photoId: uuid('photo_id'),
  note: text('note').notNull().default(''),
  created: timestamp('created', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by'),
})

export type Consultation = typeof consultations.$inferSelect
export type Stage = typeof stages.$inferSelect
export type Topic = typeof topics.$inferSelect
export type PublicationEvidence = typeof publicationEvidence.$inferSelect
