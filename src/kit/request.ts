import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { dates } from './dates.ts'
import type { Env } from './http.ts'
import type { View } from './view.ts'
import { type Lang, languages, translator } from './words.ts'

/** The address a page answers to, with `.json` cut off: the twin is the same route. */
export function pagePath(request: Request): string {
  const { pathname } = new URL(request.url)
  const path = pathname.length > 1 && pathname.endsWith('/') ? pathname.slice(0, -1) : pathname
  if (path === '/index.json') return '/'
  return wantsTwin(path) ? path.slice(0, -'.json'.length) : path
}

/** `/openapi.json` is a page of its own; every other `.json` is a twin. The twin of `/` is `/index.json`. */
export function wantsTwin(path: string): boolean {
  return path.endsWith('.json') && path !== '/openapi.json' && !path.startsWith('/assets/')
}

/** What can be known of a request without asking the database. */
export function viewOf(c: Context<Env>, demo: boolean): View {
  const url = new URL(c.req.url)
  const lang = langOf(c.req.raw, url.searchParams.get('lang'))
  const theme = getCookie(c, 'theme')
  const flash = getCookie(c, 'flash')
  return {
    lang,
    t: translator(lang),
    dates: dates(lang),
    now: c.var.now(),
    site: c.var.settings.publicUrl,
    path: pagePath(c.req.raw),
    query: url.searchParams,
    json: wantsTwin(url.pathname) || (c.req.header('accept') ?? '').startsWith('application/json'),
    person: null,
    community: null,
    menu: [],
    theme: theme === 'day' || theme === 'dusk' ? theme : null,
    flash: flash ? decodeURIComponent(flash) : null,
    demo,
    waiting: 0,
    followed: [],
  }
}

/** The language asked for by `?lang=`, else the cookie's, else the browser's first one we speak, else Polish. */
export function langOf(request: Request, asked: string | null): Lang {
  const cookie = /(?:^|;\s*)lang=(\w\w)/.exec(request.headers.get('cookie') ?? '')?.[1]
  const browser = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
  return [asked, cookie, ...browser].find((code): code is Lang => languages.includes(code as Lang)) ?? 'pl'
}

/** The key under which an anonymous page may be kept, or null when the page is somebody's own. */
export function keptKey(request: Request): string | null {
  const cookie = request.headers.get('cookie') ?? ''
  if (/(?:^|;\s*)(sid|flash)=/.test(cookie)) return null
  const url = new URL(request.url)
  if (url.searchParams.has('lang') || url.search.length > 200) return null
  const theme = /(?:^|;\s*)theme=(\w+)/.exec(cookie)?.[1] ?? ''
  const json = (request.headers.get('accept') ?? '').startsWith('application/json')
  return [url.pathname, url.search, langOf(request, null), theme, json].join(' ')
}
