import type { Context } from 'hono'
import { allowed, type Env, found } from '#kit/http.ts'
import { mayHost } from '../rights.ts'
import { callBySlug } from './finding.ts'

/** The call at this address, or a 404 page. */
export async function callHere(c: Context<Env>) {
  const { db, view } = c.var
  const community = found(view.community)
  const row = found(await callBySlug(db, community.id, c.req.param('call') ?? '', view.now))
  const at = { community: community.slug, call: row.call.slug }
  return { ...row, row, at, mayHost: mayHost(view.person, row.call) }
}

export type CallHere = Awaited<ReturnType<typeof callHere>>

/** The same for whoever acts for its host. */
export async function hostHere(c: Context<Env>) {
  const here = await callHere(c)
  return { ...here, person: allowed(c.var.view, here.mayHost) }
}
