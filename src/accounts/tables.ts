import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const people = pgTable('people', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id'),
  givenName: text('given_name'),
  surname: text('surname'),
  email: text('email'),
  phone: text('phone'),
  street: text('street'),
  postcode: text('postcode'),
  town: text('town'),
  contact: text('contact', { enum: ['email', 'sms', 'phone', 'letter', 'none'] })
    .notNull()
    .default('email'),
  language: text('language').notNull().default('pl'),
  publicName: text('public_name', { enum: ['given', 'full', 'none'] })
    .notNull()
    .default('given'),
  minorUntil: date('minor_until'),
  created: moment('created').notNull(),
  createdBy: uuid('created_by'),
  erased: moment('erased'),
})

export const accounts = pgTable('accounts', {
  personId: uuid('person_id').primaryKey(),
  email: text('email').unique(),
  confirmed: moment('confirmed'),
  created: moment('created').notNull(),
})

export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  personId: uuid('person_id').notNull(),
  created: moment('created').notNull(),
  expires: moment('expires').notNull(),
  method: text('method').notNull(),
})

export const signInCodes = pgTable('sign_in_codes', {
  id: uuid('id').primaryKey().defaultRandom(),
  email: text('email'),
  personId: uuid('person_id'),
  codeHash: text('code_hash').notNull(),
  kind: text('kind', { enum: ['email', 'desk'] }).notNull(),
  created: moment('created').notNull(),
  expires: moment('expires').notNull(),
  tries: integer('tries').notNull().default(0),
  used: moment('used'),
  createdBy: uuid('created_by'),
})

export const roleNames = [
  'operator',
  'administrator',
  'official',
  'organiser',
  'drafter',
  'recorder',
  'council-member',
  'representative',
  'animator',
  'coordinator',
  'leader',
  'duty',
] as const
export type RoleName = (typeof roleNames)[number]

export const roles = pgTable('roles', {
  id: uuid('id').primaryKey().defaultRandom(),
  personId: uuid('person_id').notNull(),
  role: text('role', { enum: roleNames }).notNull(),
  communityId: uuid('community_id'),
  scopeKind: text('scope_kind'),
  scopeId: uuid('scope_id'),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
  grantedBy: uuid('granted_by'),
})

export type PersonRow = typeof people.$inferSelect
