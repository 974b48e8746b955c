import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { venuesOf } from '#kit/venues.ts'
import { briefOf } from '../brief.ts'
import { activityHere } from '../here.ts'
import { paths } from '../paths.ts'
import { mayRun } from '../rights.ts'
import { dateForm } from './forms.ts'
import { moveDate, typedDate } from './moving.ts'
import { DatePage } from './pages/date.tsx'
import { DatesPage } from './pages/dates.tsx'
import { heldIn, planIn, scheduleById, schedulesOf } from './schedules.ts'
import { sentenceOf, spanOf } from './sentence.ts'

type Typed = Record<string, unknown>

export const dateRoutes = new Hono<Env>()

  .get(paths.dates.pattern, async (c) => {
    const { view, db } = c.var
    const { activity, dates } = await activityHere(c)
    const runs = mayRun(view.person, activity)
    const rules = (await schedulesOf(db, activity.id)).map((schedule) => {
      const held = heldIn(schedule)
      return { id: schedule.id, sentence: sentenceOf(view, planIn(schedule), held), span: spanOf(view, held) }
    })
    const shown = dates.filter(({ hidden }) => runs || !hidden).map((date) => briefOf({ activity, date }))
    return show(c, DatesPage, {
      activity: { slug: activity.slug, title: activity.title },
      rules,
      ahead: shown.filter(({ ends }) => ends >= view.now),
      past: shown.filter(({ ends }) => ends < view.now).reverse(),
      mayRun: runs && activity.ownerId === null,
    })
  })

  .get(paths.date.pattern, async (c) => {
    const here = await dateHere(c)
    return showDate(c, here, typedDate(here.date), {})
  })

  .post(paths.date.pattern, async (c) => {
    const here = await dateHere(c)
    const { db, now, view } = c.var
    const { values, problems } = await readForm(c, dateForm)
    if (problems) return showDate(c, here, values, problems)
    const schedule = here.date.scheduleId ? await scheduleById(db, here.activity.id, here.date.scheduleId) : null
    const refused = await moveDate(db, here.runnerId, { ...here, schedule: schedule ?? null }, values, now())
    if (refused) return showDate(c, here, values, { day: view.t(`activities.series.refusal.${refused}`) })
    return done(c, paths.dates.href(here.at), view.t('activities.series.date.saved'))
  })

async function dateHere(c: Context<Env>) {
  const here = await activityHere(c)
  const runnerId = allowed(c.var.view, mayRun(c.var.view.person, here.activity)).id
  const id = idOf(c.req.param('date'))
  return { ...here, runnerId, date: found(here.dates.find((date) => date.id === id)) }
}

type DateHere = Awaited<ReturnType<typeof dateHere>>

async function showDate(
  c: Context<Env>,
  { activity, date }: DateHere,
  values: Typed,
  problems: Record<string, string>,
) {
  const { db, domains, view } = c.var
  const data = {
    activity: briefOf({ activity, date }),
    repeats: date.scheduleId !== null,
    over: date.ends <= view.now,
    venues: await venuesOf(domains, db, activity.communityId),
    ...{ values, problems },
  }
  return show(c, DatePage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
