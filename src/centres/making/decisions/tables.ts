import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const sorts = ['groups', 'name', 'mission', 'values', 'logo', 'rules'] as const
export type Sort = (typeof sorts)[number]
export const methods = ['consensus', 'vote', 'lot', 'organiser'] as const

export const centreMakings = pgTable('centre_makings', {
  centreId: uuid('centre_id').primaryKey(),
  communityId: uuid('community_id').notNull(),
  groups: integer('groups').notNull().default(4),
})

export const teamMeetings = pgTable('team_meetings', {
  activityId: uuid('activity_id').primaryKey(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  number: integer('number').notNull(),
})

export const teamDecisions = pgTable('team_decisions', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  sort: text('sort', { enum: sorts }).notNull(),
  text: text('text').notNull(),
  method: text('method', { enum: methods }).notNull(),
  votesFor: integer('votes_for'),
  votesAgainst: integer('votes_against'),
  abstained: integer('abstained'),
  decided: date('decided').notNull(),
  clientId: uuid('client_id').notNull(),
  created: timestamp('created', { withTimezone: true }).notNull(),
})

export type TeamDecision = typeof teamDecisions.$inferSelect
