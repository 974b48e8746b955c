import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import type { Env } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { closeConsultation, reopenConsultation, unansweredIn } from './closing.ts'
import { deskHere } from './desk.ts'
import { reopeningForm } from './forms.ts'
import { ClosingPage } from './pages/closing.tsx'
import { paths } from './paths.ts'
import { closingRefusal } from './rules.ts'

/** Ending a process, and opening it again. */
export const closingRoutes = new Hono<Env>()

  .get(paths.closing.pattern, async (c) => showClosing(c, '', null))

  .post(paths.closing.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const { refused } = await closeConsultation(c.var.db, person, consultation, c.var.now())
    if (refused) return showClosing(c, '', {})
    return done(c, paths.consultation.href(at), c.var.view.t('consultations.closing.done'))
  })

  .post(paths.reopening.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const { values, problems } = await readForm(c, reopeningForm)
    if (problems) return showClosing(c, String(values.reason ?? ''), problems as Problems)

    await reopenConsultation(c.var.db, person, consultation, values.reason, c.var.now())
    return done(c, paths.consultation.href(at), c.var.view.t('consultations.closing.reopened'))
  })

async function showClosing(c: Context<Env>, reason: string, problems: Problems | null) {
  const { consultation, here } = await deskHere(c)
  const unanswered = await unansweredIn(c.var.db, consultation.id)
  const refused = closingRefusal(consultation, unanswered)
  const data = { consultation: here, closed: consultation.closed, unanswered, refused, reason, problems }
  return show(c, ClosingPage, data, problems ? 422 : 200)
}
