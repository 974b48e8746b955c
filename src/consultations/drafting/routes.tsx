import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { allowed, type Env } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { thingsOf } from '#kit/things.ts'
import { walkTies } from '#kit/traces.ts'
import type { Problems } from '#kit/ui/index.ts'
import { mayDraft } from '../process/consultations.ts'
import { around, consultationHere } from '../process/here.ts'
import { type DecisionForm, decideProposal, reopenProposal } from './decisions.ts'
import { type DecisionTyped, decisionForm, editForm, proposalForm, sourcesForm, untyingForm } from './forms.ts'
import { GapsPage } from './pages/gaps.tsx'
import type { NewProposalTyped } from './pages/new-proposal.tsx'
import { ProposalPage } from './pages/proposal.tsx'
import { ProposalsPage } from './pages/proposals.tsx'
import { paths } from './paths.ts'
import { addSources, editProposal, makeProposal, removeSource } from './proposals.ts'
import { proposalLines, sourcesOf } from './reading.ts'
import type { Refusal } from './rules.ts'
import { proposalHere, showDecision, showEdit, showNew } from './showing.tsx'

/** The drafting team's room: conclusions become proposals, and each reaches a unit of the text or a reason. */
export const draftingRoutes = new Hono<Env>()

  .get(paths.proposals.pattern, async (c) => {
    const { db, view } = c.var
    const consultation = await consultationHere(c)
    const asked = view.query.get('stan')
    const outcome = (['taken', 'refused', 'open'] as const).find((name) => name === asked) ?? null
    const proposals = await proposalLines(db, consultation.id, outcome)
    const data = {
      consultation: around(consultation),
      proposals,
      outcome,
      mayDraft: mayDraft(view.person, consultation),
    }
    return show(c, ProposalsPage, data)
  })

  .get(paths.gaps.pattern, async (c) => {
    const { db, view } = c.var
    const consultation = await consultationHere(c)
    const drafts = mayDraft(view.person, consultation)
    const all = await sourcesOf(db, consultation.id, { only: 'waiting', everybody: !drafts })
    const pages = Math.max(1, Math.ceil(all.length / 40))
    const page = Math.min(pages, Math.max(1, Number.parseInt(view.query.get('strona') ?? '1', 10) || 1))
    const shown = { waiting: all.slice((page - 1) * 40, page * 40), count: all.length, page, pages }
    const open = await proposalLines(db, consultation.id, 'open')
    const proposals = open.map(({ number, title, sources }) => ({ number, title, sources }))
    return show(c, GapsPage, { consultation: around(consultation), ...shown, proposals, mayDraft: drafts })
  })

  .get(paths.newProposal.pattern, async (c) => {
    const { consultation } = await roomHere(c)
    const chosen = c.var.view.query.getAll('wniosek')
    return showNew(c, consultation, { conclusions: chosen, outcome: 'later' }, null)
  })

  .post(paths.proposals.pattern, async (c) => {
    const { db, view, now } = c.var
    const { consultation, person, at } = await roomHere(c)
    const { values, problems } = await readForm(c, proposalForm)
    if (problems) return showNew(c, consultation, values as NewProposalTyped, problems as Problems)

    const { client_id: id, title, text, conclusions: conclusionIds } = values
    const decision = decisionIn(values, text || title)
    const made = await makeProposal(db, person, consultation, { id, title, text, conclusionIds, decision }, now())
    if (made.refused) return showNew(c, consultation, values as NewProposalTyped, problemOf(c, made.refused))
    const { number, outcome } = made.proposal
    return done(c, paths.proposal.href({ ...at, number }), view.t(`consultations.proposal.made.${outcome ?? 'open'}`))
  })

  .get(paths.proposal.pattern, async (c) => {
    const { db, view, domains } = c.var
    const consultation = await consultationHere(c)
    const proposal = await proposalHere(c, consultation)
    const self = { kind: 'proposal', id: proposal.id }
    const ties = [...(await walkTies(db, self, 'up', 1)), ...(await walkTies(db, self, 'down', 1))]
    const ends = ties.flatMap((tie) => [
      { kind: tie.fromKind, id: tie.fromId },
      { kind: tie.toKind, id: tie.toId },
    ])
    const things = [...(await thingsOf(domains, db, ends, view)).values()]
    const { id, number, title, text, outcome, reason, decided, created } = proposal
    return show(c, ProposalPage, {
      consultation: around(consultation),
      proposal: { id, number, title, text, outcome, reason, decided, created },
      sources: things.filter(({ kind }) => kind === 'conclusion'),
      hidden: ties.filter(({ fromKind }) => fromKind === 'conclusion').length,
      units: things.filter(({ kind }) => kind === 'unit'),
      unseen: ties.some(({ toKind }) => toKind === 'unit') && !things.some(({ kind }) => kind === 'unit'),
      mayDraft: mayDraft(view.person, consultation),
    })
  })

  .get(paths.edit.pattern, async (c) => {
    const { consultation } = await roomHere(c)
    const { title, text } = await proposalHere(c, consultation)
    return showEdit(c, consultation, { title, text }, null)
  })

  .post(paths.edit.pattern, async (c) => {
    const { consultation, person, at } = await roomHere(c)
    const proposal = await proposalHere(c, consultation)
    const { values, problems } = await readForm(c, editForm)
    if (problems) return showEdit(c, consultation, values as { title?: string; text?: string }, problems as Problems)

    await editProposal(c.var.db, person, proposal, values, c.var.now())
    return done(c, paths.proposal.href({ ...at, number: proposal.number }), c.var.view.t('consultations.saved'))
  })

  .post(paths.sources.pattern, async (c) => {
    const { consultation, person, at } = await roomHere(c)
    const proposal = await proposalHere(c, consultation)
    const { values, problems } = await readForm(c, sourcesForm)
    const ids = problems ? [] : values.conclusions
    const { refused } = await addSources(c.var.db, person, consultation, proposal, ids, c.var.now())
    if (refused) return showEdit(c, consultation, proposal, problemOf(c, refused))
    return done(c, paths.edit.href({ ...at, number: proposal.number }), c.var.view.t('consultations.saved'))
  })

  .post(paths.untying.pattern, async (c) => {
    const { consultation, person, at } = await roomHere(c)
    const proposal = await proposalHere(c, consultation)
    const { values, problems } = await readForm(c, untyingForm)
    if (problems) return showEdit(c, consultation, proposal, problems as Problems)
    const { refused } = await removeSource(c.var.db, person, proposal, values.conclusion, c.var.now())
    if (refused) return showEdit(c, consultation, proposal, problemOf(c, refused))
    return done(c, paths.edit.href({ ...at, number: proposal.number }), c.var.view.t('consultations.proposal.untied'))
  })

  .get(paths.decision.pattern, async (c) => {
    const { consultation } = await roomHere(c)
    return showDecision(c, consultation, await proposalHere(c, consultation), { outcome: 'taken' }, null)
  })

  .post(paths.decision.pattern, async (c) => {
    const { consultation, person, at } = await roomHere(c)
    const proposal = await proposalHere(c, consultation)
    const { values, problems } = await readForm(c, decisionForm)
    if (problems) return showDecision(c, consultation, proposal, values as NewProposalTyped, problems as Problems)

    const decision = decisionIn(values, proposal.text || proposal.title)
    const back = paths.proposal.href({ ...at, number: proposal.number })
    if (!decision) return done(c, back)
    const { refused } = await decideProposal(c.var.db, person, consultation, proposal, decision, c.var.now())
    if (refused) return showDecision(c, consultation, proposal, values as NewProposalTyped, problemOf(c, refused))
    return done(c, back, c.var.view.t(`consultations.proposal.made.${decision.outcome}`))
  })

  .post(paths.reopening.pattern, async (c) => {
    const { consultation, person, at } = await roomHere(c)
    const proposal = await proposalHere(c, consultation)
    await reopenProposal(c.var.db, person, proposal, c.var.now())
    const back = paths.decision.href({ ...at, number: proposal.number })
    return done(c, back, c.var.view.t('consultations.proposal.reopened'))
  })

async function roomHere(c: Context<Env>) {
  const consultation = await consultationHere(c)
  const person = allowed(c.var.view, mayDraft(c.var.view.person, consultation))
  const at = { community: c.var.view.community!.slug, consultation: consultation.slug }
  return { consultation, person, at }
}

/** What the form decides, or undefined where it leaves the decision for later; a new unit without words takes the proposal's. */
function decisionIn(values: DecisionTyped, otherwise: string): DecisionForm | undefined {
  const { outcome, reason, unitIds, newUnit, kind, beside, where, heading, unitText } = values
  if (outcome === 'later') return undefined
  const id = values.unit_client_id ?? crypto.randomUUID()
  const unit = newUnit ? { id, kind, heading, text: unitText || otherwise, beside, where } : null
  return { outcome, reason, unitIds, newUnit: unit }
}

const fields: Partial<Record<Refusal, string>> = {
  'no-reason': 'reason',
  'no-units': 'unitIds',
  'other-document': 'unitIds',
  'no-document': 'outcome',
  'decided-meanwhile': 'outcome',
  'unit-misplaced': 'kind',
}

function problemOf(c: Context<Env>, refused: Refusal): Problems {
  return { [fields[refused] ?? 'conclusions']: c.var.view.t(`consultations.proposal.refused.${refused}`) }
}
