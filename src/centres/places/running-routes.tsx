import { type Context, Hono } from 'hono'
import { officesOf } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import { keepFile } from '#kit/files.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { organisationsOf } from '#organisations/index.ts'
import { paths } from '../paths.ts'
import { buildingFeatures, recordOf, typedOf } from './accessibility.ts'
import { closeCentre, editCentre } from './centres.ts'
import { accessForm, hostForm, lastDayForm, logoForm, workerForm } from './forms.ts'
import { runHere } from './here.ts'
import { addHost, endHost, hostsOf } from './hosts.ts'
import { CentreAccessPage } from './pages/centre-access.tsx'
import { RunningPage } from './pages/running.tsx'
import { mayStaffCentre } from './rights.ts'
import { addWorker, endWorker, workersOf } from './workers.ts'

export const runningRoutes = new Hono<Env>()

  .get(paths.running.pattern, (c) => runningPage(c, {}))

  .get(paths.accessibility.pattern, async (c) => {
    const { centre, at } = await runHere(c)
    const values = { checked: dayOf(c.var.view.now), ...typedOf(centre.accessibility) }
    return show(c, CentreAccessPage, { centre: at.centre, name: centre.name, values, problems: {} as Problems })
  })

  .post(paths.accessibility.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const { values, problems } = await readForm(c, accessForm(buildingFeatures))
    if (problems) return show(c, CentreAccessPage, { centre: at.centre, name: centre.name, values, problems }, 422)

    const accessibility = recordOf(buildingFeatures, values)
    await editCentre(c.var.db, person.id, centre.id, { accessibility }, c.var.now())
    return done(c, paths.centre.href(at), c.var.view.t('centres.access.saved'))
  })

  .post(paths.logo.pattern, async (c) => {
    const { db, view, storage, now } = c.var
    const { centre, at, person } = await runHere(c)
    const { values, problems } = await readForm(c, logoForm)
    if (problems) return runningPage(c, problems)

    const { logo, alt } = values
    const about = { communityId: centre.communityId, by: null, public: true, picture: true, now: now() }
    const bytes = new Uint8Array(await logo.arrayBuffer())
    const { file, refused } = await keepFile(db, storage, { ...about, name: logo.name, bytes, alt })
    if (refused) return runningPage(c, { logo: view.t(`kit.file.refusal.${refused}`) })
    await editCentre(db, person.id, centre.id, { logoFile: file.id }, now())
    return done(c, paths.centre.href(at), view.t('centres.saved'))
  })

  .post(paths.hosts.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at, person } = await runHere(c)
    const { values, problems } = await readForm(c, hostForm)
    if (problems) return runningPage(c, problems, values)

    const refused = await addHost(db, person.id, centre, values, now())
    if (refused) return runningPage(c, { organisationId: view.t(`centres.refusal.${refused}`) }, values)
    return done(c, paths.running.href(at), view.t('centres.host.added'))
  })

  .post(paths.hostEnd.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at, person } = await runHere(c)
    found(await endHost(db, person.id, centre, idOf(c.req.param('id')), dayOf(now()), now()))
    return done(c, paths.running.href(at), view.t('centres.host.ended'))
  })

  .post(paths.people.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at, person } = await staffHere(c)
    const { values, problems } = await readForm(c, workerForm)
    if (problems) return runningPage(c, problems, values)

    const given = await addWorker(db, person.id, centre, values, now())
    if (!given) return runningPage(c, { email: view.t('centres.worker.already') }, values)
    return done(c, paths.running.href(at), view.t('centres.worker.added'))
  })

  .post(paths.personEnd.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at, person } = await staffHere(c)
    found(await endWorker(db, person.id, centre, idOf(c.req.param('id')), now()))
    return done(c, paths.running.href(at), view.t('centres.worker.ended'))
  })

  .post(paths.centreEnd.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at, person } = await runHere(c)
    const { values, problems } = await readForm(c, lastDayForm)
    if (problems) return runningPage(c, problems, values)

    const { refused } = await closeCentre(db, person.id, centre, values.day, now())
    if (refused) return runningPage(c, { day: view.t(`centres.refusal.${refused}`) }, values)
    return done(c, paths.centre.href(at), view.t('centres.closed-now'))
  })

async function staffHere(c: Context<Env>) {
  const here = await runHere(c)
  allowed(c.var.view, mayStaffCentre(c.var.view.person, here.centre))
  return here
}

async function runningPage(c: Context<Env>, problems: Problems, values: Typed = {}) {
  const { db, view } = c.var
  const { centre, at } = await runHere(c)
  const today = dayOf(view.now)
  const [hosts, workers, organisations, offices] = await Promise.all([
    hostsOf(db, centre.id, today),
    workersOf(db, centre, view.now),
    organisationsOf(db, centre.communityId),
    officesOf(db, centre.communityId, today),
  ])
  const data = {
    centre: { slug: at.centre, name: centre.name, closed: centre.closed },
    hosts,
    workers: workers.map(({ roleId, role, givenName, surname, to }) => ({ roleId, role, givenName, surname, to })),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    offices: offices.map(({ id, name }) => ({ id, name })),
    mayStaff: mayStaffCentre(view.person, centre),
    ...{ values, problems },
  }
  return show(c, RunningPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
