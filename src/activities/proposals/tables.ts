import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Audience } from '../tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const rhythms = ['once', 'week', 'fortnight', 'month', 'open'] as const

export const proposals = pgTable('activity_proposals', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  title: text('title').notNull(),
  summary: text('summary').notNull().default(''),
  audience: text('audience').array().$type<Audience[]>().notNull().default([]),
  repeats: text('repeats', { enum: rhythms }).notNull(),
  day: date('day'),
  begins: text('begins'),
  minutes: integer('minutes'),
  people: integer('people'),
  roomId: uuid('room_id'),
  place: text('place').notNull().default(''),
  personId: uuid('person_id'),
  channel: text('channel', { enum: ['web', 'paper', 'phone', 'desk', 'email', 'outdoor'] }).notNull(),
  enteredBy: uuid('entered_by'),
  clientId: uuid('client_id'),
  tokenHash: text('token_hash'),
  status: text('status', { enum: ['new', 'talking', 'accepted', 'declined', 'withdrawn'] })
    .notNull()
    .default('new'),
  due: date('due').notNull(),
  reply: text('reply').notNull().default(''),
  replied: moment('replied'),
  activityId: uuid('activity_id'),
  created: moment('created').notNull(),
  changed: moment('changed').notNull(),
})

export const proposalMessages = pgTable('activity_proposal_messages', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  proposalId: uuid('proposal_id').notNull(),
  fromStaff: boolean('from_staff').notNull(),
  text: text('text').notNull(),
  saidBy: uuid('said_by'),
  said: moment('said').notNull(),
})

export type Proposal = typeof proposals.$inferSelect
export type ProposalMessage = typeof proposalMessages.$inferSelect
