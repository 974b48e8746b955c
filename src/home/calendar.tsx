import { Hono } from 'hono'
import { dayOf, instantOf } from '#kit/dates.ts'
import { type Env, found } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { happeningsOf } from './gather.ts'
import { CalendarPage } from './pages/calendar.tsx'
import { paths } from './paths.ts'

export const calendarRoutes = new Hono<Env>().get(paths.calendar.pattern, async (c) => {
  const { db, view, domains, now } = c.var
  const community = found(view.community)
  const month = monthOf(c.req.query('miesiac')) ?? dayOf(now()).slice(0, 7)
  const next = following(month, 1)
  const happenings = await happeningsOf(domains, db, community.id, instantOf(`${month}-01`), instantOf(`${next}-01`))
  return show(c, CalendarPage, { community, month, previous: following(month, -1), next, happenings })
})

function monthOf(text: string | undefined): string | null {
  return text && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : null
}

function following(month: string, step: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7)
}
