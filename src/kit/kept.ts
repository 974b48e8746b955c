import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import type { MiddlewareHandler } from 'hono'
import { type Db, rowsOf } from './db.ts'
import { marks } from './events.ts'
import type { Env } from './http.ts'

type Kept = {
  body: Uint8Array
  zipped: Uint8Array
  type: string
  etag: string
  headers: [string, string][]
  state: string
  until: number
}

const most = 2000
const longest = 60_000

/**
 * Keeps anonymous pages in memory, compressed, until something happens in the installation or a minute passes
 * (clocks on pages move). `state` is the last event number, asked of the database at most once a second,
 * and at once after a change made by this process.
 */
export function keepPages(keyOf: (request: Request) => string | null): MiddlewareHandler<Env> {
  const pages = new Map<string, Kept>()
  const state = stateOf()
  return async (c, next) => {
    const key = c.req.method === 'GET' || c.req.method === 'HEAD' ? keyOf(c.req.raw) : null
    if (key === null) return next()

    const now = c.var.now().getTime()
    const current = await state(c.var.db, now)
    const kept = pages.get(key)
    if (kept && kept.state === current && now < kept.until && now >= kept.until - longest)
      return answer(c.req.raw, kept)

    await next()
    if (c.res.status !== 200 || ownAnswer(c.res.headers)) return
    const fresh = await keep(c.res, current, now)
    if (pages.size >= most) pages.clear()
    pages.set(key, fresh)
    c.res = undefined
    c.res = answer(c.req.raw, fresh)
  }
}

/** Not for anybody else: it gives a cookie or a file, or holds the name under which one form will be sent. */
function ownAnswer(headers: Headers): boolean {
  const own = headers.get('cache-control')?.includes('no-store')
  return Boolean(own) || headers.has('set-cookie') || headers.has('content-disposition')
}

/** Forgets nothing by itself: a new state makes every older page stale. */
function stateOf() {
  let asked = -Infinity
  let local = -1
  let state = ''
  return async (db: Db, now: number) => {
    if (local === marks.total && Math.abs(now - asked) < 1000) return state
    local = marks.total
    asked = now
    const [row] = await rowsOf<{ last: string }>(
      db.execute(sql`select coalesce(sum(number), 0)::text as last from event_heads`),
    )
    state = `${row!.last}.${local}`
    return state
  }
}

async function keep(response: Response, state: string, now: number): Promise<Kept> {
  const body = new Uint8Array(await response.arrayBuffer())
  const headers = [...response.headers].filter(([name]) => !['content-length', 'content-type'].includes(name))
  return {
    body,
    zipped: gzipSync(body),
    type: response.headers.get('content-type') ?? 'text/html; charset=UTF-8',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`,
    headers,
    state,
    until: now + longest,
  }
}

function answer(request: Request, page: Kept): Response {
  const headers = new Headers(page.headers)
  headers.set('etag', page.etag)
  headers.set('cache-control', 'private, no-cache')
  headers.append('vary', 'Accept-Encoding, Accept-Language, Cookie')
  if (request.headers.get('if-none-match')?.includes(page.etag)) return new Response(null, { status: 304, headers })
  headers.set('content-type', page.type)
  const zipped = request.headers.get('accept-encoding')?.includes('gzip') ?? false
  if (zipped) headers.set('content-encoding', 'gzip')
  const bytes = zipped ? page.zipped : page.body
  headers.set('content-length', String(bytes.byteLength))
  return new Response(request.method === 'HEAD' ? null : (bytes as Uint8Array<ArrayBuffer>), { headers })
}
