import { boolean, date, integer, jsonb, numeric, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Accessibility } from '../places/accessibility.ts'

export type Layout = { name: string; capacity: number }
export const openers = ['staff', 'keyholder', 'code'] as const

export const rooms = pgTable('rooms', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  words: text('words').notNull().default(''),
  position: integer('position').notNull().default(0),
  areaM2: numeric('area_m2', { precision: 7, scale: 1, mode: 'number' }),
  capacity: integer('capacity'),
  layouts: jsonb('layouts').$type<Layout[]>().notNull().default([]),
  equipment: text('equipment').array().notNull().default([]),
  accessibility: jsonb('accessibility').$type<Accessibility>().notNull().default({}),
  pictureFile: uuid('picture_file'),
  bookable: boolean('bookable').notNull().default(true),
  needsApproval: boolean('needs_approval').notNull().default(false),
  noticeHours: integer('notice_hours').notNull().default(0),
  shortestMinutes: integer('shortest_minutes').notNull().default(30),
  longestMinutes: integer('longest_minutes'),
  horizonDays: integer('horizon_days'),
  bufferMinutes: integer('buffer_minutes').notNull().default(0),
  weeklyQuotaMinutes: integer('weekly_quota_minutes'),
  holdHours: integer('hold_hours').notNull().default(0),
  reconfirmWeeks: integer('reconfirm_weeks'),
  openedBy: text('opened_by', { enum: openers }).notNull().default('staff'),
  closed: date('closed'),
  created: timestamp('created', { withTimezone: true }).notNull(),
})

export type Room = typeof rooms.$inferSelect
