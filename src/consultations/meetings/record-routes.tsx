import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { mayRecord, topicsOf } from '../process/consultations.ts'
import { around } from '../process/here.ts'
import { paths as voicePaths } from '../voices/paths.ts'
import { conclusionsOf } from '../voices/reading.ts'
import { briefOf } from './brief.ts'
import { saidForm } from './forms.ts'
import { meetingHere } from './here.ts'
import { sessionsOf, tablesOf } from './meetings.ts'
import { RecordPage } from './pages/record.tsx'
import { paths } from './paths.ts'
import { recordAtTable } from './recording.ts'

export const recordRoutes = new Hono<Env>()

  .get(paths.record.pattern, async (c) => {
    await tableHere(c, '1')
    return done(c, paths.table.href({ ...at(c), table: 1 }))
  })

  .get(paths.table.pattern, async (c) => showTable(c, await tableHere(c, c.req.param('table')), {}, {}, null))

  .post(paths.table.pattern, async (c) => {
    const here = await tableHere(c, c.req.param('table'))
    const { values, problems } = await readForm(c, saidForm)
    if (problems) return showTable(c, here, values, problems, null)

    const { db, now, view } = c.var
    const topic = here.topics.find(({ id }) => id === (here.meeting.topicId ?? values.topicId))
    if (!topic) return showTable(c, here, values, { topicId: view.t('kit.form.choose') }, null)

    const saying = { ...values, sessionId: here.sessions.find(({ id }) => id === values.sessionId)?.id ?? null }
    const place = { meeting: here.meeting, table: here.table, topic }
    const { conclusion, refused } = await recordAtTable(db, here.recorder, here.consultation, place, saying, now())
    if (refused) return showTable(c, here, values, {}, view.t(`consultations.voice.refusal.${refused}`))

    const back = paths.table.href({ ...at(c), table: here.table.number })
    return done(c, `${back}?runda=${values.round}`, view.t('consultations.record.saved', { number: conclusion.number }))
  })

type Here = Awaited<ReturnType<typeof tableHere>>

async function tableHere(c: Context<Env>, number: string) {
  const full = await meetingHere(c)
  const { db, view } = c.var
  const recorder = allowed(view, mayRecord(view.person, full.consultation))
  const [tables, sessions, topics] = await Promise.all([
    tablesOf(db, full.meeting.id),
    sessionsOf(db, full.meeting.id),
    topicsOf(db, full.consultation.id),
  ])
  const table = found(tables.find((one) => String(one.number) === number))
  return { ...full, recorder, tables, sessions, topics, table }
}

async function showTable(
  c: Context<Env>,
  here: Here,
  values: Record<string, unknown>,
  problems: Problems,
  refused: string | null,
) {
  const { db, view } = c.var
  const { consultation, meeting, tables, table, sessions, topics } = here
  const said = await conclusionsOf(db, consultation.id, { tableId: table.id, merged: true }, true)
  const of = { community: view.community!.slug, consultation: consultation.slug }
  const wrong = refused !== null || Object.keys(problems).length > 0
  return show(
    c,
    RecordPage,
    {
      about: around(consultation),
      meeting: briefOf(here),
      tables: tables.map(({ number, title, host }) => ({ number, title, host })),
      table: table.number,
      round: Math.min(Number(view.query.get('runda')) || 1, meeting.rounds),
      topics: meeting.topicId ? [] : topics.map(({ id, title }) => ({ id, title })),
      sessions: sessions.map(({ id, title }) => ({ id, title })),
      said: said.map(({ number, kind, text, support, round }) => ({
        ...{ number, kind, text, support, round },
        href: voicePaths.edit.href({ ...of, number }),
      })),
      ...{ values, problems, refused },
      sending: typeof values.clientId === 'string' ? values.clientId : newSending(c),
    },
    wrong ? 422 : 200,
  )
}

function at(c: Context<Env>) {
  const { community = '', consultation = '', meeting = '' } = c.req.param() as Record<string, string>
  return { community, consultation, meeting }
}
