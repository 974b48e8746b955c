import { type Context, Hono } from 'hono'
import { dayOf, instantOf } from '#kit/dates.ts'
import { type Env, found } from '#kit/http.ts'
import { type IcalEvent, ical } from '#kit/ical.ts'
import { show } from '#kit/show.ts'
import { thingsOf } from '#kit/things.ts'
import { publicDates } from './activities.ts'
import { briefOf } from './brief.ts'
import { activityHere } from './here.ts'
import { ActivitiesPage } from './pages/activities.tsx'
import { ActivityPage } from './pages/activity.tsx'
import { paths } from './paths.ts'
import { seatsOf } from './registrations.ts'
import { mayKeepList, mayRun, mayStart } from './rights.ts'
import { registrationRefusal } from './rules.ts'
import type { Activity, Occurrence } from './tables.ts'

const year = 365 * 24 * 3600 * 1000

export const readingRoutes = new Hono<Env>()

  .get(paths.activities.pattern, async (c) => {
    const { db, view } = c.var
    const community = found(view.community)
    const asked = view.query.get('miesiac') ?? ''
    const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : dayOf(view.now).slice(0, 7)
    const [before, after] = [shifted(month, -1), shifted(month, 1)]
    const rows = await publicDates(db, community.id, instantOf(`${month}-01`), instantOf(`${after}-01`))
    const mayAdd = mayStart(view.person, community.id)
    return show(c, ActivitiesPage, { month, before, after, activities: rows.map(briefOf), mayAdd })
  })

  .get(paths.feed.pattern, async (c) => {
    const { db, view } = c.var
    const community = found(view.community)
    const [from, until] = [new Date(view.now.getTime() - year / 4), new Date(view.now.getTime() + year)]
    const rows = await publicDates(db, community.id, from, until)
    const name = view.t('activities.feed-name', { community: community.name })
    return calendarFile(c, name, rows)
  })

  .get(paths.activity.pattern, (c) => showActivity(c, {}, {}))

  .get(paths.event.pattern, async (c) => {
    const { activity, date } = await activityHere(c)
    return calendarFile(c, activity.title, [{ activity, date }], `${activity.slug}.ics`)
  })

/** The page of an activity; what was typed into it comes back with what is wrong. */
export async function showActivity(c: Context<Env>, values: Record<string, unknown>, problems: Record<string, string>) {
  const { db, view, domains } = c.var
  const { activity, date } = await activityHere(c)
  const { ownerKind, ownerId, id } = activity
  const ends = [{ kind: 'activity', id }, ...(ownerKind && ownerId ? [{ kind: ownerKind, id: ownerId }] : [])]
  const [seats, things] = await Promise.all([seatsOf(db, date.id), thingsOf(domains, db, ends, view)])
  const refused = registrationRefusal(activity, date, 1, false, view.now)
  const data = {
    activity: briefOf({ activity, date }),
    ...seats,
    related: [...things.values()].map(({ label, href }) => ({ label, href })),
    closed: refused && view.t(`activities.closed.${refused}`),
    mayRun: mayRun(view.person, activity),
    mayKeepList: mayKeepList(view.person, activity),
    ...{ values, problems },
  }
  return show(c, ActivityPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

function calendarFile(c: Context<Env>, name: string, rows: { activity: Activity; date: Occurrence }[], file?: string) {
  const { settings, view } = c.var
  const events = rows.map(({ activity, date }): IcalEvent => {
    const href = paths.activity.href({ community: view.community!.slug, activity: activity.slug })
    const { begins, ends, sequence, changed } = date
    return {
      uid: `${date.id}@${new URL(settings.publicUrl).hostname}`,
      title: activity.title,
      ...{ begins, ends, sequence, changed },
      place: [date.place, date.address].filter(Boolean).join(', ') || date.onlineUrl,
      text: activity.summary || null,
      url: new URL(href, settings.publicUrl).href,
      cancelled: date.cancelled !== null,
    }
  })
  const headers: Record<string, string> = { 'content-type': 'text/calendar; charset=utf-8' }
  if (file) headers['content-disposition'] = `attachment; filename="${file}"`
  return c.body(ical({ name, events }), 200, headers)
}

function shifted(month: string, by: number): string {
  const middle = new Date(`${month}-15T12:00:00Z`)
  middle.setUTCMonth(middle.getUTCMonth() + by)
  return middle.toISOString().slice(0, 7)
}
