import { type Context, Hono } from 'hono'
import { asDay, rulebookOf } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { mayOrganise } from './consultations.ts'
import { deskHere } from './desk.ts'
import { evidenceById, evidenceOf, publicationGaps, saveEvidence } from './evidence.ts'
import { evidenceForm } from './forms.ts'
import { consultationHere } from './here.ts'
import { EvidencePage } from './pages/evidence.tsx'
import { EvidenceFormPage, type EvidenceTyped } from './pages/evidence-form.tsx'
import { paths } from './paths.ts'
import { stagesOf } from './stages.ts'

/** When and where things were made public, so that it can be proved later. */
export const evidenceRoutes = new Hono<Env>()

  .get(paths.evidence.pattern, async (c) => {
    const { db, view } = c.var
    const consultation = await consultationHere(c)
    const rows = await evidenceOf(db, consultation.id)
    const mayEdit = mayOrganise(view.person, consultation)
    const rules = await rulebookOf(db, consultation.communityId, asDay(dayOf(view.now)))
    const gaps = mayEdit ? publicationGaps(rows, await stagesOf(db, consultation.id), rules) : []
    const evidence = rows.map(({ id, what, channel, address, publishedFrom, publishedTo, note, photoId }) => {
      return { id, what, channel, address, publishedFrom, publishedTo, note, photo: photoId }
    })
    const { slug, title } = consultation
    const lacking = gaps.map(({ rule, ...gap }) => ({ ...gap, basis: rule.basis }))
    return show(c, EvidencePage, { consultation: { slug, title }, evidence, gaps: lacking, mayEdit })
  })

  .get(paths.newEvidence.pattern, async (c) => {
    await deskHere(c)
    const today = dayOf(c.var.view.now)
    const { query } = c.var.view
    const typed = { channel: query.get('channel') ?? undefined, what: query.get('what') ?? 'announcement' }
    return showForm(c, null, { client_id: crypto.randomUUID(), publishedFrom: today, ...typed }, null)
  })

  .post(paths.evidence.pattern, async (c) => save(c, null))

  .get(paths.evidenceRecord.pattern, async (c) => {
    const { consultation } = await deskHere(c)
    const row = found(await evidenceById(c.var.db, consultation.id, idOf(c.req.param('id'))))
    const { what, channel, address, publishedFrom, publishedTo, note } = row
    return showForm(c, row.id, { what, channel, address, publishedFrom, publishedTo, note }, null)
  })

  .post(paths.evidenceRecord.pattern, async (c) => {
    const { consultation } = await deskHere(c)
    const row = found(await evidenceById(c.var.db, consultation.id, idOf(c.req.param('id'))))
    return save(c, row.id)
  })

async function save(c: Context<Env>, id: string | null) {
  const { db, storage, view, now } = c.var
  const { consultation, person, at } = await deskHere(c)
  const { values, problems } = await readForm(c, evidenceForm)
  if (problems) return showForm(c, id, values as EvidenceTyped, problems as Problems)

  const { client_id, ...form } = values
  const kept = await saveEvidence(db, storage, person, consultation, { ...form, id: id ?? client_id }, now())
  if (kept.refused) {
    const photo = view.t('consultations.evidence.photo.refused')
    return showForm(c, id, { ...form, client_id, photo: undefined }, { photo })
  }
  return done(c, paths.evidence.href(at), view.t('consultations.saved'))
}

async function showForm(c: Context<Env>, id: string | null, values: EvidenceTyped, problems: Problems | null) {
  const { here } = await deskHere(c)
  const { photo: _, ...typed } = values
  return show(c, EvidenceFormPage, { consultation: here, id, values: typed, problems }, problems ? 422 : 200)
}
