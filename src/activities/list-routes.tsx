import { type Context, Hono } from 'hono'
import { readBody } from '#kit/form.ts'
import { allowed, type Env } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { briefOf } from './brief.ts'
import { activityHere } from './here.ts'
import { ListPage } from './pages/list.tsx'
import { participantsOf } from './participations.ts'
import { paths } from './paths.ts'
import { copyMarks } from './presence/marks.ts'
import { sendSheet } from './presence/sheet.ts'
import { mayKeepList } from './rights.ts'
import { answersShown } from './taking/questions.ts'
import { seatsIn } from './taking/seats.ts'

export const listRoutes = new Hono<Env>()

  .get(paths.list.pattern, async (c) => {
    const here = await keptHere(c)
    const { date } = here
    const [people, seats] = await Promise.all([participantsOf(c.var.db, date.id), seatsIn(c.var.db, here.place)])
    return show(c, ListPage, {
      activity: briefOf(here),
      people: people.map(({ email, phone, created: _, answers, ...one }) => ({
        ...one,
        reach: phone ?? email,
        answers: answersShown(here.activity.asked, answers),
      })),
      ...seats,
    })
  })

  .post(paths.list.pattern, async (c) => {
    const here = await keptHere(c)
    const marks = Object.entries(await readBody(c)).flatMap(([name, value]): [string, string][] =>
      name.startsWith('mark-') ? [[name.slice(5), String(value)]] : [],
    )
    const refused = await copyMarks(c.var.db, here.keeper.id, here, new Map(marks), c.var.now())
    const said = refused ? `activities.presence.refusal.${refused}` : 'activities.list.saved'
    return done(c, here.on(paths.list.href(here.at)), c.var.view.t(said))
  })

  .get(paths.listPaper.pattern, async (c) => sendSheet(c, await keptHere(c)))

async function keptHere(c: Context<Env>) {
  const here = await activityHere(c)
  return { ...here, keeper: allowed(c.var.view, mayKeepList(c.var.view.person, here.activity)) }
}
