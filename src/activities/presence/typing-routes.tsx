import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import { peselsIn } from '#kit/text/pesel.ts'
import { mayKeepList } from '../rights.ts'
import { type SheetForm, sheetForm } from './forms.ts'
import { leaderHere, sessionHere } from './here.ts'
import { TypingPage } from './pages/typing.tsx'
import { paths } from './paths.ts'
import { type RosterRow, sheetRowsOf } from './rosters.ts'
import { sessionByNumber, sessionOf } from './sessions.ts'
import { sendSheet } from './sheet.ts'
import { datesOfCode, rowNumbers, sheetCode } from './sheet-code.ts'
import { noteTaps } from './taps.ts'
import { typedTaps } from './typing.ts'

type Problems = Record<string, string | undefined>

export const typingRoutes = new Hono<Env>()

  .get(paths.sheet.pattern, async (c) => sendSheet(c, await sessionHere(c)))

  .get(paths.sheetEntry.pattern, async (c) => showTyping(c, {}, {}))

  .post(paths.sheetEntry.pattern, async (c) => {
    const here = await sheetHere(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, sheetForm)
    if (problems) return showTyping(c, values, problems)
    const rows = await sheetRowsOf(db, here.date.id)
    const there = thereOf(rows, values)
    const wrong = there
      ? namesWrong(c, values.name)
      : { numbers: view.t('activities.typing.numbers-odd', { rows: rows.length }) }
    if (!there || wrong) return showTyping(c, values, wrong ?? {})

    const taps = typedTaps(rows, { ...values, there })
    const sender = { by: here.leader.id, device: null, sent: null, channel: 'paper' as const }
    const answers = [...(await noteTaps(db, sender, here, taps, now())).values()]
    const refused = answers.find((answer) => answer !== 'noted' && answer !== 'again')
    if (refused) return showTyping(c, values, { numbers: view.t(`activities.presence.refusal.${refused}`) })
    const noted = answers.filter((answer) => answer === 'noted').length
    const session = paths.session.href({ community: here.community.slug, session: here.date.id })
    return done(c, session, view.t('activities.typing.saved', { taps: noted }))
  })

/** Those ticked and those told by their numbers; null where a number is not on the list. */
function thereOf(rows: RosterRow[], { there, numbers }: SheetForm): string[] | null {
  const told = rowNumbers(numbers ?? '', rows.length)
  return told && [...there, ...told.map((number) => rows[number - 1]!.entry)]
}

function namesWrong(c: Context<Env>, names: (string | null)[]): Problems | null {
  const line = names.findIndex((name) => name && peselsIn(name).length > 0)
  return line < 0 ? null : { [`name-${line + 1}`]: c.var.view.t('kit.form.pesel') }
}

/** The session whose list has this code, if this person keeps it. */
async function sheetHere(c: Context<Env>) {
  const { db, view } = c.var
  const { community, leader } = leaderHere(c)
  const { first, last } = found(datesOfCode(c.req.param('code') ?? ''))
  const here = found(await sessionByNumber(db, community.id, first, last))
  allowed(view, mayKeepList(view.person, here.activity))
  return { ...here, community, leader }
}

async function showTyping(c: Context<Env>, values: Record<string, unknown>, problems: Problems) {
  const here = await sheetHere(c)
  const rows = await sheetRowsOf(c.var.db, here.date.id)
  const sending = typeof values.clientId === 'string' ? values.clientId : newSending(c)
  const data = { session: sessionOf(here), code: sheetCode(here.date.id), rows, values, problems, sending }
  return show(c, TypingPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
