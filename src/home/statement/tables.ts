import { date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const statuses = ['full', 'part', 'none'] as const
export const methods = ['self', 'external'] as const

export const accessibilityStatements = pgTable('accessibility_statements', {
  communityId: uuid('community_id'),
  entity: text('entity').notNull(),
  email: text('email').notNull(),
  phone: text('phone').notNull(),
  contact: text('contact').notNull(),
  status: text('status', { enum: statuses }).notNull(),
  faults: text('faults').notNull().default(''),
  exempt: text('exempt').notNull().default(''),
  costs: text('costs').notNull().default(''),
  published: date('published').notNull(),
  updated: date('updated').notNull(),
  prepared: date('prepared').notNull(),
  reviewed: date('reviewed'),
  method: text('method', { enum: methods }).notNull(),
  architecture: text('architecture').notNull().default(''),
  communication: text('communication').notNull().default(''),
  apps: text('apps').notNull().default(''),
  saved: timestamp('saved', { withTimezone: true }).notNull(),
  savedBy: uuid('saved_by'),
})

export type Statement = Omit<typeof accessibilityStatements.$inferSelect, 'communityId' | 'saved' | 'savedBy'>
