import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import { type Assets, serveAsset } from '#kit/assets.ts'
import type { Db } from '#kit/db.ts'
import type { Env, Person, Settings } from '#kit/http.ts'
import { keepPages } from '#kit/kept.ts'
import { flow } from '#kit/limits.ts'
import type { Mail } from '#kit/mail.ts'
import { keptKey, pagePath, viewOf } from '#kit/request.ts'
import { reserved } from '#kit/reserved.ts'
import { senderOf } from '#kit/sender.ts'
import type { Storage } from '#kit/storage.ts'
import { arrive } from './arrival.ts'
import { ErrorPage } from './error-page.tsx'
import { platform } from './platform.ts'

export type Options = {
  db: Db
  now: () => Date
  mail: Mail
  storage: Storage
  settings: Settings
  assets?: Assets
  /** Who is behind a session; tests step into a person without one. */
  personFrom?: (c: Context<Env>) => Promise<Person | null>
  /** Requests let through per sender and minute; half as many of them acts. */
  rate?: number
  log?: (entry: Entry) => void
  report?: (error: unknown, where: string) => void
}

/** What is noted of a request. The route, not the address: addresses hold ids, and some hold keys. */
export type Entry = { method: string; route: string; status: number; ms: number }

/** The whole platform as one function of a request: middleware in order, then the slices in the order of the menu. */
export function createApp(options: Options) {
  const { db, now, mail, storage, settings } = options
  const app = new Hono<Env>({ getPath: pagePath })

  app.use(async (c, next) => {
    const begun = performance.now()
    c.set('db', db)
    c.set('now', now)
    c.set('mail', mail)
    c.set('storage', storage)
    c.set('settings', settings)
    c.set('domains', platform)
    c.set('view', viewOf(c, settings.demo))
    await next()
    const ms = Math.round((performance.now() - begun) * 10) / 10
    options.log?.({ method: c.req.method, route: routePath(c), status: c.res.status, ms })
  })
  if (options.assets) {
    const { assets } = options
    app.get('/assets/*', (c) => serveAsset(assets, c.req.raw))
  }
  app.use(headers(settings))
  app.use(limitTraffic(options))
  app.use(onlyFromHere(settings))
  app.use(bodyLimit({ maxSize: 32 * 1024 * 1024, onError: (c) => refuse(c as Context<Env>, 413) }))
  app.use(rememberLanguage)
  app.use(keepPages(options.personFrom ? () => null : keptKey))
  app.use(whoAndWhere(options))

  for (const domain of platform) app.route('/', domain.routes)

  app.notFound((c) => refuse(c as Context<Env>, 404))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return refuse(c, error.status)
    options.report?.(error, `${c.req.method} ${c.req.path}`)
    return refuse(c, 500)
  })
  return app
}

function headers(settings: Settings) {
  const secure = settings.publicUrl.startsWith('https:')
  const self = ["'self'"]
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: self,
      styleSrc: self,
      imgSrc: ["'self'", 'data:'],
      fontSrc: self,
      connectSrc: self,
      manifestSrc: self,
      workerSrc: self,
      formAction: self,
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    strictTransportSecurity: secure ? 'max-age=31536000; includeSubDomains' : false,
    referrerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    // An uploaded file brings a stricter policy of its own.
    overwrite: false,
  })
}

/** Nobody, by mistake or on purpose, takes the whole server for themselves. */
function limitTraffic({ rate = 1200 }: Options) {
  const spendRead = flow(rate, 60)
  const spendAct = flow(Math.ceil(rate / 2), 60)
  return async (c: Context<Env>, next: () => Promise<void>) => {
    const sender = senderOf(c)
    const spend = c.req.method === 'GET' || c.req.method === 'HEAD' ? spendRead : spendAct
    // Without a network it is this program itself, playing through its own pages.
    if (sender) spend(sender, c.var.now())
    await next()
  }
}

/** Forms are sent from our own pages; only a mail program may stop its letters from outside, with their key (RFC 8058). */
function onlyFromHere(settings: Settings) {
  const guard = csrf({ origin: (origin, c) => sameOrigin(origin, c, settings) })
  return (c: Context<Env>, next: () => Promise<void>) => (c.req.path.startsWith('/wypisz/') ? next() : guard(c, next))
}

function sameOrigin(origin: string, c: Context, settings: Settings) {
  return origin === new URL(c.req.url).origin || origin === new URL(settings.publicUrl).origin
}

/** `?lang=uk` on any address changes the language from there on. */
async function rememberLanguage(c: Context<Env>, next: () => Promise<void>) {
  const asked = c.var.view.query.get('lang')
  await next()
  if (asked === c.var.view.lang) setCookie(c, 'lang', asked, { path: '/', maxAge: 31_536_000, sameSite: 'Lax' })
  if (c.var.view.flash && c.res.status !== 303) c.header('set-cookie', 'flash=; Path=/; Max-Age=0', { append: true })
}

/** The person behind the session and the community at the head of the address. */
function whoAndWhere({ personFrom }: Options) {
  return async (c: Context<Env>, next: () => Promise<void>) => {
    const { db, view } = c.var
    const slug = view.path.split('/')[1]
    const comer = personFrom ? { person: await personFrom(c) } : { token: getCookie(c, 'sid') }
    await arrive(db, view, comer, slug && !reserved.has(slug) ? slug : null)
    if (view.community) view.menu = menuOf(view)
    await next()
  }
}

function menuOf(view: Env['Variables']['view']) {
  const community = view.community!
  return platform
    .flatMap((domain) => domain.menu?.(community, view.t) ?? [])
    .sort((one, other) => one.order - other.order)
    .map(({ label, href }) => ({ label, href, current: view.path === href || view.path.startsWith(`${href}/`) }))
}

type Refused = 401 | 403 | 404 | 413 | 429 | 500

/** Every refusal that is not a form's is a page in words; what was typed is given back, never lost. */
async function refuse(c: Context<Env>, status: number) {
  const { view } = c.var
  const known: Refused = [401, 403, 404, 413, 429].includes(status) ? (status as Refused) : status === 403 ? 403 : 500
  if (view.json) return c.json({ error: view.t(`kit.error.${known}.title`) }, known)
  if (known === 401 && c.req.method === 'GET')
    return c.redirect(`/konto/wejscie?wroc=${encodeURIComponent(view.path)}`, 303)
  const typed = c.req.method === 'POST' && known !== 413 ? await c.req.parseBody().catch(() => ({})) : {}
  const kept = Object.entries(typed).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1].length > 0,
  )
  return c.html(<ErrorPage view={view} status={known} typed={kept} />, known)
}
