import { type Context, Hono } from 'hono'
import { addDays, asDay, isDay } from '#deadlines/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import type { Env } from '#kit/http.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { paths } from '../paths.ts'
import { type CentreHere, serveHere } from '../places/here.ts'
import { roomBrief } from '../rooms/brief.ts'
import { roomsOf } from '../rooms/rooms.ts'
import { daysOf, readDays } from './days.ts'
import { type EntryValues, entryForm } from './forms.ts'
import { EntryPage } from './pages/entry.tsx'
import { refusalSentence } from './pages/refusal.ts'
import { planOf } from './readings.ts'
import { makeRequest } from './requests.ts'

export const entryRoutes = new Hono<Env>()

  .get(paths.entry.pattern, async (c) => {
    const here = await serveHere(c)
    const day = c.var.view.query.get('dzien')
    return showForm(c, here, { day: isDay(day) ? day : dayOf(c.var.view.now), begins: '18:00', room: '' }, {})
  })

  .post(paths.entry.pattern, async (c) => {
    const here = await serveHere(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, entryForm)
    if (problems) return showForm(c, here, values, problems as Problems)

    const typed = { ...values, reach: values.reach.email ?? values.reach.phone ?? '' }
    const rooms = await roomsOf(db, here.centre.id, dayOf(now()))
    const room = rooms.find(({ slug }) => slug === values.room)
    if (!room) return showForm(c, here, typed, { room: view.t('kit.form.choose') })
    const who = { personId: null, enteredBy: here.person.id, name: values.name, ...values.reach, language: 'pl' }
    const { request, refused } = await makeRequest(db, who, { room, centre: here.centre }, formOf(values), now())
    if (refused) {
      const first = [...refused.values()][0]![0]!
      const sentence = refusalSentence(view, first, room)
      return showForm(c, here, typed, { day: view.t('centres.entry.refused', { count: refused.size, why: sentence }) })
    }
    return done(c, paths.request.href({ ...here.at, id: request.id }), view.t('centres.entry.done'))
  })

function formOf(values: EntryValues) {
  const { day, begins: clock, minutes, repeat, until, days, holdUntil } = values
  const all = daysOf({ day, repeat, until, days: readDays(days, day).days })
  const dates = all.map((one) => {
    const begins = instantOf(one, clock)
    return { begins, ends: new Date(begins.getTime() + minutes * 60_000) }
  })
  const until24 = holdUntil ? instantOf(addDays(asDay(holdUntil), 1)) : null
  return { ...values, dates, rulesAccepted: null, holdUntil: until24 }
}

async function showForm(c: Context<Env>, { centre, at }: CentreHere, values: Typed, problems: Problems) {
  const { db, view } = c.var
  const day = typeof values.day === 'string' && isDay(values.day) ? values.day : dayOf(view.now)
  const [rooms, plan] = await Promise.all([
    roomsOf(db, centre.id, dayOf(view.now)),
    planOf(db, centre.id, instantOf(day), instantOf(addDays(asDay(day), 1))),
  ])
  const data = {
    at,
    centre: centre.name,
    day,
    rooms: rooms.map((room) => ({
      ...roomBrief(room),
      taken: plan
        .filter(({ roomId }) => roomId === room.id)
        .map(({ begins, ends, inside }) => ({ begins, ends, inside })),
    })),
    ...{ values, problems },
    sending: typeof values.clientId === 'string' ? values.clientId : newSending(c),
  }
  return show(c, EntryPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
