import { type Context, Hono } from 'hono'
import { dayOf, instantOf } from '#kit/dates.ts'
import { type Env, found } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { thingsOf } from '#kit/things.ts'
import type { View } from '#kit/view.ts'
import { draftsOf, publicDates } from './activities.ts'
import { briefOf } from './brief.ts'
import { activityHere } from './here.ts'
import { ActivitiesPage } from './pages/activities.tsx'
import { ActivityPage } from './pages/activity.tsx'
import { paths } from './paths.ts'
import { turnoutTold } from './presence/turnout.ts'
import { linkedEvent } from './publishing/events.ts'
import { mayKeepList, mayRun, mayStart } from './rights.ts'
import { roomOf, withAccess } from './room.ts'
import { registrationRefusal } from './rules.ts'
import { heldIn, planIn, schedulesOf } from './series/schedules.ts'
import { sentenceOf } from './series/sentence.ts'
import type { Activity, Occurrence, Schedule } from './tables.ts'
import { leaderOf } from './taking/leaders.ts'
import { seatsIn } from './taking/seats.ts'

export const readingRoutes = new Hono<Env>()

  .get(paths.activities.pattern, async (c) => {
    const { db, view } = c.var
    const community = found(view.community)
    const asked = view.query.get('miesiac') ?? ''
    const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : dayOf(view.now).slice(0, 7)
    const [before, after] = [shifted(month, -1), shifted(month, 1)]
    const rows = await publicDates(db, community.id, instantOf(`${month}-01`), instantOf(`${after}-01`))
    const mayAdd = mayStart(view.person, community.id)
    const drafts = mayAdd ? await draftsOf(db, community.id) : []
    return show(c, ActivitiesPage, { month, before, after, activities: rows.map(briefOf), mayAdd, drafts })
  })

  .get(paths.activity.pattern, (c) => showActivity(c, {}, {}))

/** The page of an activity; what was typed into it comes back with what is wrong. */
export async function showActivity(c: Context<Env>, values: Record<string, unknown>, problems: Record<string, string>) {
  const { db, view, domains, settings } = c.var
  const { activity, date, dates, asked, place } = await activityHere(c)
  const { ownerKind, ownerId, id } = activity
  const ends = [{ kind: 'activity', id }, ...(ownerKind && ownerId ? [{ kind: ownerKind, id: ownerId }] : [])]
  const [turnout, leader, seats, things, schedules, room] = await Promise.all([
    turnoutTold(db, view.t, date, view.now),
    leaderOf(db, activity.leaderId),
    seatsIn(db, place),
    thingsOf(domains, db, ends, view),
    schedulesOf(db, activity.id),
    roomOf(c, date),
  ])
  const refused = registrationRefusal(activity, date, 1, false, view.now)
  const about = { community: view.community!, publicUrl: settings.publicUrl }
  const brief = withAccess(briefOf({ activity, date, asked }), room)
  const series = schedules.length > 0 || dates.length > 1 ? seriesOf(view, activity, dates, schedules) : null
  const data = {
    activity: brief,
    linked: linkedEvent(brief, { ...about, dates: asked ? [] : (series?.next ?? []) }),
    series,
    ...{ turnout, leader },
    ...seats,
    related: [...(room ? [room] : []), ...things.values()].map(({ label, href }) => ({ label, href })),
    closed: refused && view.t(`activities.closed.${refused}`),
    mayRun: mayRun(view.person, activity),
    mayKeepList: mayKeepList(view.person, activity),
    ...{ values, problems },
  }
  return show(c, ActivityPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

const nextShown = 6

function seriesOf(view: View, activity: Activity, dates: Occurrence[], schedules: Schedule[]) {
  const open = dates.filter(({ hidden }) => !hidden)
  const ahead = open.filter(({ ends }) => ends >= view.now).slice(0, nextShown)
  const lasting = schedules.filter(({ untilDay, days }) => (untilDay ?? days.at(-1) ?? '') >= dayOf(view.now))
  return {
    slug: activity.slug,
    rules: lasting.map((schedule) => sentenceOf(view, planIn(schedule), heldIn(schedule))),
    next: ahead.map((date) => briefOf({ activity, date })),
    count: open.length,
  }
}

function shifted(month: string, by: number): string {
  const middle = new Date(`${month}-15T12:00:00Z`)
  middle.setUTCMonth(middle.getUTCMonth() + by)
  return middle.toISOString().slice(0, 7)
}
