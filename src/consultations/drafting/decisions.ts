import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { addUnit, type Place, readText, type UnitKind, unitsOf, unitTable } from '#documents/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { tie, tiesOf, untie } from '#kit/traces.ts'
import { holdConsultation } from '../process/locking.ts'
import { type Consultation, consultations } from '../process/tables.ts'
import { refreshEntry } from './found.ts'
import { decisionRefusal, type Refusal } from './rules.ts'
import { type Proposal, proposals } from './tables.ts'

export type NewUnitForm = {
  id: string
  kind: UnitKind
  heading: string
  text: string
  /** After or inside this unit; without it, at the end of the text. */
  beside: string | null
  where: 'after' | 'inside'
}

export type DecisionForm = {
  outcome: 'taken' | 'refused'
  reason?: string
  unitIds?: string[]
  newUnit?: NewUnitForm | null
}

type Decided = { proposal: Proposal; refused: null } | { proposal: null; refused: Refusal }

class Undone extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal)
  }
}

/**
 * Decides a proposal: it is taken into units, one of which may be written in the same act, or refused with reasons.
 * Of two who decide at once the first stands, and nothing of the second is written.
 */
export function decideProposal(
  db: Db,
  person: Person,
  consultation: Consultation,
  proposal: Proposal,
  form: DecisionForm,
  now: Date,
): Promise<Decided> {
  return db
    .transaction(async (tx) => {
      await holdConsultation(tx, consultation.id)
      const [standing] = await tx.select().from(proposals).where(eq(proposals.id, proposal.id))
      const decided = await decideIn(tx, person, consultation, standing!, form, now)
      if (decided.refused) throw new Undone(decided.refused)
      return decided
    })
    .catch((error) => {
      if (error instanceof Undone) return { proposal: null, refused: error.refusal }
      throw error
    })
}

/** The same inside a transaction that holds the consultation; on a refusal the caller undoes everything. */
export async function decideIn(
  tx: Db,
  person: Person,
  consultation: Consultation,
  proposal: Proposal,
  form: DecisionForm,
  now: Date,
): Promise<Decided> {
  const { outcome, reason = '', unitIds = [], newUnit = null } = form
  const [{ documentId } = { documentId: null }] = await tx
    .select({ documentId: consultations.documentId })
    .from(consultations)
    .where(eq(consultations.id, consultation.id))
  const said = { outcome, reason, unitIds, newUnit: newUnit !== null }
  const refused = decisionRefusal(proposal, said, documentId)
  if (refused) return { proposal: null, refused }

  if (outcome === 'taken') {
    const units = await placed(tx, person, documentId!, unitIds, newUnit, now)
    if (units.refused) return { proposal: null, refused: units.refused }
    await tieUnits(tx, person, proposal, units.ids, now)
  }
  const change = { outcome, reason: reason.trim() || null, decided: now, decidedBy: person.id }
  const [decided] = await tx.update(proposals).set(change).where(eq(proposals.id, proposal.id)).returning()
  await tell(tx, 'decided', person, decided!, { outcome }, now)
  await refreshEntry(tx, decided!)
  return { proposal: decided!, refused: null }
}

/** Opens a decided proposal again: its ties to units are taken back, the units stay as they are. */
export function reopenProposal(db: Db, person: Person, proposal: Proposal, now: Date) {
  return db.transaction(async (tx): Promise<{ refused: Refusal | null }> => {
    await holdConsultation(tx, proposal.consultationId)
    const open = { outcome: null, reason: null, decided: null, decidedBy: null }
    const decided = and(eq(proposals.id, proposal.id), sql`${proposals.outcome} is not null`)
    const [opened] = await tx.update(proposals).set(open).where(decided).returning()
    if (!opened) return { refused: 'not-decided' }

    const here = { kind: 'proposal', id: proposal.id }
    for (const { toKind, toId, kind } of await tiesOf(tx, [here]))
      if (kind === 'written-in') await untie(tx, here, { kind: toKind, id: toId }, kind)
    await tell(tx, 'reopened', person, proposal, {}, now)
    return { refused: null }
  })
}

type Placed = { ids: string[]; refused: null } | { ids: null; refused: Refusal }

async function placed(
  tx: Db,
  person: Person,
  documentId: string,
  unitIds: string[],
  newUnit: NewUnitForm | null,
  now: Date,
): Promise<Placed> {
  const asked = [...new Set(unitIds)]
  const there = and(eq(unitTable.documentId, documentId), isNull(unitTable.removed), inArray(unitTable.id, asked))
  const standing = asked.length === 0 ? [] : await tx.select({ id: unitTable.id }).from(unitTable).where(there)
  if (standing.length < asked.length) return { ids: null, refused: 'other-document' }
  if (!newUnit) return { ids: asked, refused: null }

  const { id, kind, heading, text } = newUnit
  const place = await placeOf(tx, documentId, newUnit)
  if (!place) return { ids: null, refused: 'other-document' }
  const { refused } = await addUnit(tx, person, documentId, { id, kind, heading, text }, place, now)
  return refused ? { ids: null, refused: 'unit-misplaced' } : { ids: [...asked, id], refused: null }
}

async function placeOf(tx: Db, documentId: string, { beside, where }: NewUnitForm): Promise<Place | null> {
  const text = readText(await unitsOf(tx, documentId), { chapters: 'roman', sections: 'through' })
  const last = (parentId: string | null) => ({
    parentId,
    position: text.filter((one) => one.parentId === parentId).length + 1,
  })
  if (!beside) return last(null)
  const unit = text.find(({ id }) => id === beside)
  if (!unit) return null
  return where === 'inside' ? last(unit.id) : { parentId: unit.parentId, position: unit.position + 1 }
}

async function tieUnits(tx: Db, person: Person, proposal: Proposal, ids: string[], at: Date) {
  const { communityId, id } = proposal
  const from = { kind: 'proposal', id }
  for (const unit of ids)
    await tie(tx, { communityId, from, to: { kind: 'unit', id: unit }, kind: 'written-in', by: person.id, at })
}

function tell(tx: Db, act: 'decided' | 'reopened', person: Person, proposal: Proposal, facts: object, at: Date) {
  const { id, communityId, consultationId } = proposal
  const happening = { communityId, actorId: person.id, subject: { kind: 'proposal', id }, at }
  return record(tx, `consultations.proposal.${act}`, {
    ...happening,
    facts: { consultation: consultationId, ...facts },
  })
}
