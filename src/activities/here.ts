import type { Context } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { type Env, found } from '#kit/http.ts'
import { withQuery } from '#kit/paths.ts'
import { activityBySlug } from './activities.ts'
import { mayKeepList } from './rights.ts'
import type { Occurrence } from './tables.ts'

/**
 * The activity at this address, as the reader may see it, or a 404 page; with the date the query names (`termin`: its number,
 * or its day in Warsaw), or else the next one that takes place. `on` is the same address of a page about that date.
 */
export async function activityHere(c: Context<Env>) {
  const { db, view } = c.var
  const community = found(view.community)
  const here = found(await activityBySlug(db, community.id, c.req.param('activity') ?? ''))
  if (!here.activity.published && !mayKeepList(view.person, here.activity)) found(null)
  const asked = view.query.get('termin')
  const date = found(asked ? named(here.dates, asked) : nextOf(here.dates, view.now))
  const at = { community: community.slug, activity: here.activity.slug }
  const place = { activityId: here.activity.id, occurrenceId: here.activity.registration === 'term' ? null : date.id }
  return { ...here, date, asked, place, at, on: (href: string) => (asked ? withQuery(href, { termin: asked }) : href) }
}

/** A date by its number; by its day the one that takes place then, or else the one called off. */
function named(dates: Occurrence[], asked: string): Occurrence | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(asked)) return dates.find(({ id }) => id === asked)
  const then = dates.filter(({ begins }) => dayOf(begins) === asked)
  return then.find(({ cancelled }) => !cancelled) ?? then[0]
}

/** The next date that takes place; where none does, the next one called off, and after all of them the last. */
function nextOf(dates: Occurrence[], now: Date): Occurrence | undefined {
  const ahead = dates.filter(({ ends, hidden }) => ends >= now && !hidden)
  return ahead.find(({ cancelled }) => !cancelled) ?? ahead[0] ?? dates.at(-1)
}

export type ActivityHere = Awaited<ReturnType<typeof activityHere>>
