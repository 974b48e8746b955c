import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Env } from './http.ts'
import type { View } from './view.ts'

type Status = 200 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500

/**
 * Answers with a page, or with the same rows as JSON when the address ended in `.json`.
 * `data` is what the page shows and therefore what everybody who may see the page may read: no column more.
 */
export function show<Data extends object>(
  c: Context<Env>,
  page: (props: Data & { view: View }) => JSX.Element,
  data: Data,
  status: Status = 200,
): Response | Promise<Response> {
  const view = c.var.view
  if (view.json) return c.json(data, status)
  return c.html(page({ ...data, view }), status)
}

/** After an act: 303 to where its result can be seen, with a sentence shown there once. */
export function done(c: Context<Env>, href: string, flash?: string): Response {
  if (flash)
    c.header('set-cookie', `flash=${encodeURIComponent(flash)}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`, {
      append: true,
    })
  return c.redirect(href, 303)
}
