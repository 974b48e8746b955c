import { eq, inArray } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { Domain, Telling } from '#kit/domain.ts'
import type { Event } from '#kit/events.ts'
import { postForm, publicationForm, withdrawalForm } from './forms.ts'
import { paths } from './paths.ts'
import { publicPosts, unannounced } from './posts.ts'
import { routes } from './routes.tsx'
import { posts } from './tables.ts'
import { announce } from './writing.ts'

export { publishPost, writePost } from './writing.ts'

export const news: Domain = {
  name: 'news',
  routes,
  menu: ({ slug }, t) => [{ label: t('news.title'), href: paths.news.href({ community: slug }), order: 50 }],
  latest: async (db, community, view) => {
    const rows = await publicPosts(db, community.id, view.now, 1, 3)
    return rows.slice(0, 3).map(({ slug, title, lead, published, language }) => ({
      title,
      text: lead,
      language,
      href: paths.post.href({ community: community.slug, post: slug }),
      happened: published!,
    }))
  },
  chores: announceDue,
  personal: async (db, personId, t) => {
    const rows = await db.select().from(posts).where(eq(posts.createdBy, personId))
    const written = rows.map(({ title, created }) => ({
      [t('news.form.title')]: title,
      [t('news.data.created')]: created.toISOString(),
    }))
    return rows.length > 0 ? [{ title: t('news.data.title'), rows: written }] : []
  },
  tells: { 'news.post.published': tellReaders },
  forms: {
    [paths.news.pattern]: postForm,
    [paths.edit.pattern]: postForm,
    [paths.publication.pattern]: publicationForm,
    [paths.withdrawal.pattern]: withdrawalForm,
  },
}

/** Those who follow the community hear of its news; the house adds them to every telling. */
async function tellReaders(db: Db, { subjectId }: Event): Promise<Telling | null> {
  const [row] = await db
    .select({ post: posts, community: communityTable.slug })
    .from(posts)
    .innerJoin(communityTable, eq(communityTable.id, posts.communityId))
    .where(eq(posts.id, subjectId!))
  if (!row || row.post.withdrawn) return null
  const { id, slug, title, lead } = row.post
  const href = paths.post.href({ community: row.community, post: slug })
  return {
    people: [],
    followed: [],
    matter: { kind: 'post', id, title, href },
    key: 'news.told',
    facts: { lead },
    href,
  }
}

async function announceDue(db: Db, now: Date): Promise<void> {
  const due = await unannounced(db, now)
  if (due.length === 0) return
  const ids = due.map(({ communityId }) => communityId)
  const rows = await db
    .select({ id: communityTable.id, slug: communityTable.slug })
    .from(communityTable)
    .where(inArray(communityTable.id, ids))
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]))
  for (const post of due) await db.transaction((tx) => announce(tx, post, slugs.get(post.communityId)!, null, now))
}
