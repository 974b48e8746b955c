import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { withQuery } from '#kit/paths.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { type Batch, batchByNumber, batchesOf, closeBatch, openBatch, typedFrom } from './batches.ts'
import { enterRemark } from './entering.ts'
import { recording } from './entry-routes.tsx'
import { batchForm, paperForm } from './forms.ts'
import type { Here } from './here.ts'
import { BatchPage } from './pages/batch.tsx'
import { BatchesPage } from './pages/batches.tsx'
import type { Typed } from './pages/new-remark.tsx'
import { paths } from './paths.ts'
import { remarkByNumber } from './reading.ts'

/** Piles of printed forms, typed in one after another from the keyboard alone. */
export const batchRoutes = new Hono<Env>()

  .get(paths.batches.pattern, async (c) => {
    const { here } = await recording(c)
    return showBatches(c, here, { client_id: newSending(c) }, null)
  })

  .post(paths.batches.pattern, async (c) => {
    const { here, person } = await recording(c)
    const { values, problems } = await readForm(c, batchForm)
    if (problems) return showBatches(c, here, values, problems as Problems)

    const { client_id: id, note, pages = null } = values
    const { number } = await openBatch(c.var.db, person, here.consultation, { id, note, pages }, c.var.now())
    return done(
      c,
      paths.batch.href({ ...here.address, batch: number }),
      c.var.view.t('consultations.pile.opened', { number }),
    )
  })

  .get(paths.batch.pattern, async (c) => {
    const { here, batch } = await batchHere(c)
    const author = c.var.view.query.get('autor') ?? ''
    return showBatch(c, here, batch, { client_id: newSending(c), author }, null)
  })

  .post(paths.batchRemarks.pattern, async (c) => {
    const { view } = c.var
    const { here, person, batch } = await batchHere(c)
    const { values, problems } = await readForm(c, paperForm)
    if (problems) return showBatch(c, here, batch, values, problems as Problems)
    if (batch.closed) {
      const closed = view.t('consultations.remarks.refusal.batch-closed')
      return showBatch(c, here, batch, values, { citation: closed })
    }
    const author = Number(values.author) || null
    const how = { channel: 'paper' as const, batch, formCode: values.form_code, author }
    const entered = await enterRemark(c, here, person, values, how)
    if (entered.problems) return showBatch(c, here, batch, values, entered.problems)
    const { number } = entered.remark
    const next = withQuery(paths.batch.href({ ...here.address, batch: batch.number }), { autor: author ?? number })
    return done(c, next, view.t(`consultations.entry.${entered.again ? 'again' : 'saved'}`, { number }))
  })

  .post(paths.batchClosure.pattern, (c) => setClosed(c, true))

  .post(paths.batchReopening.pattern, (c) => setClosed(c, false))

async function batchHere(c: Context<Env>) {
  const { here, person } = await recording(c)
  const number = c.req.param('batch') ?? ''
  if (!/^\d{1,6}$/.test(number)) found(null)
  const batch = found(await batchByNumber(c.var.db, here.consultation.id, Number(number)))
  return { here, person, batch }
}

async function setClosed(c: Context<Env>, closed: boolean) {
  const { db, view, now } = c.var
  const { here, person, batch } = await batchHere(c)
  await closeBatch(db, person, here.consultation.communityId, batch, closed, now())
  const { number } = batch
  const next = closed ? paths.batches.href(here.address) : paths.batch.href({ ...here.address, batch: number })
  return done(c, next, view.t(`consultations.pile.${closed ? 'closed' : 'reopened'}`, { number }))
}

async function showBatches(c: Context<Env>, { consultation, room }: Here, typed: Typed, problems: Problems | null) {
  const batches = await batchesOf(c.var.db, consultation.id)
  const values = { ...typed, client_id: typed.client_id || newSending(c) }
  return show(c, BatchesPage, { room, batches, values, problems }, problems ? 422 : 200)
}

async function showBatch(c: Context<Env>, here: Here, batch: Batch, typed: Typed, problems: Problems | null) {
  const { db } = c.var
  const { consultation, room } = here
  const author = Number(typed.author) || null
  const [row, last] = await Promise.all([
    author ? remarkByNumber(db, consultation.id, author, c.var.view.now) : undefined,
    typedFrom(db, batch.id),
  ])
  const values = { ...typed, client_id: typed.client_id || newSending(c), author: row ? String(row.number) : '' }
  const { number, note, pages, closed } = batch
  const going = row ? { number: row.number, author: row.author, authorKind: row.authorKind } : null
  const data = { room, batch: { number, note, pages, closed }, author: going, last, values, problems }
  return show(c, BatchPage, data, problems ? 422 : 200)
}
