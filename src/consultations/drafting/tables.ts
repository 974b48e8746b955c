import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const proposals = pgTable('proposals', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  consultationId: uuid('consultation_id').notNull(),
  number: integer('number').notNull(),
  title: text('title').notNull(),
  text: text('text').notNull().default(''),
  outcome: text('outcome', { enum: ['taken', 'refused'] }),
  reason: text('reason'),
  decided: timestamp('decided', { withTimezone: true }),
  decidedBy: uuid('decided_by'),
  created: timestamp('created', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by'),
})

export type Proposal = typeof proposals.$inferSelect
