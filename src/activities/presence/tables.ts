import { bigint, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** What a tap can say; `undone` takes back what was said before. */
export const tapStatuses = ['present', 'late', 'left', 'excused', 'absent', 'undone'] as const
export type TapStatus = (typeof tapStatuses)[number]

export const ageBands = ['child', 'youth', 'adult', 'senior', 'all'] as const
export type AgeBand = (typeof ageBands)[number]
export const countMethods = ['counted', 'estimated', 'tickets'] as const

const entry = {
  id: uuid('id').primaryKey(),
  communityId: uuid('community_id').notNull(),
  occurrenceId: uuid('occurrence_id').notNull(),
  device: uuid('device'),
  counter: bigint('counter', { mode: 'number' }).notNull().default(0),
  tapped: moment('tapped'),
  received: moment('received').notNull(),
  placed: moment('placed').notNull(),
  notedBy: uuid('noted_by'),
  number: bigint('number', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
}

export const taps = pgTable('taps', {
  ...entry,
  participationId: uuid('participation_id').notNull(),
  entry: uuid('entry').notNull(),
  status: text('status', { enum: tapStatuses }).notNull(),
  was: text('was', { enum: ['registered', 'waiting', 'offered', 'withdrawn'] }),
})

export const counts = pgTable('counts', {
  ...entry,
  ageBand: text('age_band', { enum: ageBands }).notNull(),
  people: integer('people').notNull(),
  method: text('method', { enum: countMethods }).notNull(),
})

export type TapRow = Omit<typeof taps.$inferSelect, 'number'>
export type CountRow = Omit<typeof counts.$inferSelect, 'number'>
