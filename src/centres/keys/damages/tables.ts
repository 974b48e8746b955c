import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const damageStatuses = ['new', 'seen', 'mending', 'done'] as const

export const damages = pgTable('damages', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  roomId: uuid('room_id'),
  thingId: uuid('thing_id'),
  units: integer('units').notNull().default(0),
  words: text('words').notNull(),
  pictureFile: uuid('picture_file'),
  personId: uuid('person_id'),
  token: text('token'),
  clientId: uuid('client_id'),
  status: text('status', { enum: damageStatuses }).notNull().default('new'),
  note: text('note').notNull().default(''),
  closureId: uuid('closure_id'),
  created: moment('created').notNull(),
  changed: moment('changed').notNull(),
})

export type Damage = typeof damages.$inferSelect
