import { type Context, Hono } from 'hono'
import { addDays, asDay } from '#deadlines/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { paths } from '../paths.ts'
import { serveHere } from '../places/here.ts'
import { mayRunCentre } from '../places/rights.ts'
import { roomsOf } from '../rooms/rooms.ts'
import { cancelDates, declineDates, grantDates, moveDate, restoreDates } from './acts.ts'
import { conflictsOf } from './conflicts.ts'
import { datesForm, decisionForm, moveForm } from './forms.ts'
import { lineOf, textMessage } from './letters.ts'
import { RequestPage } from './pages/request.tsx'
import { RequestsPage } from './pages/requests.tsx'
import { comingRequests, requestById, waitingRequests } from './readings.ts'
import { briefDate } from './ticket-routes.tsx'

export const deskRoutes = new Hono<Env>()

  .get(paths.requests.pattern, async (c) => {
    const { db, view } = c.var
    const { centre, at } = await serveHere(c)
    const [waiting, coming] = await Promise.all([
      waitingRequests(db, centre.id),
      comingRequests(db, centre.id, view.now),
    ])
    return show(c, RequestsPage, {
      at,
      centre: { name: centre.name, answerDays: centre.answerDays },
      waiting: waiting.map((row) => cardOf(row, view.now)),
      coming: coming.map((row) => cardOf(row, view.now)),
    })
  })

  .get(paths.request.pattern, (c) => requestPage(c, {}))

  .post(paths.decisions.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at, person } = await serveHere(c)
    allowed(view, mayRunCentre(view.person, centre))
    const { values, problems } = await readForm(c, decisionForm)
    const id = idOf(c.req.param('id'))
    if (problems) return requestPage(c, problems as Problems, values)

    const full = found(await requestById(db, centre.id, id))
    if (values.decision === 'decline') {
      const count = await declineDates(db, person.id, full, values.dates, values.reason, now())
      return done(c, paths.requests.href(at), view.t('centres.decision.declined', { count }))
    }
    const { granted, lost } = await grantDates(db, person.id, full, values.dates, now())
    if (lost.length > 0) return requestPage(c, { asked: view.t('centres.decision.lost', { count: lost.length }) })
    return done(c, paths.requests.href(at), view.t('centres.decision.granted', { count: granted }))
  })

  .post(paths.requestDates.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at, person } = await serveHere(c)
    const { values, problems } = await readForm(c, datesForm)
    if (problems) return requestPage(c, problems, values)
    const full = found(await requestById(db, centre.id, idOf(c.req.param('id'))))
    if (values.act === 'cancel' && !values.reason)
      return requestPage(c, { reason: view.t('centres.decision.reason-missing') }, values)

    const here = paths.request.href({ ...at, id: full.request.id })
    if (values.act === 'cancel') {
      const count = await cancelDates(db, person.id, full, values.dates, values.reason, now())
      return done(c, here, view.t('centres.dates.cancelled', { count }))
    }
    const { restored, lost } = await restoreDates(db, person.id, full, values.dates, now())
    if (lost.length > 0) return requestPage(c, { dates: view.t('centres.dates.lost', { count: lost.length }) })
    return done(c, here, view.t('centres.dates.restored', { count: restored }))
  })

  .post(paths.move.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at, person } = await serveHere(c)
    const { values, problems } = await readForm(c, moveForm)
    if (problems) return requestPage(c, problems, values)

    const full = found(await requestById(db, centre.id, idOf(c.req.param('id'))))
    const date = found(full.dates.find(({ id }) => id === values.booking))
    const rooms = await roomsOf(db, centre.id, dayOf(now()))
    const room = found(rooms.find(({ id }) => id === values.room))
    const to = { begins: instantOf(values.day, values.begins), ends: instantOf(values.day, values.ends) }
    const refused = await moveDate(db, person.id, full, date, { roomId: room.id, ...to }, now())
    if (refused) return requestPage(c, { day: view.t('centres.move.taken') }, values)
    return done(c, paths.request.href({ ...at, id: full.request.id }), view.t('centres.move.done'))
  })

type Row = Awaited<ReturnType<typeof waitingRequests>>[number]

/** What the desk sees of a request in a list. */
function cardOf(row: Row, now: Date) {
  const { request, room, givenName, surname, email, phone, organisation, dates } = row
  const { id, title, people, groupName, created, channel, needs } = request
  return {
    ...{ id, title, people, created, channel, needs },
    room: room.name,
    who: [givenName, surname].filter(Boolean).join(' ') || null,
    party: organisation ?? groupName,
    ...{ email, phone },
    dates: dates.map((date) => briefDate(date, now)),
  }
}

export type RequestCard = ReturnType<typeof cardOf>

async function requestPage(c: Context<Env>, problems: Problems, values: Typed = {}) {
  const { db, view, settings } = c.var
  const { centre, at } = await serveHere(c)
  const full = found(await requestById(db, centre.id, idOf(c.req.param('id'))))
  const [conflicts, rooms] = await Promise.all([conflictsOf(db, full.dates), roomsOf(db, centre.id, dayOf(view.now))])
  const data = {
    at,
    centre: centre.name,
    request: cardOf(full, view.now),
    answerBy: addDays(asDay(dayOf(full.request.created)), centre.answerDays),
    conflicts: conflicts.map((one) => ({ ...one, when: lineOf(view, one) })),
    message: textMessage(view, full, full, settings.publicUrl),
    rooms: rooms.map(({ id, name }) => ({ id, name })),
    mayDecide: mayRunCentre(view.person, centre),
    ...{ values, problems },
  }
  return show(c, RequestPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
