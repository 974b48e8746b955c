import { type Context, Hono } from 'hono'
import { readBody } from '#kit/form.ts'
import { allowed, type Env } from '#kit/http.ts'
import { paperPdf } from '#kit/papers/index.ts'
import { done, show } from '#kit/show.ts'
import { briefOf } from './brief.ts'
import { activityHere } from './here.ts'
import { ListPage } from './pages/list.tsx'
import { attendanceSheet } from './papers.ts'
import { participantsOf } from './participations.ts'
import { paths } from './paths.ts'
import { markPresence, type Presence, seatsOf } from './registrations.ts'
import { mayKeepList } from './rights.ts'

const presences: string[] = ['registered', 'present', 'late', 'excused', 'absent']

export const listRoutes = new Hono<Env>()

  .get(paths.list.pattern, async (c) => {
    const { activity, date } = await keptHere(c)
    const [people, seats] = await Promise.all([participantsOf(c.var.db, date.id), seatsOf(c.var.db, date.id)])
    return show(c, ListPage, {
      activity: briefOf({ activity, date }),
      people: people.map(({ email, phone, created: _, ...one }) => ({ ...one, reach: phone ?? email })),
      ...seats,
    })
  })

  .post(paths.list.pattern, async (c) => {
    const { date, keeper, at } = await keptHere(c)
    const typed = Object.entries(await readBody(c))
    const marks = typed.flatMap(([name, value]): [string, Presence][] =>
      name.startsWith('mark-') && presences.includes(String(value)) ? [[name.slice(5), value as Presence]] : [],
    )
    const known = new Set((await participantsOf(c.var.db, date.id)).map(({ id }) => id))
    await markPresence(c.var.db, keeper.id, date, new Map(marks.filter(([id]) => known.has(id))), c.var.now())
    return done(c, paths.list.href(at), c.var.view.t('activities.list.saved'))
  })

  .get(paths.listPaper.pattern, async (c) => {
    const { activity, date } = await keptHere(c)
    const people = await participantsOf(c.var.db, date.id)
    const bytes = await paperPdf(attendanceSheet(c.var.view, activity, date, people), c.var.now())
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${activity.slug}-lista.pdf"`,
      'cache-control': 'no-store',
    })
  })

async function keptHere(c: Context<Env>) {
  const here = await activityHere(c)
  return { ...here, keeper: allowed(c.var.view, mayKeepList(c.var.view.person, here.activity)) }
}
