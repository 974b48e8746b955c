import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Lang } from '#kit/words.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const posts = pgTable('posts', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  slug: text('slug').notNull(),
  language: text('language').$type<Lang>().notNull().default('pl'),
  title: text('title').notNull(),
  lead: text('lead').notNull(),
  text: text('text').notNull().default(''),
  pictureId: uuid('picture_id'),
  revision: integer('revision').notNull().default(1),
  published: moment('published'),
  announced: moment('announced'),
  withdrawn: moment('withdrawn'),
  clientId: uuid('client_id'),
  created: moment('created').notNull(),
  createdBy: uuid('created_by'),
  changed: moment('changed').notNull(),
})

export const postRevisions = pgTable(
  'post_revisions',
  {
    postId: uuid('post_id').notNull(),
    revision: integer('revision').notNull(),
    title: text('title').notNull(),
    lead: text('lead').notNull(),
    text: text('text').notNull(),
    saved: moment('saved').notNull(),
    savedBy: uuid('saved_by'),
  },
  (table) => [primaryKey({ columns: [table.postId, table.revision] })],
)

export type Post = typeof posts.$inferSelect
