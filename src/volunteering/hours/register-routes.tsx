import { type SQL, sql } from 'drizzle-orm'
import { type Context, Hono } from 'hono'
import { isDay } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { xlsx } from '#kit/papers/index.ts'
import { show } from '#kit/show.ts'
import { paths } from '../paths.ts'
import { hostedIds, mayHostSomewhere } from '../rights.ts'
import { type Asked, volunteerFigures, volunteerRecords } from './figures.ts'
import { RegisterPage } from './pages/register.tsx'

/** More is for the sheet, where it can be sorted. */
const shown = 200

/** The book of hours: figures of a period and the records behind them, for whoever acts for a host. */
export const registerRoutes = new Hono<Env>()

  .get(paths.register.pattern, async (c) => {
    const { asked, typed } = askedIn(c)
    const figures = await volunteerFigures(c.var.db, asked)
    const records = await volunteerRecords(c.var.db, asked, shown)
    return show(c, RegisterPage, { ...typed, figures, records })
  })

  .get(paths.registerSheet.pattern, async (c) => {
    const { asked } = askedIn(c)
    const { t } = c.var.view
    const records = await volunteerRecords(c.var.db, asked)
    const columns = ['day', 'name', 'host', 'tasks', 'minutes'].map((name) => ({
      title: t(`volunteering.register.${name}`),
      type: name === 'minutes' ? ('number' as const) : undefined,
    }))
    const rows = records.map(({ day, name, host, tasks, minutes }) => [day, name ?? '', host, tasks, minutes])
    const bytes = await xlsx([{ name: t('volunteering.register.title'), columns, rows }])
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="godziny-wolontariatu.xlsx"',
      'cache-control': 'no-store',
    })
  })

function askedIn(c: Context<Env>): { asked: Asked; typed: { from: string; until: string; rate: string } } {
  const { view } = c.var
  const { id: communityId } = found(view.community)
  const person = allowed(view, mayHostSomewhere(view.person, communityId))
  const today = dayOf(view.now)
  const dayIn = (name: string, other: string) => {
    const day = view.query.get(name)
    return isDay(day) ? day : other
  }
  const from = dayIn('od', `${today.slice(0, 4)}-01-01`)
  const until = dayIn('do', today)
  const typed = (view.query.get('stawka') ?? '').trim().replace(',', '.')
  const rate = /^\d{1,4}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : undefined
  const also: SQL = sql`h.volunteer_id in (${hostedIds(person, communityId)})`
  return { asked: { communityId, from, until, also, rate }, typed: { from, until, rate: rate ? typed : '' } }
}
