import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const keyKinds = ['key', 'card', 'code'] as const

export const doorKeys = pgTable('door_keys', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  roomId: uuid('room_id'),
  kind: text('kind', { enum: keyKinds }).notNull(),
  label: text('label').notNull(),
  code: text('code'),
  minutesBefore: integer('minutes_before').notNull().default(30),
  created: moment('created').notNull(),
  ended: moment('ended'),
  endedWhy: text('ended_why', { enum: ['lost', 'changed', 'withdrawn'] }),
})

export const keyHandovers = pgTable('key_handovers', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  keyId: uuid('key_id').notNull(),
  giverId: uuid('giver_id'),
  takes: text('takes', { enum: ['person', 'place'] }).notNull(),
  takerId: uuid('taker_id'),
  giverConfirmed: moment('giver_confirmed'),
  takerConfirmed: moment('taker_confirmed'),
  way: text('way', { enum: ['link', 'account', 'signature', 'desk'] }),
  notedBy: uuid('noted_by'),
  token: text('token'),
  created: moment('created').notNull(),
  ended: moment('ended'),
  outcome: text('outcome', { enum: ['passed-on', 'refused', 'lost'] }),
})

export const keyTrusts = pgTable('key_trusts', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  personId: uuid('person_id').notNull(),
  role: text('role').notNull().default(''),
  since: date('since').notNull(),
  untilDay: date('until_day'),
  agreed: date('agreed'),
})

export type DoorKey = typeof doorKeys.$inferSelect
export type Handover = typeof keyHandovers.$inferSelect
