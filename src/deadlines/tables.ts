import { date, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { RuleKey } from './catalogue.ts'
import type { Day } from './day.ts'
import type { Value } from './rules.ts'

export const ruleOverrides = pgTable('rule_overrides', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  key: text('key').$type<RuleKey>().notNull(),
  value: jsonb('value').$type<Value>().notNull(),
  basis: text('basis').notNull(),
  validFrom: date('valid_from', { mode: 'string' }).$type<Day>(),
  validTo: date('valid_to', { mode: 'string' }).$type<Day>(),
  created: timestamp('created', { withTimezone: true }).notNull(),
})

export type RuleOverride = typeof ruleOverrides.$inferSelect
