import {
  boolean,
  customType,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Imported } from './import/imported.ts'
import { kinds } from './unit.ts'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

export const documentKinds = ['programme', 'annual-programme', 'rules', 'standards', 'agreement', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

const numbering = {
  chapters: text('chapters', { enum: ['roman', 'arabic'] })
    .notNull()
    .default('roman'),
  sections: text('sections', { enum: ['through', 'anew'] })
    .notNull()
    .default('through'),
}

export const documents = pgTable('documents', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  slug: text('slug').notNull(),
  title: text('title').notNull(),
  kind: text('kind', { enum: documentKinds }).notNull(),
  preamble: text('preamble').notNull().default(''),
  ...numbering,
  status: text('status', { enum: ['drafting', 'adopted', 'repealed'] })
    .notNull()
    .default('drafting'),
  resolution: text('resolution'),
  adoptedOn: date('adopted_on'),
  journal: text('journal'),
  inForceFrom: date('in_force_from'),
  inForceTo: date('in_force_to'),
  openDraft: boolean('open_draft').notNull().default(false),
  created: timestamp('created', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by'),
})

export const units = pgTable('units', {
  id: uuid('id').primaryKey().defaultRandom(),
  documentId: uuid('document_id').notNull(),
  parentId: uuid('parent_id'),
  kind: text('kind', { enum: kinds }).notNull(),
  position: integer('position').notNull(),
  heading: text('heading').notNull().default(''),
  text: text('text').notNull().default(''),
  revision: integer('revision').notNull().default(1),
  fulfils: text('fulfils'),
  changed: timestamp('changed', { withTimezone: true }).notNull(),
  changedBy: uuid('changed_by'),
  removed: timestamp('removed', { withTimezone: true }),
})

export const unitRevisions = pgTable(
  'unit_revisions',
  {
    unitId: uuid('unit_id').notNull(),
    revision: integer('revision').notNull(),
    heading: text('heading').notNull(),
    text: text('text').notNull(),
    saved: timestamp('saved', { withTimezone: true }).notNull(),
    savedBy: uuid('saved_by'),
  },
  (t) => [primaryKey({ columns: [t.unitId, t.revision] })],
)

export const unitLive = pgTable('unit_live', {
  unitId: uuid('unit_id').primaryKey(),
  state: bytes('state').notNull(),
  revision: integer('revision').notNull(),
  changed: timestamp('changed', { withTimezone: true }).notNull(),
})

export const documentVersions = pgTable('document_versions', {
  id: uuid('id').primaryKey().defaultRandom(),
  documentId: uuid('document_id').notNull(),
  number: integer('number').notNull(),
  name: text('name').notNull(),
  note: text('note').notNull().default(''),
  preamble: text('preamble').notNull().default(''),
  ...numbering,
  public: boolean('public').notNull().default(true),
  made: timestamp('made', { withTimezone: true }).notNull(),
  madeBy: uuid('made_by'),
})

export const versionUnits = pgTable(
  'version_units',
  {
    versionId: uuid('version_id').notNull(),
    unitId: uuid('unit_id').notNull(),
    parentId: uuid('parent_id'),
    kind: text('kind', { enum: kinds }).notNull(),
    position: integer('position').notNull(),
    sequence: integer('sequence').notNull(),
    citation: text('citation').notNull(),
    heading: text('heading').notNull(),
    text: text('text').notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.unitId] })],
)

export const documentImports = pgTable('document_imports', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  title: text('title').notNull(),
  kind: text('kind', { enum: documentKinds }).notNull(),
  content: jsonb('content').$type<Imported>().notNull(),
  created: timestamp('created', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by'),
})

export const opinions = pgTable('opinions', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  documentId: uuid('document_id').notNull(),
  versionId: uuid('version_id').notNull(),
  body: text('body').notNull(),
  bodyKind: text('body_kind', { enum: ['office', 'council', 'other'] }).notNull(),
  officeId: uuid('office_id'),
  requested: timestamp('requested', { withTimezone: true }).notNull(),
  requestedBy: uuid('requested_by'),
  deliveredOn: date('delivered_on').notNull(),
  due: date('due').notNull(),
  outcome: text('outcome', { enum: ['positive', 'with-remarks', 'negative', 'waived'] }),
  text: text('text').notNull().default(''),
  cameOn: date('came_on'),
  given: timestamp('given', { withTimezone: true }),
  givenBy: uuid('given_by'),
  waived: timestamp('waived', { withTimezone: true }),
  reversalNote: text('reversal_note'),
  fileId: uuid('file_id'),
})

export type Document = typeof documents.$inferSelect
export type UnitRow = typeof units.$inferSelect
export type UnitRevision = typeof unitRevisions.$inferSelect
export type UnitLive = typeof unitLive.$inferSelect
export type DocumentVersion = typeof documentVersions.$inferSelect
export type VersionUnit = typeof versionUnits.$inferSelect
export type DocumentImport = typeof documentImports.$inferSelect
export type Opinion = typeof opinions.$inferSelect
