import { type Context, Hono } from 'hono'
import { addDays, isDay } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Env } from '#kit/http.ts'
import { paperPdf } from '#kit/papers/index.ts'
import { show } from '#kit/show.ts'
import { paths } from '../paths.ts'
import { centreHere } from '../places/here.ts'
import { mayServeCentre } from '../places/rights.ts'
import { roomHere } from '../rooms/here.ts'
import { DoorPage } from './pages/door.tsx'
import { WeekPage } from './pages/week.tsx'
import { doorOf, mondayOf, weekOf } from './week.ts'
import { weekPaper } from './week-paper.ts'

export const weekRoutes = new Hono<Env>()

  .get(paths.week.pattern, async (c) => {
    const { db, view } = c.var
    const { centre, at } = await centreHere(c)
    const monday = mondayAsked(c)
    const mayServe = mayServeCentre(view.person, centre)
    const week = await weekOf(db, centre, monday, mayServe)
    const [before, after] = [addDays(monday, -7), addDays(monday, 7)]
    return show(c, WeekPage, { at, centre: centre.name, monday, before, after, week, mayServe })
  })

  .get(paths.weekPaper.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at } = await centreHere(c)
    const monday = mondayAsked(c)
    const paper = weekPaper(view, centre, await weekOf(db, centre, monday, false))
    const bytes = await paperPdf(paper, now())
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${at.centre}-${monday}.pdf"`,
    })
  })

  .get(paths.door.pattern, async (c) => {
    const { room, centre, at } = await roomHere(c)
    const state = await doorOf(c.var.db, centre.id, room.id, c.var.now())
    c.header('cache-control', 'no-store')
    // The tablet asks again each minute, without a script.
    c.header('refresh', '60')
    return show(c, DoorPage, { at, centre: centre.name, room: room.name, state })
  })

function mondayAsked(c: Context<Env>) {
  const asked = c.var.view.query.get('od')
  return mondayOf(isDay(asked) ? asked : dayOf(c.var.view.now))
}
