import { Hono } from 'hono'
import { holds } from '#accounts/index.ts'
import { briefBySlug } from '#communities/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf, signedIn } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { thingsOf } from '#kit/things.ts'
import { digestHour, mailState, setDigestHour } from '../digests.ts'
import { follow, followedBy, unfollow } from '../follows.ts'
import { followForm, hourForm, readingForm } from '../forms.ts'
import { byMatter, markRead, noticesOf, openNotice } from '../inbox.ts'
import { FollowsPage } from '../pages/follows.tsx'
import { InboxPage } from '../pages/inbox.tsx'
import { PostPage } from '../pages/post.tsx'
import { paths } from '../paths.ts'

export const inboxRoutes = new Hono<Env>()

  .get(paths.inbox.pattern, async (c) => {
    const { db, view } = c.var
    const person = signedIn(view)
    const rows = await noticesOf(db, person.id)
    const until = rows[0]?.created ?? view.now
    return show(c, InboxPage, { matters: byMatter(rows, view.t, view.dates), until: until.toISOString() })
  })

  .post(paths.reading.pattern, async (c) => {
    const { db, view, now } = c.var
    const person = signedIn(view)
    const { values, problems } = await readForm(c, readingForm)
    if (problems) return done(c, paths.inbox.href())
    const { until, kind, id } = values
    await markRead(db, person.id, new Date(until), kind && id ? { kind, id } : null, now())
    return done(c, paths.inbox.href(), view.t('notifications.inbox.marked'))
  })

  .post(paths.opening.pattern, async (c) => {
    const person = signedIn(c.var.view)
    return done(c, found(await openNotice(c.var.db, person.id, idOf(c.req.param('id')), c.var.now())))
  })

  .get(paths.follows.pattern, async (c) => {
    const { db, view, domains } = c.var
    const rows = await followedBy(db, signedIn(view).id)
    const things = await thingsOf(
      domains,
      db,
      rows.map(({ kind, subjectId }) => ({ kind, id: subjectId })),
      view,
    )
    const followed = rows.map(({ kind, subjectId, created }) => {
      const thing = things.get(`${kind}:${subjectId}`)
      return { kind, id: subjectId, created, label: thing?.label ?? null, href: thing?.href ?? null }
    })
    return show(c, FollowsPage, { followed })
  })

  // Only what this person may see can be followed; where it is says whose it is.
  .post(paths.follows.pattern, async (c) => {
    const { db, view, domains, now } = c.var
    const person = signedIn(view)
    const { values, problems } = await readForm(c, followForm)
    if (problems) return done(c, paths.follows.href())
    const { kind, id, wroc } = values
    const thing = found((await thingsOf(domains, db, [{ kind, id }], view)).get(`${kind}:${id}`))
    const community = found(await briefBySlug(db, decodeURIComponent(thing.href.split('/')[1] ?? '')))
    await follow(db, person.id, community.id, { kind, id }, now())
    return done(c, ownPath(wroc), view.t('notifications.follow.begun', { thing: thing.label }))
  })

  .post(paths.followEnd.pattern, async (c) => {
    const { db, view } = c.var
    const person = signedIn(view)
    const { values, problems } = await readForm(c, followForm)
    if (problems) return done(c, paths.follows.href())
    const { kind, id, wroc } = values
    await unfollow(db, person.id, { kind, id })
    return done(c, ownPath(wroc), view.t('notifications.follow.ended'))
  })

  .get(paths.post.pattern, async (c) => {
    const { db, view } = c.var
    allowed(view, holds(view.person, ['operator'], null))
    return show(c, PostPage, { ...(await mailState(db)), values: { hour: await digestHour(db) }, problems: {} })
  })

  .post(paths.post.pattern, async (c) => {
    const { db, view } = c.var
    allowed(view, holds(view.person, ['operator'], null))
    const { values, problems } = await readForm(c, hourForm)
    if (problems) return show(c, PostPage, { ...(await mailState(db)), values, problems }, 422)
    await setDigestHour(db, values.hour)
    return done(c, paths.post.href(), view.t('notifications.post.saved'))
  })

/** Back to where the button was; anything that is not a plain address of ours leads to the list. */
function ownPath(back: string | undefined): string {
  return back && /^\/(?![/\\])[^\s\\]*$/.test(back) ? back : paths.follows.href()
}
