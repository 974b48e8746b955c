import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const meetings = pgTable('meetings', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  consultationId: uuid('consultation_id').notNull(),
  topicId: uuid('topic_id'),
  activityId: uuid('activity_id').notNull(),
  occurrenceId: uuid('occurrence_id').notNull(),
  method: text('method', { enum: ['talk', 'world-cafe', 'open-space'] }).notNull(),
  questions: text('questions').notNull().default(''),
  rounds: integer('rounds').notNull().default(1),
  roundMinutes: integer('round_minutes').notNull().default(20),
  open: boolean('open').notNull().default(true),
  copyKey: uuid('copy_key').notNull().defaultRandom(),
  circulated: timestamp('circulated', { withTimezone: true }),
  correctionsUntil: date('corrections_until'),
  published: timestamp('published', { withTimezone: true }),
})

export const meetingTables = pgTable('meeting_tables', {
  id: uuid('id').primaryKey().defaultRandom(),
  meetingId: uuid('meeting_id').notNull(),
  number: integer('number').notNull(),
  title: text('title').notNull().default(''),
  host: text('host').notNull().default(''),
})

export const agendaItems = pgTable('agenda_items', {
  id: uuid('id').primaryKey().defaultRandom(),
  meetingId: uuid('meeting_id').notNull(),
  position: integer('position').notNull(),
  clock: text('clock').notNull(),
  title: text('title').notNull(),
})

export const openSpaceSessions = pgTable('open_space_sessions', {
  id: uuid('id').primaryKey().defaultRandom(),
  meetingId: uuid('meeting_id').notNull(),
  slot: integer('slot').notNull(),
  room: integer('room').notNull(),
  title: text('title').notNull(),
  convener: text('convener').notNull().default(''),
  report: text('report').notNull().default(''),
  created: timestamp('created', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by'),
})

export const corrections = pgTable('corrections', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  conclusionId: uuid('conclusion_id'),
  text: text('text').notNull(),
  personId: uuid('person_id'),
  organisationId: uuid('organisation_id'),
  channel: text('channel', { enum: ['web', 'paper', 'phone', 'email', 'desk'] }).notNull(),
  enteredBy: uuid('entered_by'),
  clientId: uuid('client_id'),
  created: timestamp('created', { withTimezone: true }).notNull(),
  outcome: text('outcome', { enum: ['accepted', 'rejected'] }),
  reason: text('reason'),
  decided: timestamp('decided', { withTimezone: true }),
  decidedBy: uuid('decided_by'),
})

export type Meeting = typeof meetings.$inferSelect
export type MeetingTable = typeof meetingTables.$inferSelect
export type AgendaItem = typeof agendaItems.$inferSelect
export type OpenSpaceSession = typeof openSpaceSessions.$inferSelect
export type Correction = typeof corrections.$inferSelect
