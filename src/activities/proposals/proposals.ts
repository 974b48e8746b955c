import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { dayOf, instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { tokenHash } from '#kit/tokens.ts'
import { addActivity, freeSlug } from '../activities.ts'
import { refusal } from './rules.ts'
import { type Proposal, proposalMessages, proposals } from './tables.ts'

type Made = 'id' | 'status' | 'reply' | 'replied' | 'activityId' | 'created' | 'changed' | 'communityId' | 'personId'
export type NewProposal = Omit<Proposal, Made> & { who: (tx: Db) => Promise<string | null> }

/** Takes a proposal in; the same one sent twice is one. */
export function propose(db: Db, by: string | null, communityId: string, { who, ...form }: NewProposal, now: Date) {
  return db.transaction(async (tx) => {
    const [before] = await tx.select().from(proposals).where(eq(proposals.clientId, form.clientId!))
    if (before) return { proposal: before, again: true }

    const personId = await who(tx)
    const row = { ...form, communityId, personId, created: now, changed: now }
    const [proposal] = await tx.insert(proposals).values(row).returning()
    await recordOne(tx, 'sent', by ?? personId, proposal!, { channel: form.channel, due: form.due }, now)
    return { proposal: proposal!, again: false }
  })
}

/** Says yes: a draft of the activity is made from what was asked for, to be finished and published. */
export function accept(db: Db, by: string, proposal: Proposal, now: Date) {
  return settling(db, proposal, async (tx, held) => {
    const { title, summary, communityId, people, audience } = held
    const slug = await freeSlug(tx, communityId, title)
    const about = { slug, kind: 'other', title, summary, registration: 'open', capacity: people, audience } as const
    const { activity } = await addActivity(tx, by, communityId, about, firstDate(held, now), now)
    await settle(tx, held, { status: 'accepted', activityId: activity!.id }, now)
    await recordOne(tx, 'accepted', by, held, { activity: activity!.id }, now)
    return activity!
  })
}

/** Says no, with the reason. */
export function decline(db: Db, by: string, proposal: Proposal, reason: string, now: Date) {
  return settling(db, proposal, async (tx, held) => {
    await settle(tx, held, { status: 'declined', reply: reason }, now)
    await recordOne(tx, 'declined', by, held, {}, now)
    return null
  })
}

/** Takes it back, by whoever sent it. */
export function withdrawProposal(db: Db, proposal: Proposal, now: Date) {
  return settling(db, proposal, async (tx, held) => {
    await settle(tx, held, { status: 'withdrawn' }, now)
    await recordOne(tx, 'withdrawn', held.personId, held, {}, now)
    return null
  })
}

/** Says something about a proposal before it is decided; from staff it is a first answer. */
export function talk(db: Db, by: string | null, proposal: Proposal, text: string, now: Date) {
  return settling(db, proposal, async (tx, held) => {
    const fromStaff = by !== null
    const about = { communityId: held.communityId, proposalId: held.id }
    await tx.insert(proposalMessages).values({ ...about, fromStaff, text, saidBy: by ?? held.personId, said: now })
    if (fromStaff) await settle(tx, held, { status: 'talking' }, now)
    await recordOne(tx, fromStaff ? 'talked' : 'replied', by ?? held.personId, held, {}, now)
    return null
  })
}

type Settled<Done> = { done: Done; refused: null } | { done: null; refused: 'settled' }

function settling<Done>(
  db: Db,
  { id }: Proposal,
  act: (tx: Db, held: Proposal) => Promise<Done>,
): Promise<Settled<Done>> {
  return db.transaction(async (tx) => {
    const [held] = await tx.select().from(proposals).where(eq(proposals.id, id)).for('update')
    const refused = refusal(held!)
    return refused ? { done: null, refused } : { done: await act(tx, held!), refused: null }
  })
}

function settle(tx: Db, { id }: Proposal, change: Partial<Proposal>, now: Date) {
  return tx
    .update(proposals)
    .set({ ...change, replied: now, changed: now })
    .where(eq(proposals.id, id))
}

/** When it was asked for; where no day was named, two weeks from now in the afternoon. */
function firstDate({ day, begins, minutes, place, roomId }: Proposal, now: Date) {
  const wished = day ? instantOf(day, begins ?? '17:00') : now
  const later = new Date(now.getTime() + 14 * 86_400_000)
  const moment = wished > now ? wished : instantOf(dayOf(later), begins ?? '17:00')
  return { begins: moment, ends: new Date(moment.getTime() + (minutes ?? 90) * 60_000), place, roomId }
}

export async function proposalById(db: Db, communityId: string, id: string): Promise<Proposal | undefined> {
  const here = and(eq(proposals.communityId, communityId), eq(proposals.id, id))
  return (await db.select().from(proposals).where(here))[0]
}

export async function proposalByToken(db: Db, communityId: string, token: string): Promise<Proposal | undefined> {
  const here = and(eq(proposals.communityId, communityId), eq(proposals.tokenHash, tokenHash(token)))
  return (await db.select().from(proposals).where(here))[0]
}

/** Those that wait, the most urgent first; and the newest that were settled. */
export async function proposalsOf(db: Db, communityId: string) {
  const [open, settled] = [
    inArray(proposals.status, ['new', 'talking']),
    sql`${proposals.status} not in ('new', 'talking')`,
  ]
  const here = eq(proposals.communityId, communityId)
  const waiting = await db
    .select()
    .from(proposals)
    .where(and(here, open))
    .orderBy(asc(proposals.due), asc(proposals.created))
  const done = await db.select().from(proposals).where(and(here, settled)).orderBy(desc(proposals.changed)).limit(50)
  return { waiting, done }
}

export function messagesOf(db: Db, proposalId: string) {
  return db
    .select()
    .from(proposalMessages)
    .where(eq(proposalMessages.proposalId, proposalId))
    .orderBy(asc(proposalMessages.said))
}

function recordOne(
  tx: Db,
  done: string,
  by: string | null,
  { id, communityId }: Proposal,
  facts: Record<string, unknown>,
  at: Date,
) {
  const subject = { kind: 'activity-proposal', id }
  return record(tx, `activities.proposal.${done}`, { communityId, actorId: by, subject, facts, at })
}
