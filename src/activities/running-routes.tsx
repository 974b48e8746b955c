import { type Context, Hono } from 'hono'
import { clockOf, dayOf, instantOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { addActivity, cancelDate, editActivity, freeSlug, restoreDate } from './activities.ts'
import { type ActivityForm, activityForm, cancellationForm } from './forms.ts'
import { activityHere } from './here.ts'
import { ActivityFormPage } from './pages/activity-form.tsx'
import { paths } from './paths.ts'
import { mayRun, mayStart } from './rights.ts'
import { showActivity } from './routes.tsx'

type Typed = Record<string, unknown>

export const runningRoutes = new Hono<Env>()

  .get(paths.newActivity.pattern, (c) => {
    allowed(c.var.view, mayStart(c.var.view.person, found(c.var.view.community).id))
    return showForm(c, { kind: 'meeting', registration: 'open', languages: ['pl'] }, {}, null)
  })

  .post(paths.activities.pattern, async (c) => {
    const { db, view, now } = c.var
    const community = found(view.community)
    const person = allowed(view, mayStart(view.person, community.id))
    const { values, problems } = await readForm(c, activityForm)
    if (problems) return showForm(c, values, problems, null)

    const slug = await db.transaction(async (tx) => {
      const free = await freeSlug(tx, community.id, values.title)
      const activity = { ...aboutOf(values), kind: values.kind, slug: free, published: now() }
      await addActivity(tx, person.id, community.id, activity, dateOf(values), now())
      return free
    })
    return done(c, paths.activity.href({ community: community.slug, activity: slug }), view.t('activities.added'))
  })

  .get(paths.edit.pattern, async (c) => {
    const { activity, date, at } = await runHere(c)
    const { features = [], note = '' } = activity.accessibility as { features?: string[]; note?: string }
    const when = { day: dayOf(date.begins), begins: clockOf(date.begins), ends: clockOf(date.ends) }
    const where = { place: date.place, address: date.address, onlineUrl: date.onlineUrl }
    const { title, kind, summary, registration, capacity } = activity
    const about = { title, kind, summary, registration, capacity, access: features, accessNote: note }
    return showForm(c, { ...about, ...when, ...where, languages: activity.languages.split(' ') }, {}, at.activity)
  })

  .post(paths.edit.pattern, async (c) => {
    const { activity, at, runner } = await runHere(c)
    const { values, problems } = await readForm(c, activityForm)
    if (problems) return showForm(c, values, problems, at.activity)
    await editActivity(c.var.db, runner.id, activity.id, aboutOf(values), dateOf(values), c.var.now())
    return done(c, paths.activity.href(at), c.var.view.t('activities.saved'))
  })

  .post(paths.cancellation.pattern, async (c) => {
    const { date, at, runner } = await runHere(c)
    const { values, problems } = await readForm(c, cancellationForm)
    if (problems) return showActivity(c, values, problems)
    await cancelDate(c.var.db, runner.id, date, values.reason, c.var.now())
    return done(c, paths.activity.href(at), c.var.view.t('activities.cancelled-done'))
  })

  .post(paths.restoration.pattern, async (c) => {
    const { date, at, runner } = await runHere(c)
    await restoreDate(c.var.db, runner.id, date, c.var.now())
    return done(c, paths.activity.href(at), c.var.view.t('activities.restored'))
  })

async function runHere(c: Context<Env>) {
  const here = await activityHere(c)
  return { ...here, runner: allowed(c.var.view, mayRun(c.var.view.person, here.activity)) }
}

function showForm(c: Context<Env>, values: Typed, problems: Record<string, string>, slug: string | null) {
  const community = c.var.view.community!.slug
  const action = slug ? paths.edit.href({ community, activity: slug }) : paths.activities.href({ community })
  const data = { action, values, problems, fresh: slug === null }
  return show(c, ActivityFormPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

function aboutOf({ title, summary, registration, capacity, access, accessNote, languages }: ActivityForm) {
  const accessibility = { features: access, note: accessNote }
  return { title, summary, registration, capacity, accessibility, languages: languages.join(' ') || 'pl' }
}

function dateOf({ day, begins, ends, place, address, onlineUrl }: ActivityForm) {
  return { begins: instantOf(day, begins), ends: instantOf(day, ends), place, address, onlineUrl }
}
