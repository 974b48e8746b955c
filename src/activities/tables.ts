import { boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const kinds = [
  'meeting',
  'workshop',
  'class',
  'walk',
  'training',
  'assembly',
  'duty',
  'action',
  'other',
] as const

export const audiences = [
  'children',
  'youth',
  'parents',
  'adults',
  'seniors',
  'newcomers',
  'disability',
  'everybody',
] as const
export type Audience = (typeof audiences)[number]

/** A short question asked of those who sign up. */
export type Question = { label: string; kind: 'text' | 'tick' | 'choice'; choices: string[] }

export const activities = pgTable('activities', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  slug: text('slug').notNull(),
  kind: text('kind', { enum: kinds }).notNull(),
  title: text('title').notNull(),
  summary: text('summary').notNull().default(''),
  organisationId: uuid('organisation_id'),
  ownerKind: text('owner_kind'),
  ownerId: uuid('owner_id'),
  audience: text('audience').array().$type<Audience[]>().notNull().default([]),
  leaderId: uuid('leader_id'),
  minors: boolean('minors').notNull().default(false),
  offerHours: integer('offer_hours'),
  asked: jsonb('asked').$type<Question[]>().notNull().default([]),
  registration: text('registration', { enum: ['none', 'open', 'term'] })
    .notNull()
    .default('none'),
  capacity: integer('capacity'),
  accessibility: jsonb('accessibility').$type<Record<string, unknown>>().notNull().default({}),
  languages: text('languages').notNull().default('pl'),
  published: timestamp('published', { withTimezone: true }),
  created: timestamp('created', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by'),
})

export const occurrences = pgTable('occurrences', {
  id: uuid('id').primaryKey().defaultRandom(),
  activityId: uuid('activity_id').notNull(),
  communityId: uuid('community_id').notNull(),
  begins: timestamp('begins', { withTimezone: true }).notNull(),
  ends: timestamp('ends', { withTimezone: true }).notNull(),
  originalBegins: timestamp('original_begins', { withTimezone: true }).notNull(),
  place: text('place').notNull().default(''),
  address: text('address').notNull().default(''),
  onlineUrl: text('online_url'),
  cancelled: timestamp('cancelled', { withTimezone: true }),
  cancelledBecause: text('cancelled_because'),
  sequence: integer('sequence').notNull().default(0),
  changed: timestamp('changed', { withTimezone: true }).notNull(),
  scheduleId: uuid('schedule_id'),
  roomId: uuid('room_id'),
  hidden: boolean('hidden').notNull().default(false),
})

export const schedules = pgTable('schedules', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  activityId: uuid('activity_id').notNull(),
  rule: text('rule'),
  days: jsonb('days').$type<string[]>().notNull().default([]),
  firstDay: date('first_day').notNull(),
  begins: text('begins').notNull(),
  minutes: integer('minutes').notNull(),
  untilDay: date('until_day'),
  skipHolidays: boolean('skip_holidays').notNull().default(true),
  skipped: jsonb('skipped').$type<string[]>().notNull().default([]),
  place: text('place').notNull().default(''),
  address: text('address').notNull().default(''),
  onlineUrl: text('online_url'),
  roomId: uuid('room_id'),
  follows: uuid('follows'),
  sequence: integer('sequence').notNull().default(0),
  created: timestamp('created', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by'),
  changed: timestamp('changed', { withTimezone: true }).notNull(),
})

export const participations = pgTable('participations', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  activityId: uuid('activity_id').notNull(),
  occurrenceId: uuid('occurrence_id'),
  personId: uuid('person_id'),
  organisationId: uuid('organisation_id'),
  seats: integer('seats').notNull().default(1),
  status: text('status', {
    enum: ['registered', 'waiting', 'offered', 'withdrawn', 'present', 'late', 'left', 'excused', 'absent'],
  }).notNull(),
  needs: text('needs').notNull().default(''),
  channel: text('channel', { enum: ['web', 'paper', 'phone', 'desk', 'email', 'outdoor'] }).notNull(),
  enteredBy: uuid('entered_by'),
  clientId: uuid('client_id'),
  tokenHash: text('token_hash'),
  created: timestamp('created', { withTimezone: true }).notNull(),
  changed: timestamp('changed', { withTimezone: true }).notNull(),
  offeredUntil: timestamp('offered_until', { withTimezone: true }),
  guardian: text('guardian').notNull().default(''),
  guardianAgreed: timestamp('guardian_agreed', { withTimezone: true }),
  answers: jsonb('answers').$type<Record<string, string>>().notNull().default({}),
})

export const headCounts = pgTable('head_counts', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  occurrenceId: uuid('occurrence_id').notNull(),
  ageBand: text('age_band', { enum: ['all', 'child', 'youth', 'adult', 'senior'] })
    .notNull()
    .default('all'),
  people: integer('people').notNull(),
  method: text('method', { enum: ['counted', 'estimated', 'tickets'] })
    .notNull()
    .default('counted'),
  counted: timestamp('counted', { withTimezone: true }).notNull(),
  countedBy: uuid('counted_by'),
})

export type Activity = typeof activities.$inferSelect
export type Occurrence = typeof occurrences.$inferSelect
export type Schedule = typeof schedules.$inferSelect
export type Participation = typeof participations.$inferSelect
export type HeadCount = typeof headCounts.$inferSelect
