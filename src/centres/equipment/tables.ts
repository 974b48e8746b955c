import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const loanStatuses = ['asked', 'agreed', 'out', 'back', 'declined', 'cancelled'] as const

export const things = pgTable('things', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  name: text('name').notNull(),
  category: text('category').notNull().default(''),
  quantity: integer('quantity').notNull(),
  kept: text('kept').notNull().default(''),
  instructions: text('instructions').notNull().default(''),
  deposit: text('deposit').notNull().default(''),
  longestDays: integer('longest_days'),
  pictureFile: uuid('picture_file'),
  ended: moment('ended'),
  created: moment('created').notNull(),
})

export const loans = pgTable('loans', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  thingId: uuid('thing_id').notNull(),
  personId: uuid('person_id'),
  groupName: text('group_name').notNull().default(''),
  quantity: integer('quantity').notNull(),
  returned: integer('returned').notNull().default(0),
  fromDay: date('from_day').notNull(),
  due: date('due').notNull(),
  status: text('status', { enum: loanStatuses }).notNull(),
  note: text('note').notNull().default(''),
  enteredBy: uuid('entered_by'),
  clientId: uuid('client_id'),
  token: text('token'),
  taken: moment('taken'),
  takerConfirmed: moment('taker_confirmed'),
  way: text('way', { enum: ['link', 'account', 'signature'] }),
  ended: moment('ended'),
  remindedBefore: moment('reminded_before'),
  remindedAfter: moment('reminded_after'),
  created: moment('created').notNull(),
  changed: moment('changed').notNull(),
})

export type Thing = typeof things.$inferSelect
export type Loan = typeof loans.$inferSelect
