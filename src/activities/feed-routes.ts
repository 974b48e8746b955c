import { type Context, Hono } from 'hono'
import { type Env, found } from '#kit/http.ts'
import { type Ical, ical } from '#kit/ical.ts'
import { activityHere } from './here.ts'
import { paths } from './paths.ts'
import { eventsOf, type Feed, feedOf, feedOfActivity } from './series/feed.ts'

const quarter = 91 * 24 * 3600 * 1000

export const feedRoutes = new Hono<Env>()

  .get(paths.feed.pattern, async (c) => {
    const { db, view, settings } = c.var
    const community = found(view.community)
    const feed = await feedOf(db, community.id, new Date(view.now.getTime() - quarter))
    const at = { community: community.slug }
    const absolute = (href: string) => new URL(href, settings.publicUrl).href
    return calendarFile(c, feed, {
      name: view.t('activities.feed-name', { community: community.name }),
      text: view.t('activities.lead'),
      url: absolute(paths.activities.href(at)),
      source: absolute(paths.feed.href(at)),
    })
  })

  .get(paths.event.pattern, async (c) => {
    const { activity, date, asked } = await activityHere(c)
    const whole = await feedOfActivity(c.var.db, activity)
    // One date when one was asked for; otherwise the whole series, so that the phone knows what changes.
    const feed = asked ? { ...whole, dates: [{ ...date, scheduleId: null }], schedules: [] } : whole
    return calendarFile(c, feed, { name: activity.title }, `${activity.slug}.ics`)
  })

function calendarFile(c: Context<Env>, feed: Feed, about: Omit<Ical, 'events'>, file?: string) {
  const { settings, view } = c.var
  const at = { community: view.community!.slug }
  const events = eventsOf(feed, {
    host: new URL(settings.publicUrl).hostname,
    href: ({ slug }) => new URL(paths.activity.href({ ...at, activity: slug }), settings.publicUrl).href,
  })
  const headers: Record<string, string> = { 'content-type': 'text/calendar; charset=utf-8' }
  if (file) headers['content-disposition'] = `attachment; filename="${file}"`
  return c.body(ical({ ...about, events }), 200, headers)
}
