import { type Context, Hono } from 'hono'
import type { CalendarEntry } from '#kit/domain.ts'
import { type Env, found, signedIn } from '#kit/http.ts'
import { ical } from '#kit/ical.ts'
import { done, show } from '#kit/show.ts'
import { happeningsOf } from '../gather.ts'
import { housePaths as paths } from '../house-paths.ts'
import { icalEvents, ownEntries } from './entries.ts'
import { calendarOf, keyOf, makeCalendar, ownerOf, removeCalendar } from './keys.ts'
import { OwnCalendarPage } from './page.tsx'

const day = 86_400_000

/** Calendars that a telephone subscribes to: a community's for everybody, and one's own under a secret address. */
export const feedRoutes = new Hono<Env>()

  .get(paths.feed.pattern, async (c) => {
    const { db, view, domains } = c.var
    const community = found(view.community)
    const { from, until } = span(c)
    const name = `${view.t('home.calendar.title')}: ${community.name}`
    return calendar(c, name, await happeningsOf(domains, db, community.id, from, until))
  })

  .get(paths.ownFeed.pattern, async (c) => {
    const { db, view, domains, settings } = c.var
    const key = c.req.param('key').replace(/\.ics$/, '')
    const owner = found(await ownerOf(db, key, settings.secret))
    const { from, until } = span(c)
    c.header('cache-control', 'no-store')
    return calendar(c, view.t('home.own-calendar.title'), await ownEntries(domains, db, owner, from, until))
  })

  .get(paths.ownCalendar.pattern, async (c) => {
    const { db, view, settings } = c.var
    const row = await calendarOf(db, signedIn(view).id)
    const key = row && `${keyOf(row.id, settings.secret)}.ics`
    const address = key ? new URL(paths.ownFeed.href({ key }), settings.publicUrl).href : null
    return show(c, OwnCalendarPage, { address, created: row?.created ?? null })
  })

  .post(paths.ownCalendar.pattern, async (c) => {
    await makeCalendar(c.var.db, signedIn(c.var.view).id, c.var.now())
    return done(c, paths.ownCalendar.href(), c.var.view.t('home.own-calendar.made'))
  })

  .post(paths.ownCalendarEnd.pattern, async (c) => {
    await removeCalendar(c.var.db, signedIn(c.var.view).id)
    return done(c, paths.ownCalendar.href(), c.var.view.t('home.own-calendar.ended'))
  })

/** A month back and a year ahead: what a calendar on a telephone is looked at for. */
function span(c: Context<Env>) {
  const now = c.var.now().getTime()
  return { from: new Date(now - 31 * day), until: new Date(now + 366 * day) }
}

function calendar(c: Context<Env>, name: string, entries: CalendarEntry[]) {
  const { settings, now } = c.var
  const text = ical({ name, events: icalEvents(entries, settings.publicUrl, now()) })
  return c.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8' })
}
