import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const statuses = ['asked', 'held', 'confirmed', 'declined', 'cancelled', 'released'] as const
export type BookingStatus = (typeof statuses)[number]
export const bookingChannels = ['web', 'paper', 'phone', 'desk'] as const

export const bookingRequests = pgTable('booking_requests', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  roomId: uuid('room_id').notNull(),
  personId: uuid('person_id'),
  organisationId: uuid('organisation_id'),
  groupName: text('group_name'),
  title: text('title').notNull(),
  shown: boolean('shown').notNull().default(false),
  people: integer('people').notNull(),
  needs: text('needs').notNull().default(''),
  rulesAccepted: uuid('rules_accepted'),
  channel: text('channel', { enum: bookingChannels }).notNull(),
  enteredBy: uuid('entered_by'),
  clientId: uuid('client_id'),
  token: text('token'),
  reconfirmBy: moment('reconfirm_by'),
  reconfirmAsked: moment('reconfirm_asked'),
  reconfirmed: moment('reconfirmed'),
  created: moment('created').notNull(),
  changed: moment('changed').notNull(),
})

/** `during` is kept by the database; nothing here writes it. */
export const bookings = pgTable('bookings', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  roomId: uuid('room_id').notNull(),
  requestId: uuid('request_id'),
  occurrenceId: uuid('occurrence_id'),
  begins: moment('begins').notNull(),
  ends: moment('ends').notNull(),
  bufferMinutes: integer('buffer_minutes').notNull().default(0),
  status: text('status', { enum: statuses }).notNull(),
  heldUntil: moment('held_until'),
  because: text('because'),
  decided: moment('decided'),
  beforeCancel: text('before_cancel', { enum: statuses }),
  reminded: moment('reminded'),
  sequence: integer('sequence').notNull().default(0),
  changed: moment('changed').notNull(),
})

export type BookingRequest = typeof bookingRequests.$inferSelect
export type Booking = typeof bookings.$inferSelect
