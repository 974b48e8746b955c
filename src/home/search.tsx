import type { Context } from 'hono'
import { Hono } from 'hono'
import { type Env, found } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { searchEntries } from '#kit/text/search.ts'
import { SearchPage } from './pages/search.tsx'
import { paths } from './paths.ts'

const pageSize = 20

export const searchRoutes = new Hono<Env>()
  .get(paths.search.pattern, (c) => results(c, undefined))
  .get(paths.communitySearch.pattern, (c) => results(c, found(c.var.view.community).id))

async function results(c: Context<Env>, communityId: string | undefined) {
  const words = (c.req.query('q') ?? '').slice(0, 200)
  const page = Math.min(50, Math.max(1, Number.parseInt(c.req.query('strona') ?? '1', 10) || 1))
  const offset = (page - 1) * pageSize
  const empty = { hits: [], total: 0, how: 'exact' as const, meant: null }
  const answer = words.trim()
    ? await searchEntries(c.var.db, { words, communityId, language: c.var.view.lang, limit: pageSize, offset })
    : empty
  const { hits, total, how, meant } = answer
  const rows = hits.map(({ kind, href, title, excerpt }) => ({ kind, href, title, excerpt }))
  return show(c, SearchPage, { words, page, pages: Math.ceil(total / pageSize), hits: rows, total, how, meant })
}
