import { date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const consultationReports = pgTable('consultation_reports', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  consultationId: uuid('consultation_id').notNull(),
  number: integer('number').notNull(),
  content: jsonb('content').$type<Record<string, unknown>>().notNull(),
  conclusion: text('conclusion').notNull().default(''),
  made: timestamp('made', { withTimezone: true }).notNull(),
  madeBy: uuid('made_by'),
  published: timestamp('published', { withTimezone: true }),
})

export const commitments = pgTable('commitments', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  consultationId: uuid('consultation_id').notNull(),
  unitId: uuid('unit_id').notNull(),
  officeId: uuid('office_id').notNull(),
  text: text('text').notNull(),
  measure: text('measure').notNull().default(''),
  due: date('due'),
  removed: timestamp('removed', { withTimezone: true }),
  removedBy: uuid('removed_by'),
  removedBecause: text('removed_because'),
  created: timestamp('created', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by'),
})

export const yearlyReports = pgTable('yearly_reports', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  consultationId: uuid('consultation_id').notNull(),
  year: integer('year').notNull(),
  due: date('due').notNull(),
  introduction: text('introduction').notNull().default(''),
  published: timestamp('published', { withTimezone: true }),
  publishedBy: uuid('published_by'),
})

export const commitmentReports = pgTable('commitment_reports', {
  id: uuid('id').primaryKey().defaultRandom(),
  commitmentId: uuid('commitment_id').notNull(),
  yearlyReportId: uuid('yearly_report_id').notNull(),
  state: text('state', { enum: ['done', 'going-on', 'not-started', 'given-up'] }).notNull(),
  text: text('text').notNull(),
  figure: text('figure').notNull().default(''),
  reported: timestamp('reported', { withTimezone: true }).notNull(),
  reportedBy: uuid('reported_by'),
})

export type ConsultationReport = typeof consultationReports.$inferSelect
export type Commitment = typeof commitments.$inferSelect
export type YearlyReport = typeof yearlyReports.$inferSelect
export type CommitmentReport = typeof commitmentReports.$inferSelect
