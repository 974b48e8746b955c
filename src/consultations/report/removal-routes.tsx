import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { field, readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { mayOrganise } from '../process/consultations.ts'
import { around, consultationHere } from '../process/here.ts'
import type { Consultation } from '../process/tables.ts'
import { RemovalPage } from './pages/removal.tsx'
import { paths } from './paths.ts'
import { commitmentById, removeCommitment } from './removal.ts'

export const removalForm = z.object({ reason: field.text(1000) })

/** Taking a commitment off the list, with a reason that stays in sight. */
export const removalRoutes = new Hono<Env>()

  .get(paths.removal.pattern, async (c) => {
    const { consultation } = await deskHere(c)
    return showRemoval(c, consultation, '', null)
  })

  .post(paths.removal.pattern, async (c) => {
    const { view, now } = c.var
    const { consultation, person } = await deskHere(c)
    const { values, problems } = await readForm(c, removalForm)
    if (problems) return showRemoval(c, consultation, String(values.reason ?? ''), problems as Problems)

    const { id } = await commitmentHere(c, consultation)
    const { refused } = await removeCommitment(c.var.db, person, consultation, id, values.reason, now())
    if (refused) {
      const reason = view.t(`consultations.deeds.refused.${refused}`)
      return showRemoval(c, consultation, values.reason, { reason })
    }
    const at = { community: view.community!.slug, consultation: consultation.slug }
    return done(c, paths.deeds.href(at), view.t('consultations.deeds.removed.done'))
  })

async function deskHere(c: Context<Env>) {
  const consultation = await consultationHere(c)
  return { consultation, person: allowed(c.var.view, mayOrganise(c.var.view.person, consultation)) }
}

async function commitmentHere(c: Context<Env>, { id }: Consultation) {
  return found(await commitmentById(c.var.db, id, idOf(c.req.param('commitment'))))
}

async function showRemoval(c: Context<Env>, consultation: Consultation, reason: string, problems: Problems | null) {
  const { id, text } = await commitmentHere(c, consultation)
  const data = { consultation: around(consultation), commitment: { id, text }, reason, problems }
  return show(c, RemovalPage, data, problems ? 422 : 200)
}
