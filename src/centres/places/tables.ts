import { date, doublePrecision, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Accessibility } from './accessibility.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const centres = pgTable('centres', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  neighbourhoodId: uuid('neighbourhood_id'),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  summary: text('summary').notNull().default(''),
  mission: text('mission').notNull().default(''),
  principles: text('principles').notNull().default(''),
  logoFile: uuid('logo_file'),
  address: text('address').notNull().default(''),
  directions: text('directions').notNull().default(''),
  lat: doublePrecision('lat'),
  lon: doublePrecision('lon'),
  phone: text('phone'),
  email: text('email'),
  hours: text('hours').notNull().default(''),
  accessibility: jsonb('accessibility').$type<Accessibility>().notNull().default({}),
  answerDays: integer('answer_days').notNull().default(3),
  opened: date('opened'),
  closed: date('closed'),
  created: moment('created').notNull(),
})

export const centreHosts = pgTable('centre_hosts', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  organisationId: uuid('organisation_id'),
  officeId: uuid('office_id'),
  part: text('part').notNull().default(''),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
})

export const standings = ['leave', 'cancel', 'move'] as const

export const closures = pgTable('closures', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  roomId: uuid('room_id'),
  begins: moment('begins').notNull(),
  ends: moment('ends').notNull(),
  reason: text('reason').notNull(),
  standing: text('standing', { enum: standings }).notNull().default('leave'),
  withdrawn: moment('withdrawn'),
  created: moment('created').notNull(),
})

export type Centre = typeof centres.$inferSelect
export type CentreHost = typeof centreHosts.$inferSelect
export type Closure = typeof closures.$inferSelect
export type Standing = (typeof standings)[number]
