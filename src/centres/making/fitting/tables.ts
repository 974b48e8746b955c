import { bigint, date, integer, numeric, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const sources = ['own', 'grant', 'gift', 'residents', 'loan'] as const
export type Source = (typeof sources)[number]

export const fittings = pgTable('fittings', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  roomId: uuid('room_id'),
  name: text('name').notNull(),
  quantity: integer('quantity').notNull(),
  source: text('source', { enum: sources }).notNull(),
  origin: text('origin').notNull().default(''),
  grosze: bigint('grosze', { mode: 'number' }).notNull().default(0),
  acquired: date('acquired').notNull(),
  created: timestamp('created', { withTimezone: true }).notNull(),
})

export const sketches = pgTable('sketches', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  centreId: uuid('centre_id').notNull(),
  title: text('title').notNull(),
  fileId: uuid('file_id').notNull(),
  alt: text('alt').notNull(),
  created: timestamp('created', { withTimezone: true }).notNull(),
})

export const sketchMarks = pgTable(
  'sketch_marks',
  {
    sketchId: uuid('sketch_id').notNull(),
    number: integer('number').notNull(),
    x: numeric('x', { precision: 4, scale: 1, mode: 'number' }).notNull(),
    y: numeric('y', { precision: 4, scale: 1, mode: 'number' }).notNull(),
    words: text('words').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sketchId, table.number] })],
)

export type Fitting = typeof fittings.$inferSelect
export type Sketch = typeof sketches.$inferSelect
