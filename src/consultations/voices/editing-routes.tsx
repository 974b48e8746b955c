import { type Context, Hono } from 'hono'
import { safeBack } from '#kit/back.ts'
import { readBody, readForm } from '#kit/form.ts'
import { allowed, type Env } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { mayRecord } from '../process/consultations.ts'
import { around } from '../process/here.ts'
import { restoreConclusion, rewordConclusion, withdrawConclusion } from './conclusions.ts'
import { rewordForm } from './forms.ts'
import { conclusionHere } from './here.ts'
import { RewordPage } from './pages/reword.tsx'
import { paths } from './paths.ts'

export const editingRoutes = new Hono<Env>()

  .get(paths.edit.pattern, async (c) => {
    const here = await recorderHere(c)
    const row = await here.row()
    const { text, kind, support, revision } = row
    return showReword(c, here, { text, kind, support, revision }, {}, null)
  })

  .post(paths.edit.pattern, async (c) => {
    const here = await recorderHere(c)
    const { values, problems } = await readForm(c, rewordForm)
    if (problems) return showReword(c, here, values, problems, null)

    const { db, view, now } = c.var
    const { conclusion, refused } = await rewordConclusion(db, here.recorder.id, await here.row(), values, now())
    // Saving again on purpose, with the other's words in sight, goes on from them.
    if (refused) return showReword(c, here, { ...values, revision: conclusion.revision }, {}, conclusion.text)
    return done(c, await backOf(c, paths.conclusion.href(here.at)), view.t('consultations.reword.saved'))
  })

  .post(paths.withdrawal.pattern, async (c) => {
    const here = await recorderHere(c)
    await withdrawConclusion(c.var.db, here.recorder.id, await here.row(), c.var.now())
    return done(c, paths.edit.href(here.at), c.var.view.t('consultations.reword.taken-back'))
  })

  .post(paths.restoration.pattern, async (c) => {
    const here = await recorderHere(c)
    await restoreConclusion(c.var.db, here.recorder.id, await here.row(), c.var.now())
    return done(c, paths.conclusion.href(here.at), c.var.view.t('consultations.reword.restored'))
  })

async function recorderHere(c: Context<Env>) {
  const here = await conclusionHere(c)
  return { ...here, recorder: allowed(c.var.view, mayRecord(c.var.view.person, here.consultation)) }
}

type Here = Awaited<ReturnType<typeof recorderHere>>

async function showReword(
  c: Context<Env>,
  { consultation, said }: Here,
  values: Record<string, unknown>,
  problems: Problems,
  meanwhile: string | null,
) {
  const wrong = meanwhile !== null || Object.keys(problems).length > 0
  const taken = said.withdrawn !== null
  const back = await backOf(c, c.req.header('referer') ?? '')
  const data = { about: around(consultation), number: said.number, taken, values, problems, meanwhile, back }
  return show(c, RewordPage, data, wrong ? 422 : 200)
}

/** Where the recorder came from: the table, the pile, or the conclusion itself. */
async function backOf(c: Context<Env>, otherwise: string): Promise<string> {
  const typed = c.req.method === 'POST' ? String((await readBody(c)).wroc ?? '') : ''
  return safeBack(typed, c.req.url) || safeBack(otherwise, c.req.url)
}
