import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const calledRoles = ['animator', 'team-member'] as const
export const pays = ['paid', 'unpaid', 'either'] as const
export const declarationChannels = ['web', 'paper', 'phone', 'desk'] as const
export const outcomes = ['accepted', 'reserve', 'declined'] as const
export type Outcome = (typeof outcomes)[number]

export const roleCalls = pgTable('role_calls', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  role: text('role', { enum: calledRoles }).notNull(),
  words: text('words').notNull().default(''),
  places: integer('places'),
  hoursFrom: integer('hours_from'),
  hoursTo: integer('hours_to'),
  paid: text('paid', { enum: pays }).notNull(),
  untilDay: date('until_day').notNull(),
  withMinors: boolean('with_minors').notNull().default(false),
  created: moment('created').notNull(),
  closed: moment('closed'),
})

export const declarations = pgTable('declarations', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  callId: uuid('call_id').notNull(),
  personId: uuid('person_id'),
  organisation: text('organisation').notNull().default(''),
  hours: integer('hours').notNull(),
  paid: text('paid', { enum: pays }).notNull(),
  words: text('words').notNull().default(''),
  channel: text('channel', { enum: declarationChannels }).notNull(),
  enteredBy: uuid('entered_by'),
  clientId: uuid('client_id').notNull(),
  tokenHash: text('token_hash').notNull(),
  received: moment('received').notNull(),
  late: boolean('late').notNull(),
  sameAs: uuid('same_as'),
  status: text('status', { enum: ['waiting', ...outcomes, 'withdrawn'] })
    .notNull()
    .default('waiting'),
  reason: text('reason').notNull().default(''),
  decided: moment('decided'),
  created: moment('created').notNull(),
})

export type RoleCall = typeof roleCalls.$inferSelect
export type Declaration = typeof declarations.$inferSelect
