import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { enter } from '#accounts/index.ts'
import { allCommunities } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import { type Env, found, idOf, signedIn } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { demoRoles } from './demo.ts'
import { doorsOf, dutiesOf, figuresOf, happeningsOf, latestOf } from './gather.ts'
import { CommunityPage } from './pages/community.tsx'
import { DemoPage } from './pages/demo.tsx'
import { DutiesPage } from './pages/duties.tsx'
import { FrontPage } from './pages/front.tsx'
import { GalleryPage, OutboxPage } from './pages/trial.tsx'
import { paths } from './paths.ts'

const week = 7 * 86_400_000

export const routes = new Hono<Env>()

  .get(paths.home.pattern, async (c) => {
    const all = await allCommunities(c.var.db)
    if (all.length === 0 && c.var.settings.firstCode) return c.redirect(paths.firstRun.href(), 303)
    return show(c, FrontPage, { communities: all.map(({ slug, name, words }) => ({ slug, name, words })) })
  })

  .get(paths.health.pattern, async (c) => {
    await c.var.db.execute(sql`select 1`)
    return c.json({ ok: true, version: c.var.settings.version })
  })

  .post(paths.theme.pattern, async (c) => {
    const { theme, back } = (await c.req.parseBody()) as { theme?: string; back?: string }
    const chosen = theme === 'day' || theme === 'dusk' ? theme : ''
    setCookie(c, 'theme', chosen, { path: '/', maxAge: chosen ? 31_536_000 : 0, sameSite: 'Lax' })
    return c.redirect(back && /^\/(?![/\\])/.test(back) ? back : '/', 303)
  })

  .get(paths.demo.pattern, async (c) => {
    onlyInDemo(c.var.settings.demo)
    return show(c, DemoPage, { people: await demoRoles(c.var.db, dayOf(c.var.now())) })
  })

  .post(paths.demoEntry.pattern, async (c) => {
    const { db, view, settings, now } = c.var
    onlyInDemo(settings.demo)
    const { person } = (await c.req.parseBody()) as { person?: string }
    const chosen = found((await demoRoles(db, dayOf(now()))).find(({ id }) => id === idOf(person)))
    await enter(c, chosen.id, 'demo')
    return done(c, paths.community.href({ community: chosen.slug }), view.t('home.demo.entered', { name: chosen.name }))
  })

  .get(paths.outbox.pattern, async (c) => {
    onlyInDemo(c.var.settings.demo)
    const letters = (await c.var.mail.sent?.()) ?? []
    return show(c, OutboxPage, { letters })
  })

  .get(paths.gallery.pattern, (c) => {
    onlyInDemo(c.var.settings.demo)
    return show(c, GalleryPage, {})
  })

  .get(paths.duties.pattern, async (c) => {
    signedIn(c.var.view)
    return show(c, DutiesPage, { duties: await dutiesOf(c.var.domains, c.var.db, c.var.view) })
  })

  // `/konto` and `/siec` look like communities too; what is none is left to the slices that come after.
  .get(paths.community.pattern, async (c, next) => {
    const { db, view, domains, now } = c.var
    const community = view.community
    if (!community) return next()
    const until = new Date(now().getTime() + 5 * week)
    const [doors, figures, happenings, duties, latest] = await Promise.all([
      doorsOf(domains, db, community, view),
      figuresOf(domains, db, community.id, view),
      happeningsOf(domains, db, community.id, now(), until),
      dutiesOf(domains, db, view),
      latestOf(domains, db, community, view),
    ])
    return show(c, CommunityPage, {
      community,
      doors,
      figures,
      happenings: happenings.slice(0, 6),
      duties: duties.slice(0, 5),
      latest: latest.slice(0, 3),
    })
  })

function onlyInDemo(demo: boolean) {
  if (!demo) throw new HTTPException(404)
}
