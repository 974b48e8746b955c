import { type Context, Hono } from 'hono'
import { instantOf } from '#kit/dates.ts'
import { fileById } from '#kit/files.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import { markdown } from '#kit/text/markdown.ts'
import { atomFeed } from './feed.ts'
import { postForm, publicationForm, withdrawalForm } from './forms.ts'
import { NewsPage } from './pages/news.tsx'
import { PostPage } from './pages/post.tsx'
import { PostFormPage } from './pages/post-form.tsx'
import { RevisionsPage } from './pages/revisions.tsx'
import { paths } from './paths.ts'
import { mayWrite, otherPosts, pageSize, postFor, publicPosts, revisionsOf } from './posts.ts'
import { stateOf } from './rules.ts'
import type { Post } from './tables.ts'
import { editPost, publishPost, withdrawPost, writePost } from './writing.ts'

export const routes = new Hono<Env>()

  .get(paths.news.pattern, async (c) => {
    const { db, view } = c.var
    const community = found(view.community)
    const writes = mayWrite(view.person, community.id)
    const page = Math.min(500, Math.max(1, Number.parseInt(c.req.query('strona') ?? '1', 10) || 1))
    const rows = await publicPosts(db, community.id, view.now, page)
    const others = writes ? await otherPosts(db, community.id, view.now) : []
    const brief = (post: Post) => {
      const { slug, title, lead, language, published } = post
      return { slug, title, lead, language, published, state: stateOf(post, view.now) }
    }
    const posts = rows.slice(0, pageSize).map(brief)
    return show(c, NewsPage, {
      community,
      posts,
      others: others.map(brief),
      page,
      more: rows.length > pageSize,
      writes,
    })
  })

  .get(paths.feed.pattern, async (c) => {
    const { db, view, settings } = c.var
    const community = found(view.community)
    const rows = await publicPosts(db, community.id, view.now, 1, 30)
    const feed = await atomFeed(rows, community, settings.publicUrl, view)
    return c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  })

  .get(paths.newPost.pattern, (c) => {
    writer(c)
    const values = { language: c.var.view.lang, clientId: newSending(c) }
    return show(c, PostFormPage, { post: null, values, problems: null })
  })

  .post(paths.news.pattern, async (c) => {
    const { community, person } = writer(c)
    const { values, problems } = await readForm(c, postForm)
    if (problems) return show(c, PostFormPage, { post: null, values: typed(values), problems }, 422)
    const { post, refused } = await writePost({ ...c.var, community }, person, values, c.var.now())
    if (refused) return show(c, PostFormPage, { post: null, values: typed(values), problems: told(c, refused) }, 422)
    return done(c, paths.post.href({ community: community.slug, post: post.slug }), c.var.view.t('news.written'))
  })

  .get(paths.post.pattern, async (c) => {
    const { post, community } = await here(c)
    return showPost(c, post, mayWrite(c.var.view.person, community.id), null)
  })

  .get(paths.edit.pattern, async (c) => {
    writer(c)
    const { post } = await here(c)
    const { slug, language, title, lead, text, revision } = post
    c.header('cache-control', 'no-store')
    return show(c, PostFormPage, { post: slug, values: { language, title, lead, text, revision }, problems: null })
  })

  .post(paths.edit.pattern, async (c) => {
    const { community, person } = writer(c)
    const { post } = await here(c)
    const { values, problems } = await readForm(c, postForm)
    if (problems) return show(c, PostFormPage, { post: post.slug, values: typed(values), problems }, 422)
    const saved = await editPost({ ...c.var, community }, person, post, values, c.var.now())
    if (!saved.refused) return done(c, hrefOf(community.slug, post), c.var.view.t('news.saved'))

    // The newer text is shown beside what was typed, which the next saving then replaces knowingly.
    const stale = saved.refused === 'changed-meanwhile'
    const newer = stale ? { title: saved.post.title, lead: saved.post.lead, text: saved.post.text } : undefined
    const again = { ...typed(values), revision: stale ? saved.post.revision : values.revision }
    return show(c, PostFormPage, { post: post.slug, values: again, problems: told(c, saved.refused), newer }, 422)
  })

  .post(paths.publication.pattern, async (c) => {
    const { community, person } = writer(c)
    const { post } = await here(c)
    const { values, problems } = await readForm(c, publicationForm)
    if (problems) return showPost(c, post, true, problems)
    const now = c.var.now()
    const wanted = values.day ? instantOf(values.day, values.clock) : now
    const from = wanted > now ? wanted : now
    const { refused } = await publishPost({ ...c.var, community }, person, post, from, now)
    if (refused) return showPost(c, post, true, told(c, refused))
    const planned = from > now
    const { t, dates } = c.var.view
    return done(
      c,
      hrefOf(community.slug, post),
      planned ? t('news.planned', { when: dates.moment(from) }) : t('news.published'),
    )
  })

  .post(paths.withdrawal.pattern, async (c) => {
    const { community, person } = writer(c)
    const { post } = await here(c)
    const { problems } = await readForm(c, withdrawalForm)
    if (problems) return showPost(c, post, true, problems)
    const { refused } = await withdrawPost({ ...c.var, community }, person, post, c.var.now())
    if (refused) return showPost(c, post, true, told(c, refused))
    return done(c, hrefOf(community.slug, post), c.var.view.t('news.withdrawn'))
  })

  .get(paths.revisions.pattern, async (c) => {
    writer(c)
    const { post } = await here(c)
    const { slug, title, lead, text, revision, changed } = post
    const earlier = await revisionsOf(c.var.db, post.id)
    return show(c, RevisionsPage, { slug, newest: { revision, title, lead, text, saved: changed }, earlier })
  })

function writer(c: Context<Env>) {
  const { view } = c.var
  const community = found(view.community)
  return { community, person: allowed(view, mayWrite(view.person, community.id)) }
}

async function here(c: Context<Env>) {
  const { db, view } = c.var
  const community = found(view.community)
  return { community, post: found(await postFor(db, community.id, c.req.param('post')!, view.person, view.now)) }
}

async function showPost(c: Context<Env>, post: Post, writes: boolean, problems: Record<string, string> | null) {
  const { slug, language, title, lead, text, published, changed, pictureId } = post
  const picture = pictureId ? await fileById(c.var.db, pictureId) : undefined
  const shown = { slug, language, title, lead, published, changed, state: stateOf(post, c.var.view.now) }
  const data = {
    post: { ...shown, html: await markdown(text) },
    picture: picture && { id: picture.id, alt: picture.alt },
    writes,
    problems,
  }
  return show(c, PostPage, data, problems ? 422 : 200)
}

const hrefOf = (community: string, { slug }: Post) => paths.post.href({ community, post: slug })
const told = (c: Context<Env>, refused: string) => ({ form: c.var.view.t(`news.refusal.${refused}`) })

/** A file cannot be given back to a form; everything else can. */
function typed(values: object): Typed {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !(value instanceof File)))
}
