import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import type { Env } from '#kit/http.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import { type Count, noteCounts } from './counts.ts'
import { headCountForm, tapForm, walkInForm } from './forms.ts'
import { leaderHere, sessionHere } from './here.ts'
import { importRoutes } from './import/routes.tsx'
import { SessionPage } from './pages/session.tsx'
import { SessionsPage } from './pages/sessions.tsx'
import { paths } from './paths.ts'
import { phoneRoutes } from './phone-routes.tsx'
import { presenceRefusal } from './rules.ts'
import { takeEntries } from './sending.ts'
import { listsOf, sessionOf, sessionsOf, spanOf, turnoutOf } from './sessions.ts'
import { datesOfCode } from './sheet-code.ts'
import { ageBands, type TapStatus } from './tables.ts'
import { noteTaps } from './taps.ts'
import { typingRoutes } from './typing-routes.tsx'

export const presenceRoutes = new Hono<Env>()
  .route('/', phoneRoutes)
  .route('/', typingRoutes)
  .route('/', importRoutes)

  .get(paths.sessions.pattern, async (c) => {
    const { db, view } = c.var
    const { community, leader } = leaderHere(c)
    const code = view.query.get('kod')
    if (code && datesOfCode(code)) return c.redirect(paths.sheetEntry.href({ community: community.slug, code }), 303)
    const { begins, ends, monday, sunday } = spanOf(view.now)
    const all = await sessionsOf(db, leader, community.id, monday < begins ? monday : begins, sunday)
    const [today, others] = [all.filter(isToday), all.filter((one) => !isToday(one))]
    const lists = await listsOf(
      db,
      today.map(({ date }) => date.id),
    )
    c.header('cache-control', 'no-store')
    const sessions = today.map((here) => ({ ...sessionOf(here), ...listed(lists(here.date.id)) }))
    return show(c, SessionsPage, {
      copied: view.now,
      leader: leader.id,
      sessions,
      week: others.map(sessionOf),
      code,
    })

    function isToday({ date }: (typeof all)[number]) {
      return date.begins >= begins && date.begins < ends
    }
  })

  .post(paths.entries.pattern, takeEntries)

  .get(paths.session.pattern, (c) => showSession(c, {}))

  .post(paths.taps.pattern, async (c) => {
    const here = await sessionHere(c)
    const { values, problems } = await readForm(c, tapForm)
    if (problems) return showSession(c, problems)
    const [entry, status] = values.tap
    const refused = await tapOnce(c, here, { entry, status, name: null })
    if (refused) return showSession(c, { tap: refused })
    return done(c, `${paths.session.href(here.at)}#r-${entry}`)
  })

  .post(paths.walkIns.pattern, async (c) => {
    const here = await sessionHere(c)
    const { values, problems } = await readForm(c, walkInForm)
    if (problems) return showSession(c, problems, await c.req.parseBody())
    const refused = await tapOnce(c, here, { entry: values.clientId, status: 'present', name: values.name })
    if (refused) return showSession(c, { name: refused }, values)
    return done(c, paths.session.href(here.at), c.var.view.t('activities.presence.added'))
  })

  .post(paths.headCount.pattern, async (c) => {
    const here = await sessionHere(c)
    const { values, problems } = await readForm(c, headCountForm)
    if (problems) return showSession(c, problems, values)
    const { heads } = (await listsOf(c.var.db, [here.date.id]))(here.date.id)
    const { method } = values
    const changed = ageBands.filter((band) => {
      const before = heads.find((one) => one.band === band)
      return values[band] !== undefined && (values[band] !== before?.people || method !== before?.method)
    })
    const unsent = { method, counter: 0, tapped: null, copied: null }
    const counts = changed.map((band): Count => ({ ...unsent, id: randomUUID(), band, people: values[band]! }))
    const answers = await noteCounts(c.var.db, senderOf(here), here, counts, c.var.now())
    const refused = refusalIn(c, [...answers.values()])
    if (refused) return showSession(c, { child: refused }, values)
    return done(c, paths.session.href(here.at), c.var.view.t('activities.presence.counted'))
  })

type Here = Awaited<ReturnType<typeof sessionHere>>
type Meant = { entry: string; status: TapStatus; name: string | null }

const senderOf = ({ leader }: Here) => ({ by: leader.id, device: null, sent: null })

/** A button pressed twice, or a page sent again, changes nothing the second time. */
async function tapOnce(c: Context<Env>, here: Here, meant: Meant): Promise<string | null> {
  const { db, now } = c.var
  const { people } = (await listsOf(db, [here.date.id]))(here.date.id)
  const row = people.find(({ entry }) => entry === meant.entry)
  if (row && row.kind === 'listed' && row.status === (meant.status === 'undone' ? 'registered' : meant.status))
    return null
  const tap = { ...meant, id: randomUUID(), counter: 0, tapped: null, copied: null }
  return refusalIn(c, [...(await noteTaps(db, senderOf(here), here, [tap], now())).values()])
}

function refusalIn(c: Context<Env>, answers: string[]): string | null {
  const refused = answers.find((answer) => answer !== 'noted' && answer !== 'again')
  return refused ? c.var.view.t(`activities.presence.refusal.${refused}`) : null
}

type Typed = Record<string, unknown>

async function showSession(c: Context<Env>, problems: Record<string, string | undefined>, values: Typed = {}) {
  const { db, view } = c.var
  const here = await sessionHere(c)
  const lists = await listsOf(db, [here.date.id])
  const refused = presenceRefusal(here.date, view.now)
  const data = {
    session: sessionOf(here),
    leader: here.leader.id,
    ...listed(lists(here.date.id)),
    closed: refused && view.t(`activities.presence.refusal.${refused}`),
    ...{ problems, values, sending: newSending(c) },
  }
  return show(c, SessionPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

function listed({ people, heads }: ReturnType<Awaited<ReturnType<typeof listsOf>>>) {
  return { people, heads, turnout: turnoutOf(people) }
}
