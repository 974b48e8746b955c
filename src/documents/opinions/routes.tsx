import { type Context, Hono } from 'hono'
import { communityPaths, officesOf } from '#communities/index.ts'
import { dayOf } from '#deadlines/index.ts'
import { keepFile } from '#kit/files.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { paths } from '../paths.ts'
import { documentHere } from '../reading/here.ts'
import { mayAnswerOpinion, mayDraft, mayOrganise, mayRead } from '../rights.ts'
import type { Document, DocumentVersion, Opinion } from '../tables.ts'
import { versionsOf } from '../versions.ts'
import { briefOf } from './brief.ts'
import { answerForm, requestForm } from './forms.ts'
import { type AnswerValues, OpinionPage } from './opinion-page.tsx'
import { giveOpinion, opinionById, opinionsOf, requestOpinion } from './opinions.ts'
import { OpinionsPage, type RequestValues } from './opinions-page.tsx'

/** Opinions of bodies: asked, given, waived by silence, taken after all. */
export const opinionRoutes = new Hono<Env>()

  .get(paths.opinions.pattern, async (c) => {
    const document = await documentHere(c)
    allowed(c.var.view, mayRead(c.var.view.person, document))
    const values = { client_id: crypto.randomUUID(), deliveredOn: dayOf(c.var.view.now), bodyKind: 'council' }
    return showOpinions(c, document, values, null)
  })

  .post(paths.opinions.pattern, async (c) => {
    const { db, now, view } = c.var
    const document = await documentHere(c)
    const person = allowed(view, mayOrganise(view.person, document))
    const { values, problems } = await readForm(c, requestForm)
    if (problems) return showOpinions(c, document, values as RequestValues, problems)

    const { client_id: id, version, office, body, ...rest } = values
    const versions = await versionsOf(db, document.id, true)
    const versionId = found(versions.find((one) => one.id === version)).id
    const officeId = rest.bodyKind === 'office' ? office : null
    const named = body ?? (rest.bodyKind === 'council' ? view.t('documents.opinion.council') : null)
    const request = { ...rest, id, versionId, officeId, body: named }
    const { opinion, refused } = await requestOpinion(db, person, document, request, now())
    if (refused) {
      const problem = { [fieldOfAsking[refused]]: view.t(`documents.opinion.refusal.${refused}`) }
      return showOpinions(c, document, values, problem)
    }
    const href = paths.opinions.href({ community: view.community!.slug, document: document.slug })
    return done(c, href, view.t('documents.opinion.asked', { body: opinion.body, day: view.dates.day(opinion.due) }))
  })

  .get(paths.opinion.pattern, async (c) => {
    const { document, opinion, version } = await opinionHere(c)
    return showOpinion(c, document, opinion, version, { on: dayOf(c.var.view.now) }, null)
  })

  .post(paths.opinion.pattern, async (c) => {
    const { db, now, view } = c.var
    const { document, opinion, version } = await opinionHere(c)
    const person = allowed(view, mayAnswerOpinion(view.person, opinion))
    const { values, problems } = await readForm(c, answerForm)
    if (problems) return showOpinion(c, document, opinion, version, values as AnswerValues, problems as Problems)

    const { file, ...typed } = values
    const again = (wrong: Problems) => showOpinion(c, document, opinion, version, typed, wrong)
    const kept = file ? await keep(c, file, opinion.communityId, version.public) : null
    if (kept?.refused) return again({ file: view.t(`documents.file.${kept.refused}`) })
    const given = { ...typed, fileId: kept?.file?.id }
    const { refused } = await giveOpinion(db, person, opinion.id, given, now())
    if (refused) return again({ [fieldOfAnswer[refused]]: view.t(`documents.opinion.refusal.${refused}`) })
    const address = { community: view.community!.slug, document: document.slug, opinion: opinion.id }
    return done(c, paths.opinion.href(address), view.t('documents.opinion.saved'))
  })

const fieldOfAsking = { 'delivered-in-future': 'deliveredOn', 'asked-already': 'bodyKind', 'no-body': 'body' } as const
const fieldOfAnswer = {
  'answered-already': 'outcome',
  'waived-already': 'outcome',
  'in-future': 'on',
  'before-delivery': 'on',
  'text-missing': 'text',
  'note-missing': 'note',
} as const

async function keep(c: Context<Env>, file: File, communityId: string, open: boolean) {
  const { db, storage, now, view } = c.var
  const bytes = new Uint8Array(await file.arrayBuffer())
  const by = view.person?.id ?? null
  return keepFile(db, storage, { communityId, name: file.name, bytes, by, public: open, now: now() })
}

/** The opinion of this address; one on an internal version is only for those who may read it. */
async function opinionHere(c: Context<Env>) {
  const document = await documentHere(c)
  const { opinion, version } = found(await opinionById(c.var.db, document.id, idOf(c.req.param('opinion'))))
  if (!version.public && !mayRead(c.var.view.person, document)) found(null)
  return { document, opinion, version }
}

async function showOpinions(c: Context<Env>, document: Document, values: RequestValues, problems: Problems | null) {
  const { db, view } = c.var
  const versions = await versionsOf(db, document.id, true)
  const today = dayOf(view.now)
  const offices = await officesOf(db, document.communityId, today)
  const asked = await opinionsOf(db, document.id, true)
  const data = {
    document: { slug: document.slug, title: document.title, status: document.status },
    opinions: asked.map(({ opinion, version }) => briefOf(opinion, version, today)),
    versions: versions.map(({ id, name }) => ({ id, name })),
    offices: offices.map(({ id, name }) => ({ id, name })),
    mayAsk: mayOrganise(view.person, document),
    mayDraft: mayDraft(view.person, document),
  }
  return show(c, OpinionsPage, { ...data, values, problems }, problems ? 422 : 200)
}

function showOpinion(
  c: Context<Env>,
  document: Document,
  opinion: Opinion,
  version: DocumentVersion,
  values: AnswerValues,
  problems: Problems | null,
) {
  const { view } = c.var
  const { text, reversalNote: note, waived, fileId } = opinion
  const file = fileId && communityPaths.file.href({ id: fileId })
  const brief = briefOf(opinion, version, dayOf(view.now))
  const data = {
    document: { slug: document.slug, title: document.title },
    opinion: { ...brief, text, note, waivedOn: waived && dayOf(waived), file },
    mayAnswer: mayAnswerOpinion(view.person, opinion),
  }
  return show(c, OpinionPage, { ...data, values, problems }, problems ? 422 : 200)
}
