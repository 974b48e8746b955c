import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { addDays, asDay } from '#deadlines/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import { field, readForm, type Typed } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { paths } from '../paths.ts'
import { closureById, closuresBetween, withdrawClosure } from '../places/closures.ts'
import { runHere, serveHere } from '../places/here.ts'
import { mayRunCentre } from '../places/rights.ts'
import { standings } from '../places/tables.ts'
import { roomsOf } from '../rooms/rooms.ts'
import { closePlace, standingAt } from './closing.ts'
import { ClosurePage } from './pages/closure.tsx'
import { ClosuresPage } from './pages/closures.tsx'

const clock = z.preprocess((value) => value || undefined, field.clock.optional())

/** From a day (and a clock, or its beginning) to a day (and a clock, or its end). */
export const closureForm = z
  .object({
    roomId: field.optionalId,
    from: field.day,
    fromClock: clock,
    to: field.day,
    toClock: clock,
    reason: field.text(300),
    standing: z.enum(standings).default('leave'),
  })
  .refine(({ from, fromClock = '00:00', to, toClock = '24:00' }) => `${from} ${fromClock}` < `${to} ${toClock}`, {
    path: ['to'],
    message: 'centres.closures.ends-early',
  })

const year = 365 * 86_400_000

export const closureRoutes = new Hono<Env>()

  .get(paths.closures.pattern, (c) => closuresPage(c, { standing: 'leave' }, {}))

  .post(paths.closures.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at, person } = await runHere(c)
    const { values, problems } = await readForm(c, closureForm)
    if (problems) return closuresPage(c, values, problems as Problems)

    const { from, fromClock, to, toClock, ...form } = values
    const ends = toClock ? instantOf(to, toClock) : instantOf(addDays(asDay(to), 1))
    const times = { begins: instantOf(from, fromClock ?? '00:00'), ends }
    const closure = await closePlace(db, person.id, centre, { ...form, ...times }, now())
    return done(c, paths.closure.href({ ...at, id: closure.id }), view.t(`centres.closures.made-${form.standing}`))
  })

  .get(paths.closure.pattern, async (c) => {
    const { db, view } = c.var
    const { centre, at, person } = await serveHere(c)
    const closure = found(await closureById(db, centre.id, idOf(c.req.param('id'))))
    const [rows, rooms] = await Promise.all([standingAt(db, closure), roomsOf(db, centre.id, dayOf(view.now))])
    const { id, begins, ends, reason, withdrawn } = closure
    return show(c, ClosurePage, {
      at,
      mayRun: mayRunCentre(person, centre),
      centre: centre.name,
      closure: { id, begins, ends, reason, withdrawn, room: rooms.find((room) => room.id === closure.roomId)?.name },
      standing: rows.map(({ request, occurrence: _, activity, ...row }) => ({
        ...row,
        title: request?.title ?? activity?.title ?? '',
        request: request?.id ?? null,
        activity: activity?.slug ?? null,
      })),
    })
  })

  .post(paths.closureEnd.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at, person } = await runHere(c)
    const closure = found(await closureById(db, centre.id, idOf(c.req.param('id'))))
    await withdrawClosure(db, person.id, closure, now())
    return done(c, paths.closures.href(at), view.t('centres.closures.withdrawn'))
  })

async function closuresPage(c: Context<Env>, values: Typed, problems: Problems) {
  const { db, view } = c.var
  const { centre, at, person } = await serveHere(c)
  const [rows, rooms] = await Promise.all([
    closuresBetween(db, [centre.id], view.now, new Date(view.now.getTime() + 2 * year)),
    roomsOf(db, centre.id, dayOf(view.now)),
  ])
  const data = {
    at,
    centre: centre.name,
    closures: rows.map(({ id, begins, ends, reason, roomId }) => ({
      ...{ id, begins, ends, reason },
      room: rooms.find((room) => room.id === roomId)?.name ?? null,
    })),
    rooms: rooms.map(({ id, name }) => ({ id, name })),
    mayRun: mayRunCentre(person, centre),
    ...{ values, problems },
  }
  return show(c, ClosuresPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
