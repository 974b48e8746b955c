import type { Context } from 'hono'
import { documentById, readText, unitsOf } from '#documents/index.ts'
import { type Env, found } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { excerpt } from '#kit/text/excerpt.ts'
import type { Problems } from '#kit/ui/index.ts'
import { around } from '../process/here.ts'
import type { Consultation } from '../process/tables.ts'
import { DecisionPage } from './pages/decision.tsx'
import { EditPage } from './pages/edit.tsx'
import { NewProposalPage, type NewProposalTyped } from './pages/new-proposal.tsx'
import { proposalByNumber, sourcesOf, topicsToUse } from './reading.ts'
import type { Proposal } from './tables.ts'

/** The proposal at this address, or a 404 page. */
export async function proposalHere(c: Context<Env>, consultation: Consultation): Promise<Proposal> {
  const number = Number(c.req.param('number'))
  found(Number.isSafeInteger(number) && number < 2 ** 31 ? number : null)
  return found(await proposalByNumber(c.var.db, consultation.id, number))
}

/** The units a proposal may be written into, as lines to choose from. */
async function unitChoices(c: Context<Env>, { documentId }: Consultation) {
  const document = documentId ? await documentById(c.var.db, documentId) : undefined
  if (document?.status !== 'drafting') return null
  const text = readText(await unitsOf(c.var.db, document.id), document)
  const units = text.map(({ id, citation, heading, text }) => ({
    id,
    label: excerpt(`${citation} ${heading} ${text}`, 90),
  }))
  return { slug: document.slug, title: document.title, units }
}

export async function showNew(
  c: Context<Env>,
  consultation: Consultation,
  typed: NewProposalTyped,
  problems: Problems | null,
) {
  const { db, view } = c.var
  const topics = await topicsToUse(db, consultation.id)
  const all = view.query.get('pokaz') === 'wszystkie'
  const chosen = [typed.conclusions ?? []].flat()
  const said = await sourcesOf(db, consultation.id)
  const first = topics.find(({ title }) => title === said.find(({ id }) => id === chosen[0])?.topic)
  const asked = topics.find(({ slug }) => slug === view.query.get('temat'))
  const topic = asked ?? first ?? topics.find(({ unused }) => unused > 0) ?? topics[0] ?? null
  const sources = said.filter(
    (one) => chosen.includes(one.id) || (one.topic === topic?.title && (all || one.reached === 'unused')),
  )
  const values = {
    ...typed,
    conclusions: chosen,
    unitIds: [typed.unitIds ?? []].flat(),
    client_id: typed.client_id || crypto.randomUUID(),
    unit_client_id: typed.unit_client_id || crypto.randomUUID(),
  }
  const document = await unitChoices(c, consultation)
  const data = {
    consultation: around(consultation),
    topics,
    topic: topic?.slug ?? null,
    all,
    sources,
    document,
    values,
    problems,
  }
  return show(c, NewProposalPage, data, problems ? 422 : 200)
}

export async function showDecision(
  c: Context<Env>,
  consultation: Consultation,
  { number, title, text, outcome }: Proposal,
  typed: NewProposalTyped,
  problems: Problems | null,
) {
  const unit_client_id = typed.unit_client_id || crypto.randomUUID()
  const values = { ...typed, unitIds: [typed.unitIds ?? []].flat(), unit_client_id }
  const document = await unitChoices(c, consultation)
  const proposal = { number, title, text, outcome }
  const data = { consultation: around(consultation), proposal, document, values, problems }
  return show(c, DecisionPage, data, problems ? 422 : 200)
}

export async function showEdit(
  c: Context<Env>,
  consultation: Consultation,
  typed: { title?: string; text?: string },
  problems: Problems | null,
) {
  const { number } = await proposalHere(c, consultation)
  const sources = await sourcesOf(c.var.db, consultation.id)
  const brief = ({ id, number, text }: (typeof sources)[number]) => ({ id, number, text: excerpt(text, 140) })
  const data = {
    consultation: around(consultation),
    number,
    tied: sources.filter(({ proposals }) => proposals.includes(number)).map(brief),
    free: sources.filter(({ reached }) => reached === 'unused').map(brief),
    values: { title: typed.title, text: typed.text },
    problems,
  }
  return show(c, EditPage, data, problems ? 422 : 200)
}
