import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { people } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { newToken } from '#kit/tokens.ts'
import { centres } from '../places/tables.ts'
import { rooms } from '../rooms/tables.ts'
import { type Hands, handoverRefusal, type Passing, type Refusal } from './rules.ts'
import { type DoorKey, doorKeys, type Handover, keyHandovers } from './tables.ts'

const place: Hands = { takes: 'place', personId: null }

/** How it is known that the taker has it: staff of the place saw a signature or the key itself; else the taker is asked. */
export type Seen = { by: string | null; way: 'signature' | 'desk' } | null

/** Hands a key over, or asks the other side whether it has come. Two at once come one after the other. */
export function handOver(
  db: Db,
  actor: string | null,
  key: DoorKey,
  passing: Passing,
  seen: Seen,
  now: Date,
): Promise<{ handover: Handover; refused: null } | { handover: null; refused: Refusal }> {
  return db.transaction(async (tx) => {
    const [present] = await tx.select().from(doorKeys).where(eq(doorKeys.id, key.id)).for('update')
    const open = await openHandovers(tx, key.id)
    const held = open.find(confirmed)
    const holder = held ? { takes: held.takes, personId: held.takerId } : place
    const standing = { holder, offered: open.some((one) => !confirmed(one)) }
    const refused = handoverRefusal(present!, standing, passing)
    if (refused) return { handover: null, refused }

    if (seen && held) await end(tx, held, 'passed-on', now)
    const { to } = passing
    const sides = { giverId: holder.personId, takes: to.takes, takerId: to.personId, giverConfirmed: now }
    const proof = seen ? { takerConfirmed: now, way: seen.way, notedBy: seen.by } : {}
    const row = { ...sides, ...proof, communityId: key.communityId, keyId: key.id, created: now }
    const token = to.takes === 'person' ? newToken().token : null
    const [handover] = await tx
      .insert(keyHandovers)
      .values({ ...row, token })
      .returning()
    await tell(tx, seen ? 'taken' : 'offered', actor, handover!, now)
    return { handover: handover!, refused: null }
  })
}

/** The other side says that the key has come: whoever had it has it no more. False where it was settled before. */
export function confirm(
  db: Db,
  actor: string | null,
  handover: Handover,
  way: NonNullable<Handover['way']>,
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.select({ id: doorKeys.id }).from(doorKeys).where(eq(doorKeys.id, handover.keyId)).for('update')
    const open = await openHandovers(tx, handover.keyId)
    if (!open.some((one) => one.id === handover.id && !confirmed(one))) return false

    for (const one of open) if (one.id !== handover.id) await end(tx, one, 'passed-on', now)
    const notedBy = way === 'signature' || way === 'desk' ? actor : null
    await tx.update(keyHandovers).set({ takerConfirmed: now, way, notedBy }).where(eq(keyHandovers.id, handover.id))
    await tell(tx, 'taken', actor, handover, now)
    return true
  })
}

/** The key has not come, or the place takes its offer back: it stays with whoever had it. */
export function refuse(db: Db, actor: string | null, handover: Handover, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const waiting = and(
      eq(keyHandovers.id, handover.id),
      isNull(keyHandovers.ended),
      isNull(keyHandovers.takerConfirmed),
    )
    const [gone] = await tx.update(keyHandovers).set({ ended: now, outcome: 'refused' }).where(waiting).returning()
    if (gone) await tell(tx, 'refused', actor, gone, now)
    return gone !== undefined
  })
}

const giver = alias(people, 'giver')
const taker = alias(people, 'taker')
const nameOf = ({ givenName, surname }: typeof giver | typeof taker) =>
  sql<string>`concat_ws(' ', ${givenName}, ${surname})`

/** From hand to hand, the newest first. For those who work in the place. */
export function historyOf(db: Db, keyId: string) {
  return db
    .select({ handover: keyHandovers, giver: nameOf(giver), taker: nameOf(taker) })
    .from(keyHandovers)
    .leftJoin(giver, eq(giver.id, keyHandovers.giverId))
    .leftJoin(taker, eq(taker.id, keyHandovers.takerId))
    .where(eq(keyHandovers.keyId, keyId))
    .orderBy(desc(keyHandovers.created))
    .limit(200)
}

/** What the link of a taker leads to: the handover, the key, and its place. */
export async function handoverByToken(db: Db, communityId: string, token: string) {
  const [row] = await db
    .select({ handover: keyHandovers, key: doorKeys, room: rooms.name, centre: centres })
    .from(keyHandovers)
    .innerJoin(doorKeys, eq(doorKeys.id, keyHandovers.keyId))
    .innerJoin(centres, eq(centres.id, doorKeys.centreId))
    .leftJoin(rooms, eq(rooms.id, doorKeys.roomId))
    .where(and(eq(keyHandovers.token, token), eq(keyHandovers.communityId, communityId)))
  return row
}

/** Handovers of a key that are not over: who has it, and who is being given it. */
export function openHandovers(db: Db, keyId: string): Promise<Handover[]> {
  return db
    .select()
    .from(keyHandovers)
    .where(and(eq(keyHandovers.keyId, keyId), isNull(keyHandovers.ended)))
}

export function confirmed({ giverConfirmed, takerConfirmed }: Handover): boolean {
  return giverConfirmed !== null && takerConfirmed !== null
}

function end(tx: Db, { id }: Handover, outcome: 'passed-on' | 'refused', now: Date) {
  return tx.update(keyHandovers).set({ ended: now, outcome }).where(eq(keyHandovers.id, id))
}

function tell(tx: Db, done: string, by: string | null, { id, communityId, keyId, takes }: Handover, at: Date) {
  const subject = { kind: 'key-handover', id }
  return record(tx, `centres.handover.${done}`, { communityId, actorId: by, subject, facts: { keyId, takes }, at })
}
