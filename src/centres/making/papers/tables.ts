import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const paperKinds = ['rules', 'minors', 'minors-short'] as const
export type PaperKind = (typeof paperKinds)[number]

export const centrePapers = pgTable(
  'centre_papers',
  {
    centreId: uuid('centre_id').notNull(),
    communityId: uuid('community_id').notNull(),
    kind: text('kind', { enum: paperKinds }).notNull(),
    documentId: uuid('document_id').notNull(),
    announced: uuid('announced'),
    created: timestamp('created', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.centreId, table.kind] })],
)

export const ruleAcceptances = pgTable('rule_acceptances', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  versionId: uuid('version_id').notNull(),
  personId: uuid('person_id'),
  tokenHash: text('token_hash'),
  channel: text('channel', { enum: ['web', 'paper', 'phone', 'desk'] }).notNull(),
  enteredBy: uuid('entered_by'),
  accepted: timestamp('accepted', { withTimezone: true }).notNull(),
})

export type RuleAcceptance = typeof ruleAcceptances.$inferSelect
