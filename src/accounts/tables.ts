import { bigint, date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Assurance } from '#kit/http.ts'
import type { Lang } from '#kit/words.ts'

export const contactWays = ['email', 'sms', 'phone', 'letter', 'none'] as const
export type ContactWay = (typeof contactWays)[number]
export const publicNames = ['given', 'full', 'none'] as const
export const channels = ['web', 'paper', 'phone', 'in-person'] as const
export type Channel = (typeof channels)[number]
export type SignInMethod = 'email' | 'passkey' | 'card' | 'eid' | 'demo'

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
  contact: text('contact', { enum: contactWays }).notNull().default('email'),
  language: text('language').notNull().default('pl'),
  publicName: text('public_name', { enum: publicNames }).notNull().default('given'),
  minorUntil: date('minor_until'),
  created: moment('created').notNull(),
  createdBy: uuid('created_by'),
  erased: moment('erased'),
  mergedInto: uuid('merged_into'),
})

export const accounts = pgTable('accounts', {
  personId: uuid('person_id').primaryKey(),
  email: text('email').unique(),
  confirmed: moment('confirmed'),
  created: moment('created').notNull(),
})

export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  id: uuid('id').notNull().unique().defaultRandom(),
  personId: uuid('person_id').notNull(),
  created: moment('created').notNull(),
  expires: moment('expires').notNull(),
  method: text('method').$type<SignInMethod>().notNull(),
  assurance: text('assurance').$type<Assurance>().notNull(),
  device: text('device').notNull().default(''),
})

export const signInCodes = pgTable('sign_in_codes', {
  id: uuid('id').primaryKey().defaultRandom(),
  email: text('email'),
  personId: uuid('person_id'),
  codeHash: text('code_hash').notNull(),
  kind: text('kind', { enum: ['email', 'card', 'change'] }).notNull(),
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
  'team-member',
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
  endedBy: uuid('ended_by'),
})

export const passkeys = pgTable('passkeys', {
  id: text('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  publicKey: text('public_key').notNull(),
  counter: bigint('counter', { mode: 'number' }).notNull().default(0),
  transports: text('transports').array().notNull().default([]),
  name: text('name').notNull(),
  assurance: text('assurance').$type<Assurance>().notNull(),
  created: moment('created').notNull(),
  lastUsed: moment('last_used'),
})

export const identities = pgTable(
  'identities',
  {
    issuer: text('issuer').notNull(),
    subjectHash: text('subject_hash').notNull(),
    personId: uuid('person_id').notNull(),
    created: moment('created').notNull(),
  },
  (table) => [primaryKey({ columns: [table.issuer, table.subjectHash] })],
)

export const ceremonies = pgTable('ceremonies', {
  id: uuid('id').primaryKey().defaultRandom(),
  kind: text('kind', { enum: ['key-adding', 'key-entry', 'eid'] }).notNull(),
  personId: uuid('person_id'),
  secret: text('secret').notNull(),
  back: text('back').notNull().default(''),
  created: moment('created').notNull(),
  expires: moment('expires').notNull(),
})

export const consentTexts = pgTable('consent_texts', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  key: text('key').notNull(),
  version: integer('version').notNull(),
  language: text('language').$type<Lang>().notNull(),
  text: text('text').notNull(),
  validFrom: date('valid_from').notNull(),
  createdBy: uuid('created_by'),
})

export const consents = pgTable('consents', {
  id: uuid('id').primaryKey().defaultRandom(),
  personId: uuid('person_id').notNull(),
  textId: uuid('text_id').notNull(),
  given: moment('given').notNull(),
  withdrawn: moment('withdrawn'),
  channel: text('channel', { enum: channels }).notNull(),
  enteredBy: uuid('entered_by'),
  guardianId: uuid('guardian_id'),
})

export const guardianships = pgTable('guardianships', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id'),
  minorId: uuid('minor_id').notNull(),
  guardianId: uuid('guardian_id').notNull(),
  minorConfirmed: moment('minor_confirmed'),
  guardianConfirmed: moment('guardian_confirmed'),
  staffConfirmed: moment('staff_confirmed'),
  staffId: uuid('staff_id'),
  created: moment('created').notNull(),
  ended: moment('ended'),
})

export const clearanceKinds = ['register', 'criminal-record', 'countries'] as const
export type ClearanceKind = (typeof clearanceKinds)[number]

export const clearances = pgTable('clearances', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  personId: uuid('person_id').notNull(),
  kind: text('kind', { enum: clearanceKinds }).notNull(),
  checkedOn: date('checked_on').notNull(),
  validUntil: date('valid_until').notNull(),
  seenBy: uuid('seen_by'),
  created: moment('created').notNull(),
})

export type Clearance = typeof clearances.$inferSelect
export type PersonRow = typeof people.$inferSelect
