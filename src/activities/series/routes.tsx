import { type Context, Hono } from 'hono'
import { clockOf, dayOf, instantOf } from '#kit/dates.ts'
import { readForm, readQuery } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { venuesOf } from '#kit/venues.ts'
import { publishActivities } from '../activities.ts'
import { type ActivityHere, activityHere } from '../here.ts'
import { paths } from '../paths.ts'
import { mayRun } from '../rights.ts'
import type { Schedule } from '../tables.ts'
import { planOf, type ScheduleForm, scheduleForm } from './forms.ts'
import { SchedulePage } from './pages/schedule.tsx'
import { heldDays, plannedDates } from './plan.ts'
import { weekdayOf } from './repeat.ts'
import { addSchedule, type Refused, reschedule, scheduleById } from './schedules.ts'
import { sentenceOf, spanOf } from './sentence.ts'
import { formOf } from './typed.ts'

type Typed = Record<string, unknown>
type Here = ActivityHere & { runnerId: string; schedule: Schedule | null }

export const seriesRoutes = new Hono<Env>()

  .get(paths.schedules.pattern, async (c) => ask(c, await runHere(c)))
  .get(paths.schedule.pattern, async (c) => ask(c, await scheduleHere(c)))

  .post(paths.schedules.pattern, async (c) => {
    const here = await runHere(c)
    const { values, problems } = await readForm(c, scheduleForm)
    if (problems) return showSchedule(c, here, values, problems)
    const { refused } = await addSchedule(c.var.db, here.runnerId, here.activity, draftOf(values), c.var.now())
    return refused ? showRefused(c, here, values, refused) : saved(c, here)
  })

  .post(paths.schedule.pattern, async (c) => {
    const here = await scheduleHere(c)
    const { values, problems } = await readForm(c, scheduleForm)
    if (problems) return showSchedule(c, here, values, problems)
    const draft = draftOf(values)
    const from = instantOf(draft.plan.firstDay)
    const { refused } = await reschedule(c.var.db, here.runnerId, here.schedule!, from, draft, c.var.now())
    return refused ? showRefused(c, here, values, refused) : saved(c, here)
  })

  .post(paths.publication.pattern, async (c) => {
    const { activity, at, runnerId } = await runHere(c)
    const { db, now, view } = c.var
    await db.transaction((tx) => publishActivities(tx, runnerId, [activity], now()))
    return done(c, paths.activity.href(at), view.t('activities.series.published'))
  })

async function runHere(c: Context<Env>): Promise<Here> {
  const here = await activityHere(c)
  return { ...here, runnerId: allowed(c.var.view, mayRun(c.var.view.person, here.activity)).id, schedule: null }
}

async function scheduleHere(c: Context<Env>): Promise<Here> {
  const here = await runHere(c)
  const schedule = found(await scheduleById(c.var.db, here.activity.id, idOf(c.req.param('schedule'))))
  return { ...here, schedule }
}

/** The empty form, or, once something was asked, what it would mean. */
function ask(c: Context<Env>, here: Here) {
  if (!c.var.view.query.has('pattern')) return showSchedule(c, here, startOf(here, c.var.view.now), {})
  const { values, problems } = readQuery(c, scheduleForm)
  return problems ? showSchedule(c, here, values, problems) : showSchedule(c, here, values, {}, values)
}

/** What stands in the form at first: the rule that is there from its next date on, or the only date there is. */
function startOf({ schedule, dates, date }: Here, now: Date): Typed {
  if (schedule) {
    const next = dates.find(({ scheduleId, begins }) => scheduleId === schedule.id && begins > now)
    return formOf(schedule, next ? dayOf(next.originalBegins) : schedule.firstDay)
  }
  const { place, address, onlineUrl, roomId } = date
  const when = { firstDay: dayOf(date.begins), begins: clockOf(date.begins), ends: clockOf(date.ends) }
  return {
    pattern: 'week',
    weekdays: [weekdayOf(when.firstDay)],
    skipHolidays: 'on',
    ...when,
    place,
    address,
    onlineUrl,
    roomId,
  }
}

function draftOf(values: ScheduleForm) {
  const plan = planOf(values)
  const { place, address, onlineUrl, roomId } = values
  return {
    plan,
    held: values.held.length > 0 ? values.held : heldDays(plan),
    where: { place, address, onlineUrl, roomId },
  }
}

function saved(c: Context<Env>, { at }: Here) {
  return done(c, paths.dates.href(at), c.var.view.t('activities.series.saved'))
}

function showRefused(c: Context<Env>, here: Here, values: ScheduleForm, refused: Refused) {
  return showSchedule(c, here, values, {}, values, refused)
}

async function showSchedule(
  c: Context<Env>,
  { activity, schedule }: Here,
  values: Typed,
  problems: Record<string, string>,
  form: ScheduleForm | null = null,
  refused: Refused | null = null,
) {
  const { db, view, domains } = c.var
  const wrong = c.req.method === 'POST' && (refused !== null || Object.keys(problems).length > 0)
  const data = {
    activity: { slug: activity.slug, title: activity.title },
    scheduleId: schedule?.id ?? null,
    ...{ values: typedOf(values), problems },
    refused: refused && view.t(`activities.series.refusal.${refused.why}`),
    venues: await venuesOf(domains, db, activity.communityId),
    preview: form && previewOf(c, form, refused?.days ?? []),
  }
  return show(c, SchedulePage, data, wrong ? 422 : 200)
}

function previewOf(c: Context<Env>, form: ScheduleForm, taken: string[]) {
  const { plan, held } = draftOf(form)
  const kept = new Set(held.filter((day) => !taken.includes(day)))
  const days = plannedDates(plan)
  const dates = days.map(({ day, holiday }) => ({ day, holiday, held: kept.has(day), taken: taken.includes(day) }))
  const shown = days.flatMap(({ day }) => (kept.has(day) ? [day] : []))
  return { sentence: sentenceOf(c.var.view, plan, shown), span: spanOf(c.var.view, shown), dates }
}

/** A form read into values, as it was typed: a tick that is off is absent. */
const typedOf = ({ skipHolidays, ...values }: Typed): Typed => ({
  ...values,
  ...(skipHolidays ? { skipHolidays: 'on' } : {}),
})
