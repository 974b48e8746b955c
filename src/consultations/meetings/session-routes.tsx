import { type Context, Hono } from 'hono'
import { takesPart } from '#activities/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { mayRecord } from '../process/consultations.ts'
import { around } from '../process/here.ts'
import { briefOf } from './brief.ts'
import { sessionForm, sessionReportForm } from './forms.ts'
import { meetingHere } from './here.ts'
import { tablesOf } from './meetings.ts'
import { SessionPage } from './pages/session.tsx'
import { paths } from './paths.ts'
import { hrefOf, showMeeting } from './routes.tsx'
import { conveneSession, reportSession, sessionById } from './sessions.ts'

export const sessionRoutes = new Hono<Env>()

  .post(paths.session.pattern, async (c) => {
    const { db, view, now } = c.var
    const { consultation, meeting, date } = await meetingHere(c)
    const present = view.person ? await takesPart(db, view.person.id, date.id) : false
    const person = allowed(view, present || mayRecord(view.person, consultation))
    const { values, problems } = await readForm(c, sessionForm)
    if (problems) return showMeeting(c, { values, problems })

    const [slot = 0, room = 0] = values.cell.split('-').map(Number)
    const { title, convener } = values
    const rooms = (await tablesOf(db, meeting.id)).length
    const { refused, there } = await conveneSession(
      db,
      person.id,
      meeting,
      rooms,
      { slot, room, title, convener },
      now(),
    )
    const sentence = view.t(`consultations.meeting.refusal.${refused}`, { title: there?.title ?? '' })
    if (refused) return showMeeting(c, { values, problems: { cell: sentence } })
    return done(c, hrefOf(c), view.t('consultations.space.added'))
  })

  .get(paths.sessionReport.pattern, async (c) => showSession(c, {}))

  .post(paths.sessionReport.pattern, async (c) => {
    const { session, meeting, consultation, at } = await sessionHere(c)
    const { db, view, now } = c.var
    const person = allowed(view, mayRecord(view.person, consultation))
    const { values, problems } = await readForm(c, sessionReportForm)
    if (problems) return showSession(c, problems)
    await reportSession(db, person.id, meeting, session, values.report, now())
    return done(c, paths.sessionReport.href(at), view.t('consultations.space.report-saved'))
  })

async function sessionHere(c: Context<Env>) {
  const full = await meetingHere(c)
  const session = found(await sessionById(c.var.db, idOf(c.req.param('id'))))
  if (session.meetingId !== full.meeting.id) found(null)
  const places = { community: c.var.view.community!.slug, consultation: full.consultation.slug }
  return { ...full, session, at: { ...places, meeting: full.activity.slug, id: session.id } }
}

async function showSession(c: Context<Env>, problems: Record<string, string>) {
  const here = await sessionHere(c)
  const { title, convener, slot, report } = here.session
  const recorder = mayRecord(c.var.view.person, here.consultation)
  const data = {
    about: around(here.consultation),
    meeting: briefOf(here),
    session: { title, convener, slot, report },
    action: recorder ? paths.sessionReport.href(here.at) : null,
    problems,
  }
  return show(c, SessionPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
