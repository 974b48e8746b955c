import { date, doublePrecision, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Shape } from '#kit/geo/shape.ts'
import type { TercKind } from './terc.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

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
  gains: text('gains').notNull().default(''),
  runs: text('runs').notNull().default(''),
  armsFile: uuid('arms_file'),
  lat: doublePrecision('lat'),
  lon: doublePrecision('lon'),
  email: text('email'),
  phone: text('phone'),
  address: text('address'),
  bip: text('bip'),
  joined: date('joined').notNull(),
  created: moment('created').notNull(),
})

export const offices = pgTable('offices', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  parentId: uuid('parent_id'),
  email: text('email'),
  phone: text('phone'),
  opened: date('opened').notNull(),
  closed: date('closed'),
  created: moment('created').notNull(),
  createdBy: uuid('created_by'),
})

export const officeNames = pgTable('office_names', {
  id: uuid('id').primaryKey().defaultRandom(),
  officeId: uuid('office_id').notNull(),
  name: text('name').notNull(),
  place: text('place').notNull().default(''),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
})

export const neighbourhoodKinds = ['estate', 'district', 'village', 'other'] as const

export const neighbourhoods = pgTable('neighbourhoods', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  parentId: uuid('parent_id'),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  kind: text('kind', { enum: neighbourhoodKinds }).notNull(),
  words: text('words').notNull().default(''),
  shape: jsonb('shape').$type<Shape>(),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
  created: moment('created').notNull(),
})

export const tercUnits = pgTable('terc_units', {
  code: text('code').primaryKey(),
  municipality: text('municipality').notNull(),
  kind: text('kind').$type<TercKind>().notNull(),
  name: text('name').notNull(),
  addition: text('addition').notNull(),
  county: text('county').notNull(),
  voivodeship: text('voivodeship').notNull(),
  statedOn: date('stated_on').notNull(),
})

export const tercImports = pgTable('terc_imports', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  storageKey: text('storage_key').notNull(),
  uploaded: moment('uploaded').notNull(),
  uploadedBy: uuid('uploaded_by'),
  accepted: moment('accepted'),
  acceptedBy: uuid('accepted_by'),
})

export type Community = typeof communities.$inferSelect
export type NeighbourhoodKind = (typeof neighbourhoodKinds)[number]
export type Neighbourhood = typeof neighbourhoods.$inferSelect
