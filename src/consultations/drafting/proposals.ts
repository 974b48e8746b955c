import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { tie, untie } from '#kit/traces.ts'
import { holdConsultation, nextNumber } from '../process/locking.ts'
import type { Consultation } from '../process/tables.ts'
import { conclusions } from '../voices/tables.ts'
import { type DecisionForm, decideIn } from './decisions.ts'
import { refreshEntry } from './found.ts'
import { sourceIdsOf } from './reading.ts'
import { type Refusal, sourcesRefusal } from './rules.ts'
import { type Proposal, proposals } from './tables.ts'

export type NewProposal = {
  /** Made with the form: sent twice, it is still one proposal. */
  id?: string | null
  title: string
  text?: string
  conclusionIds: string[]
  /** Decided at once, in the same act. */
  decision?: DecisionForm
}

type Made = { proposal: Proposal; refused: null } | { proposal: null; refused: Refusal }

/** Undoes the whole act when a part of it is refused. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal)
  }
}

/** Makes a proposal of conclusions and ties them to it; with a decision, it reaches its unit or its reason in the same act. */
export function makeProposal(
  db: Db,
  person: Person,
  consultation: Consultation,
  form: NewProposal,
  now: Date,
): Promise<Made> {
  return refusing(
    db.transaction(async (tx) => {
      await holdConsultation(tx, consultation.id)
      const sent = form.id ? await proposalById(tx, consultation.id, form.id) : undefined
      if (sent) return { proposal: sent, refused: null }
      if (consultation.status === 'closed') return { proposal: null, refused: 'closed' }

      const sources = await sourcesIn(tx, consultation.id, form.conclusionIds)
      const { communityId, id: consultationId } = consultation
      const number = await nextNumber(tx, 'proposals', consultationId)
      const { id, title, text = '' } = form
      const row = { title, text, communityId, consultationId, number, created: now, createdBy: person.id }
      const [proposal] = await tx
        .insert(proposals)
        .values({ ...row, ...(id ? { id } : {}) })
        .returning()
      for (const source of sources) await tieSource(tx, person, communityId, source, proposal!.id, now)
      await tell(tx, 'made', person, proposal!, { conclusions: sources.length }, now)
      const made = form.decision
        ? await decideIn(tx, person, consultation, proposal!, form.decision, now)
        : { proposal: proposal!, refused: null }
      if (made.refused) throw new Refused(made.refused)
      await refreshEntry(tx, made.proposal!)
      return { proposal: made.proposal!, refused: null }
    }),
  )
}

/** Says a proposal in other words. */
export function editProposal(
  db: Db,
  person: Person,
  proposal: Proposal,
  change: { title: string; text: string },
  now: Date,
) {
  return db.transaction(async (tx) => {
    const [saved] = await tx.update(proposals).set(change).where(eq(proposals.id, proposal.id)).returning()
    await tell(tx, 'reworded', person, proposal, {}, now)
    await refreshEntry(tx, saved!)
  })
}

/** Ties more conclusions to a proposal that is there already. */
export function addSources(
  db: Db,
  person: Person,
  consultation: Consultation,
  proposal: Proposal,
  conclusionIds: string[],
  now: Date,
): Promise<Made> {
  return refusing(
    db.transaction(async (tx) => {
      const sources = await sourcesIn(tx, consultation.id, conclusionIds)
      for (const source of sources) await tieSource(tx, person, proposal.communityId, source, proposal.id, now)
      await tell(tx, 'sources-added', person, proposal, { conclusions: sources.length }, now)
      return { proposal, refused: null }
    }),
  )
}

/** Takes a tie back: the conclusion is again among those that wait. The last one stays, or the proposal would come from nowhere. */
export function removeSource(db: Db, person: Person, proposal: Proposal, conclusionId: string, now: Date) {
  return db.transaction(async (tx): Promise<{ refused: Refusal | null }> => {
    await holdConsultation(tx, proposal.consultationId)
    const tied = await sourceIdsOf(tx, proposal.id)
    if (tied.length <= 1) return { refused: 'no-conclusions' }

    const gone = await untie(tx, ...ends(conclusionId, proposal.id), 'becomes')
    if (gone) await tell(tx, 'source-removed', person, proposal, { conclusion: conclusionId }, now)
    return { refused: null }
  })
}

export async function proposalById(db: Db, consultationId: string, id: string): Promise<Proposal | undefined> {
  const mine = and(eq(proposals.consultationId, consultationId), eq(proposals.id, id))
  return (await db.select().from(proposals).where(mine))[0]
}

/** The conclusions with these ids, all of this consultation, none withdrawn; else the act is refused. */
async function sourcesIn(tx: Db, consultationId: string, ids: string[]): Promise<string[]> {
  const asked = [...new Set(ids)]
  const rows = asked.length === 0 ? [] : await tx.select().from(conclusions).where(inArray(conclusions.id, asked))
  const refused = sourcesRefusal(consultationId, asked.length, rows)
  if (refused) throw new Refused(refused)
  return asked
}

function tieSource(tx: Db, person: Person, communityId: string, conclusion: string, proposal: string, at: Date) {
  const [from, to] = ends(conclusion, proposal)
  return tie(tx, { communityId, from, to, kind: 'becomes', by: person.id, at })
}

const ends = (conclusion: string, proposal: string) =>
  [
    { kind: 'conclusion', id: conclusion },
    { kind: 'proposal', id: proposal },
  ] as const

async function refusing(act: Promise<Made>): Promise<Made> {
  return act.catch((error) => {
    if (error instanceof Refused) return { proposal: null, refused: error.refusal }
    throw error
  })
}

type Act = 'made' | 'reworded' | 'sources-added' | 'source-removed'

function tell(tx: Db, act: Act, person: Person, proposal: Proposal, facts: object, at: Date) {
  const { id, communityId, consultationId } = proposal
  const happening = { communityId, actorId: person.id, subject: { kind: 'proposal', id }, at }
  return record(tx, `consultations.proposal.${act}`, {
    ...happening,
    facts: { consultation: consultationId, ...facts },
  })
}
