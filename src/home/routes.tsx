import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { allCommunities } from '#communities/index.ts'
import type { Env } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { CommunityPage, FrontPage } from './pages/front.tsx'
import { paths } from './paths.ts'

export const routes = new Hono<Env>()

  .get(paths.home.pattern, async (c) => {
    const communities = (await allCommunities(c.var.db)).map(({ slug, name, words }) => ({ slug, name, words }))
    return show(c, FrontPage, { communities })
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

  // `/konto` and `/siec` look like communities too; what is none is left to the slices that come after.
  .get(paths.community.pattern, (c, next) => {
    const { community } = c.var.view
    return community ? show(c, CommunityPage, { community }) : next()
  })
