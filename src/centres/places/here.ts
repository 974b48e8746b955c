import type { Context } from 'hono'
import { allowed, type Env, found } from '#kit/http.ts'
import { centreBySlug } from './centres.ts'
import { mayRunCentre, mayServeCentre } from './rights.ts'

/** The place at this address, or a 404 page. */
export async function centreHere(c: Context<Env>) {
  const { db, view } = c.var
  const community = found(view.community)
  const centre = found(await centreBySlug(db, community.id, c.req.param('centre') ?? ''))
  return { community, centre, at: { community: community.slug, centre: centre.slug } }
}

export type CentreHere = Awaited<ReturnType<typeof centreHere>>

/** The same for whoever may change the place. */
export async function runHere(c: Context<Env>) {
  const here = await centreHere(c)
  return { ...here, person: allowed(c.var.view, mayRunCentre(c.var.view.person, here.centre)) }
}

/** The same for whoever works in the place. */
export async function serveHere(c: Context<Env>) {
  const here = await centreHere(c)
  return { ...here, person: allowed(c.var.view, mayServeCentre(c.var.view.person, here.centre)) }
}
