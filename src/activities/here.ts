import type { Context } from 'hono'
import { type Env, found } from '#kit/http.ts'
import { activityBySlug } from './activities.ts'
import { mayKeepList } from './rights.ts'

/** The activity at this address with its next date, as the reader may see it, or a 404 page. */
export async function activityHere(c: Context<Env>) {
  const { db, view } = c.var
  const community = found(view.community)
  const here = found(await activityBySlug(db, community.id, c.req.param('activity') ?? ''))
  if (!here.activity.published && !mayKeepList(view.person, here.activity)) found(null)
  const next = here.dates.find(({ ends }) => ends >= view.now) ?? here.dates.at(-1)
  return { activity: here.activity, date: found(next), at: { community: community.slug, activity: here.activity.slug } }
}

export type ActivityHere = Awaited<ReturnType<typeof activityHere>>
