import { type Context, Hono } from 'hono'
import { overlap, unlessRefused } from '#kit/attempts.ts'
import { clockOf, dayOf, instantOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { venuesOf } from '#kit/venues.ts'
import { addActivity, cancelDate, editAbout, editActivity, freeSlug, restoreDate } from './activities.ts'
import { type AboutForm, type ActivityForm, aboutForm, activityForm, cancellationForm } from './forms.ts'
import { type ActivityHere, activityHere } from './here.ts'
import { ActivityFormPage } from './pages/activity-form.tsx'
import { paths } from './paths.ts'
import { mayRun, mayStart } from './rights.ts'
import { showActivity } from './routes.tsx'
import { leadersOf } from './taking/leaders.ts'
import { questionText } from './taking/questions.ts'

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

    const slug = await unlessRefused(db, overlap, async (tx) => {
      const free = await freeSlug(tx, community.id, values.title)
      // What repeats is shown once its other dates are known.
      const activity = { ...aboutOf(values), kind: values.kind, slug: free, published: values.repeats ? null : now() }
      await addActivity(tx, person.id, community.id, activity, dateOf(values), now())
      return free
    })
    if (!slug) return showForm(c, values, { roomId: view.t('activities.series.date.room-taken') }, null)
    const at = { community: community.slug, activity: slug }
    if (values.repeats) return done(c, paths.schedules.href(at), view.t('activities.series.draft'))
    return done(c, paths.activity.href(at), view.t('activities.added'))
  })

  .get(paths.edit.pattern, async (c) => {
    const here = await runHere(c)
    return showForm(c, typedOf(here), {}, here)
  })

  .post(paths.edit.pattern, async (c) => {
    const here = await runHere(c)
    if (repeats(here)) return editWords(c, here)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, activityForm)
    if (problems) return showForm(c, values, problems, here)
    const saved = await unlessRefused(db, overlap, (tx) =>
      editActivity(tx, here.runner.id, here.activity.id, aboutOf(values), dateOf(values), now()),
    )
    if (!saved) return showForm(c, values, { roomId: view.t('activities.series.date.room-taken') }, here)
    return done(c, paths.activity.href(here.at), view.t('activities.saved'))
  })

  .post(paths.cancellation.pattern, async (c) => {
    const { date, at, on, runner } = await runHere(c)
    const { values, problems } = await readForm(c, cancellationForm)
    if (problems) return showActivity(c, values, problems)
    await cancelDate(c.var.db, runner.id, date, values.reason, c.var.now(), values.hide)
    return done(c, on(paths.activity.href(at)), c.var.view.t('activities.cancelled-done'))
  })

  .post(paths.restoration.pattern, async (c) => {
    const { date, at, on, runner } = await runHere(c)
    const refused = await restoreDate(c.var.db, runner.id, date, c.var.now())
    const words = refused ? 'activities.series.date.room-taken' : 'activities.restored'
    return done(c, on(paths.activity.href(at)), c.var.view.t(words))
  })

async function runHere(c: Context<Env>) {
  const here = await activityHere(c)
  return { ...here, runner: allowed(c.var.view, mayRun(c.var.view.person, here.activity)) }
}

type RunHere = Awaited<ReturnType<typeof runHere>>

/** Of what repeats only the words are changed here; its dates have pages of their own. */
const repeats = ({ dates }: ActivityHere) => dates.length > 1 || dates.some(({ scheduleId }) => scheduleId)

async function editWords(c: Context<Env>, here: RunHere) {
  const { values, problems } = await readForm(c, aboutForm)
  if (problems) return showForm(c, values, problems, here)
  await editAbout(c.var.db, here.runner.id, here.activity.id, aboutOf(values), c.var.now())
  return done(c, paths.activity.href(here.at), c.var.view.t('activities.saved'))
}

async function showForm(c: Context<Env>, values: Typed, problems: Record<string, string>, here: RunHere | null) {
  const { db, view, domains } = c.var
  const community = view.community!
  const data = {
    action: here ? paths.edit.href(here.at) : paths.activities.href({ community: community.slug }),
    ...{ values, problems, fresh: here === null },
    dated: here === null || !repeats(here),
    venues: await venuesOf(domains, db, community.id),
    leaders: await leadersOf(db, community.id, view.now),
  }
  return show(c, ActivityFormPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

function typedOf({ activity, date }: ActivityHere): Typed {
  const { features = [], note = '' } = activity.accessibility as { features?: string[]; note?: string }
  const when = { day: dayOf(date.begins), begins: clockOf(date.begins), ends: clockOf(date.ends) }
  const where = { place: date.place, address: date.address, onlineUrl: date.onlineUrl, roomId: date.roomId }
  const { title, kind, summary, registration, capacity, audience, leaderId, minors, offerHours } = activity
  const about = { title, kind, summary, registration, capacity, access: features, accessNote: note }
  const taking = { audience, leaderId, minors: minors || undefined, offerHours, asked: questionText(activity.asked) }
  return { ...about, ...taking, ...when, ...where, languages: activity.languages.split(' ') }
}

function aboutOf({ title, summary, registration, capacity, access, accessNote, languages, ...form }: AboutForm) {
  const { audience, leaderId, minors, offerHours, asked } = form
  const accessibility = { features: access, note: accessNote }
  const taking = { audience, leaderId, minors, offerHours, asked }
  return { title, summary, registration, capacity, accessibility, languages: languages.join(' ') || 'pl', ...taking }
}

function dateOf({ day, begins, ends, place, address, onlineUrl, roomId }: ActivityForm) {
  return { begins: instantOf(day, begins), ends: instantOf(day, ends), place, address, onlineUrl, roomId }
}
