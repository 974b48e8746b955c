import { date, doublePrecision, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const communities = pgTable('communities', {
  id: uuid('id').primaryKey().defaultRandom(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  locative: text('locative').notNull(),
  terc: text('terc').unique(),
  county: text('county'),
  voivodeship: text('voivodeship'),
  population: integer('population'),
  words: text('words').notNull().default(''),
  armsFile: uuid('arms_file'),
  lat: doublePrecision('lat'),
  lon: doublePrecision('lon'),
  email: text('email'),
  phone: text('phone'),
  address: text('address'),
  bip: text('bip'),
  joined: date('joined').notNull(),
  created: timestamp('created', { withTimezone: true }).notNull(),
})

export type Community = typeof communities.$inferSelect
