import { Hono } from 'hono'
import { type Env, found } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { OfflinePage } from './pages/offline.tsx'
import { paths } from './paths.ts'

export const phoneRoutes = new Hono<Env>()

  // Kept by the phone and shown where there is no network: there is nobody's name in it.
  .get(paths.phone.pattern, (c) => {
    found(c.var.view.community)
    return show(c, OfflinePage, {})
  })

  .get(paths.manifest.pattern, (c) => {
    const { view } = c.var
    const { slug, name } = found(view.community)
    const base = paths.sessions.href({ community: slug })
    const manifest = {
      name: `${view.t('activities.presence.title')} · ${name}`,
      short_name: view.t('activities.presence.title'),
      lang: view.lang,
      ...{ id: base, start_url: base, scope: base, display: 'standalone' },
      background_color: '#fbf7ef',
      theme_color: '#83271a',
      icons: [{ src: '/favicon.ico', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    }
    return c.body(JSON.stringify(manifest), 200, { 'content-type': 'application/manifest+json; charset=utf-8' })
  })
