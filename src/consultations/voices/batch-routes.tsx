import { type Context, Hono } from 'hono'
import { authorOf } from '#accounts/index.ts'
import { keepFile } from '#kit/files.ts'
import { readBody, readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import { mayRecord, topicsOf } from '../process/consultations.ts'
import { around, consultationHere } from '../process/here.ts'
import { batchByNumber, batchesOf, openBatch, setBatchClosed } from './batches.ts'
import { addConclusion } from './conclusions.ts'
import { batchForm, cardForm } from './forms.ts'
import { type BatchBrief, BatchesPage, BatchPage } from './pages/batches.tsx'
import { paths } from './paths.ts'
import { conclusionsOf } from './reading.ts'
import type { PaperBatch } from './tables.ts'

type Typed = Record<string, unknown>

export const batchRoutes = new Hono<Env>()

  .get(paths.batches.pattern, async (c) => showBatches(c, await recorderHere(c), {}, {}))

  .post(paths.batches.pattern, async (c) => {
    const here = await recorderHere(c)
    const { values, problems } = await readForm(c, batchForm)
    if (problems) return showBatches(c, here, values, problems)
    const batch = await openBatch(
      c.var.db,
      here.recorder.id,
      here.consultation,
      { ...values, kind: 'conclusions' },
      c.var.now(),
    )
    const words = c.var.view.t('consultations.batches.opened', { number: batch.number })
    return done(c, paths.batch.href({ ...here.at, number: batch.number }), words)
  })

  .get(paths.batch.pattern, async (c) => {
    const { temat, rodzaj } = c.req.query()
    return showBatch(c, await batchHere(c), { topicId: temat, kind: rodzaj }, {}, null)
  })

  .post(paths.batch.pattern, async (c) => {
    const here = await batchHere(c)
    const { db, view, now, storage } = c.var
    const { values, problems } = await readForm(c, cardForm)
    if (problems) return showBatch(c, here, values, problems, null)
    if (here.batch.closed) return showBatch(c, here, values, {}, 'batch-closed')
    const topic = (await topicsOf(db, here.consultation.id)).find(({ id }) => id === values.topicId)
    if (!topic) return showBatch(c, here, values, { topicId: view.t('kit.form.choose') }, null)

    const { photo } = await readBody(c)
    const { communityId } = here.consultation
    const kept = photo instanceof File ? await keepPhoto(photo) : null
    if (kept?.refused)
      return showBatch(c, here, values, { photo: view.t(`consultations.batch.photo-${kept.refused}`) }, null)

    const { kind, text, support, clientId } = values
    const contact = values.phone ? ('phone' as const) : ('none' as const)
    const who = (tx: typeof db) => authorOf(tx, null, here.recorder.id, communityId, { ...values, contact }, now())
    const card = {
      kind,
      text,
      support,
      clientId,
      channel: 'paper' as const,
      batchId: here.batch.id,
      photoId: kept?.file?.id,
      who,
    }
    const { conclusion, refused } = await addConclusion(db, here.recorder.id, here.consultation, topic, card, now())
    if (refused) return showBatch(c, here, values, {}, refused)
    const next = `${paths.batch.href(here.at)}?temat=${topic.id}&rodzaj=${kind}`
    return done(c, next, view.t('consultations.record.saved', { number: conclusion.number }))

    async function keepPhoto(file: File) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const about = { communityId, by: here.recorder.id, public: false, picture: true, now: now() }
      return keepFile(db, storage, { ...about, name: file.name, bytes })
    }
  })

  .post(paths.batchEnd.pattern, (c) => setClosed(c, true))
  .post(paths.batchReopening.pattern, (c) => setClosed(c, false))

async function setClosed(c: Context<Env>, closed: boolean) {
  const { consultation, batch, recorder, at } = await batchHere(c)
  await setBatchClosed(c.var.db, recorder.id, consultation, batch, closed, c.var.now())
  const words = closed ? 'consultations.batch.closed-done' : 'consultations.batch.reopened'
  return done(c, closed ? paths.batches.href(at) : paths.batch.href(at), c.var.view.t(words))
}

async function recorderHere(c: Context<Env>) {
  const consultation = await consultationHere(c)
  const { view } = c.var
  const recorder = allowed(view, mayRecord(view.person, consultation))
  return { consultation, recorder, at: { community: view.community!.slug, consultation: consultation.slug } }
}

/** The pile of this address and who types it in; others get 403 or 404. */
export async function batchHere(c: Context<Env>) {
  const here = await recorderHere(c)
  const batch = found(await batchByNumber(c.var.db, here.consultation.id, c.req.param('number') ?? ''))
  if (batch.kind !== 'conclusions') found(null)
  return { ...here, batch, at: { ...here.at, number: batch.number } }
}

const briefOf = ({ number, note, pages, closed }: PaperBatch, typed: number): BatchBrief => ({
  ...{ number, note, pages, typed },
  closed: closed !== null,
})

type Recorder = Awaited<ReturnType<typeof recorderHere>>

async function showBatches(
  c: Context<Env>,
  { consultation }: Recorder,
  values: Typed,
  problems: Record<string, string>,
) {
  const rows = await batchesOf(c.var.db, consultation.id, 'conclusions')
  const batches = rows.map(({ batch, typed }) => briefOf(batch, typed))
  const data = { about: around(consultation), batches, values, problems }
  return show(c, BatchesPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

type Batch = Awaited<ReturnType<typeof batchHere>>

async function showBatch(
  c: Context<Env>,
  here: Batch,
  values: Typed,
  problems: Record<string, string>,
  refusal: string | null,
) {
  const { db, view } = c.var
  const { consultation, batch } = here
  const [topics, cards] = await Promise.all([
    topicsOf(db, consultation.id),
    conclusionsOf(db, consultation.id, { batchId: batch.id, merged: true }, true),
  ])
  const at = { community: view.community!.slug, consultation: consultation.slug }
  const last = cards.slice(-12).reverse()
  const wrong = refusal !== null || Object.keys(problems).length > 0
  const { photo: _, ...shown } = values
  return show(
    c,
    BatchPage,
    {
      about: around(consultation),
      batch: briefOf(batch, cards.length),
      topics: topics.map(({ id, title }) => ({ id, title })),
      last: last.map(({ number, text, kind }) => ({ number, text, kind, href: paths.edit.href({ ...at, number }) })),
      ...{ values: shown, problems },
      refused: refusal && view.t(`consultations.voice.refusal.${refusal}`),
      sending: wrong && typeof values.clientId === 'string' ? values.clientId : newSending(c),
    },
    wrong ? 422 : 200,
  )
}
