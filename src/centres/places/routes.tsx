import { type Context, Hono } from 'hono'
import { neighbourhoodAt } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { madeOf } from '../making/made.ts'
import { paths } from '../paths.ts'
import { roomBrief } from '../rooms/brief.ts'
import { roomsOf } from '../rooms/rooms.ts'
import { degreeOf } from './accessibility.ts'
import { type CentreBrief, centreBrief } from './brief.ts'
import { addCentre, centresOf, editCentre } from './centres.ts'
import { closuresBetween } from './closures.ts'
import { type CentreValues, centreForm } from './forms.ts'
import { centreHere, runHere } from './here.ts'
import { hostsOf } from './hosts.ts'
import { hoursOf, stateAt, usualWeek } from './hours.ts'
import { CentrePage } from './pages/centre.tsx'
import { CentreFormPage } from './pages/centre-form.tsx'
import { CentresPage } from './pages/centres.tsx'
import { mayRunCentre, mayServeCentre, mayStartCentre } from './rights.ts'
import type { Centre, Closure } from './tables.ts'

const day = 86_400_000

export const placeRoutes = new Hono<Env>()

  .get(paths.centres.pattern, async (c) => {
    const { db, view } = c.var
    const community = found(view.community)
    const stepFree = view.query.get('bez-stopni') !== null
    const all = await centresOf(db, community.id, dayOf(view.now))
    const rows = all.filter(({ accessibility }) => !stepFree || degreeOf(accessibility, 'step-free') === 'yes')
    const shut = await closuresBetween(
      db,
      rows.map(({ id }) => id),
      view.now,
      new Date(view.now.getTime() + 14 * day),
    )
    const centres = await Promise.all(
      rows.map(async (centre) => ({ ...centreBrief(centre), state: await stateOf(centre, shut, view.now) })),
    )
    return show(c, CentresPage, { centres, stepFree, mayAdd: mayStartCentre(view.person, community.id) })
  })

  .get(paths.newCentre.pattern, (c) => {
    allowed(c.var.view, mayStartCentre(c.var.view.person, found(c.var.view.community).id))
    return showForm(c, null, { answerDays: 3 })
  })

  .post(paths.centres.pattern, async (c) => {
    const { db, view, now } = c.var
    const community = found(view.community)
    const person = allowed(view, mayStartCentre(view.person, community.id))
    const { values, problems } = await readCentre(c)
    if (problems) return showForm(c, null, values, problems)

    const { centre, refused } = await addCentre(db, person.id, community.id, await located(c, values), now())
    if (refused) return showForm(c, null, values, { name: view.t(`centres.refusal.${refused}`) })
    const href = paths.centre.href({ community: community.slug, centre: centre.slug })
    return done(c, href, view.t('centres.added', { name: centre.name }))
  })

  .get(paths.centre.pattern, (c) => centrePage(c))

  .get(paths.edit.pattern, async (c) => {
    const { centre, at } = await runHere(c)
    return showForm(c, at.centre, centreBrief(centre))
  })

  .post(paths.edit.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const { values, problems } = await readCentre(c)
    if (problems) return showForm(c, at.centre, values, problems)

    await editCentre(c.var.db, person.id, centre.id, await located(c, values), c.var.now())
    return done(c, paths.centre.href(at), c.var.view.t('centres.saved'))
  })

async function centrePage(c: Context<Env>) {
  const { db, view } = c.var
  const { centre } = await centreHere(c)
  const today = dayOf(view.now)
  const [rooms, hosts, shut, hours, made] = await Promise.all([
    roomsOf(db, centre.id, today),
    hostsOf(db, centre.id, today),
    closuresBetween(db, [centre.id], view.now, new Date(view.now.getTime() + 60 * day)),
    hoursOf(centre.hours),
    madeOf(db, centre.id),
  ])
  const week = hours && { ...usualWeek(hours, today), holidays: /\bPH\b/.test(centre.hours) }
  return show(c, CentrePage, {
    id: centre.id,
    centre: centreBrief(centre),
    state: await stateOf(centre, shut, view.now),
    week,
    hosts: hosts.map(({ id: _, ...host }) => host),
    rooms: rooms.map(roomBrief),
    made,
    closures: shut.map(({ begins, ends, reason, roomId }) => ({
      ...{ begins, ends, reason },
      room: rooms.find(({ id }) => id === roomId)?.name ?? null,
    })),
    mayRun: mayRunCentre(view.person, centre),
    mayServe: mayServeCentre(view.person, centre),
  })
}

async function stateOf(centre: Centre, closures: Closure[], now: Date) {
  const hours = centre.closed ? null : await hoursOf(centre.hours)
  const own = closures.filter(({ centreId, roomId }) => centreId === centre.id && roomId === null)
  return hours && stateAt(hours, own, now)
}

/** The form, with opening hours that can be read. */
async function readCentre(c: Context<Env>) {
  const read = await readForm(c, centreForm)
  if (read.problems || read.values.hours === '' || (await hoursOf(read.values.hours))) return read
  return { values: read.values as Typed, problems: { hours: c.var.view.t('centres.form.hours-odd') } as Problems }
}

/** With the neighbourhood in which the place lies, where its outline is drawn. */
async function located(c: Context<Env>, values: CentreValues) {
  const { db, view } = c.var
  const { lat, lon } = values
  if (lat === null || lon === null) return values
  const around = await neighbourhoodAt(db, found(view.community).id, { lat, lon }, dayOf(view.now))
  return { ...values, neighbourhoodId: around?.id ?? null }
}

function showForm(c: Context<Env>, centre: string | null, values: Typed | CentreBrief, problems?: Problems) {
  return show(c, CentreFormPage, { centre, values, problems }, problems ? 422 : 200)
}
