import { bigint, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })
const ofYear = {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  year: integer('year').notNull(),
}

export const residentLed = pgTable('resident_led', {
  activityId: uuid('activity_id').primaryKey(),
  communityId: uuid('community_id').notNull(),
})

export const centreGoals = pgTable('centre_goals', {
  ...ofYear,
  goal: text('goal').notNull(),
  form: text('form').notNull().default(''),
  indicator: text('indicator'),
  ownIndicator: text('own_indicator').notNull().default(''),
  target: integer('target'),
  result: text('result').notNull().default(''),
  created: moment('created').notNull(),
})

export const centrePictures = pgTable('centre_pictures', {
  ...ofYear,
  fileId: uuid('file_id').notNull(),
  created: moment('created').notNull(),
})

export const operatorAgreements = pgTable('operator_agreements', {
  ...ofYear,
  organisationId: uuid('organisation_id').notNull(),
  documentId: uuid('document_id'),
  number: text('number').notNull().default(''),
  signed: date('signed'),
  grosze: bigint('grosze', { mode: 'number' }).notNull().default(0),
  plannedHours: integer('planned_hours').notNull().default(0),
  taskUrl: text('task_url'),
  created: moment('created').notNull(),
})

export const runningCosts = pgTable('running_costs', {
  ...ofYear,
  what: text('what').notNull(),
  officeId: uuid('office_id'),
  organisationId: uuid('organisation_id'),
  planned: bigint('planned', { mode: 'number' }).notNull(),
  paid: bigint('paid', { mode: 'number' }).notNull().default(0),
  changed: moment('changed').notNull(),
})

export const centreReports = pgTable('centre_reports', {
  ...ofYear,
  number: integer('number').notNull(),
  conclusion: text('conclusion').notNull().default(''),
  content: jsonb('content').$type<Record<string, unknown>>(),
  published: moment('published'),
  made: moment('made').notNull(),
})

export type CentreReport = typeof centreReports.$inferSelect
