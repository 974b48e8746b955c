import { boolean, date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const organisationKinds = [
  'association',
  'ordinary-association',
  'foundation',
  'rural-housewives',
  'informal-group',
  'entrepreneur',
  'institution',
  'parish',
  'estate-council',
  'cooperative',
  'other',
] as const
export const sectors = ['public', 'social', 'business'] as const
export const cooperationKinds = [
  'library',
  'culture',
  'museum',
  'school',
  'welfare',
  'sport',
  'health',
  'seniors',
  'safety',
  'other',
] as const

export const organisations = pgTable('organisations', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  nameKey: text('name_key').notNull(),
  kind: text('kind', { enum: organisationKinds }).notNull(),
  sector: text('sector', { enum: sectors }).notNull(),
  legalPerson: boolean('legal_person').notNull().default(false),
  nip: text('nip'),
  regon: text('regon'),
  krs: text('krs'),
  registerKind: text('register_kind'),
  registerNumber: text('register_number'),
  words: text('words').notNull().default(''),
  email: text('email'),
  phone: text('phone'),
  address: text('address'),
  website: text('website'),
  created: moment('created').notNull(),
  createdBy: uuid('created_by'),
  confirmed: moment('confirmed'),
  confirmedBy: uuid('confirmed_by'),
  ended: moment('ended'),
})

export const representations = pgTable('representations', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  personId: uuid('person_id').notNull(),
  position: text('position'),
  claimed: moment('claimed').notNull(),
  confirmed: moment('confirmed'),
  confirmedBy: uuid('confirmed_by'),
  roleId: uuid('role_id'),
  ended: moment('ended'),
})

export const cooperations = pgTable('cooperations', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  kind: text('kind', { enum: cooperationKinds }).notNull(),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
})

export type OrganisationKind = (typeof organisationKinds)[number]
export type Sector = (typeof sectors)[number]
export type CooperationKind = (typeof cooperationKinds)[number]
export type Organisation = typeof organisations.$inferSelect
