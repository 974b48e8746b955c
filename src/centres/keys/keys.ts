import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Centre } from '../places/tables.ts'
import { rooms } from '../rooms/tables.ts'
import type { KeyForm } from './forms.ts'
import { type DoorKey, doorKeys, keyHandovers } from './tables.ts'

const heldNow = sql`${keyHandovers.ended} is null and ${keyHandovers.takes} = 'person'`

/** The keys of a place, those in use first, each with whoever has it or is being given it. For those who work there. */
export async function keysOf(db: Db, centreId: string) {
  const rows = await db
    .select({
      key: doorKeys,
      room: rooms.name,
      hand: keyHandovers,
      givenName: people.givenName,
      surname: people.surname,
    })
    .from(doorKeys)
    .leftJoin(rooms, eq(rooms.id, doorKeys.roomId))
    .leftJoin(keyHandovers, and(eq(keyHandovers.keyId, doorKeys.id), heldNow))
    .leftJoin(people, eq(people.id, keyHandovers.takerId))
    .where(eq(doorKeys.centreId, centreId))
    .orderBy(desc(isNull(doorKeys.ended)), asc(doorKeys.label), asc(doorKeys.created), asc(keyHandovers.created))
  const all = new Map<string, { key: DoorKey; room: string | null; hands: Hand[] }>()
  for (const { key, room, hand, givenName, surname } of rows) {
    const known = all.get(key.id) ?? { key, room, hands: [] }
    if (hand) known.hands.push({ ...handOf(hand), name: [givenName, surname].filter(Boolean).join(' ') })
    all.set(key.id, known)
  }
  return [...all.values()]
}

type Hand = { name: string; since: Date; confirmed: boolean }

function handOf({ giverConfirmed, takerConfirmed, created }: typeof keyHandovers.$inferSelect) {
  return { since: takerConfirmed ?? created, confirmed: giverConfirmed !== null && takerConfirmed !== null }
}

export async function keyById(db: Db, centreId: string, id: string): Promise<DoorKey | undefined> {
  const here = and(eq(doorKeys.id, id), eq(doorKeys.centreId, centreId))
  return (await db.select().from(doorKeys).where(here))[0]
}

export function addKey(db: Db, by: string, centre: Centre, form: KeyForm, now: Date): Promise<DoorKey> {
  return db.transaction(async (tx) => {
    const code = form.kind === 'code' ? form.code : null
    const row = { ...form, code, centreId: centre.id, communityId: centre.communityId, created: now }
    const [key] = await tx.insert(doorKeys).values(row).returning()
    await tell(tx, 'added', by, key!, now)
    return key!
  })
}

/** A changed code is a new row; the old one forgets what it was. */
export function changeCode(db: Db, by: string, old: DoorKey, code: string, now: Date): Promise<DoorKey | null> {
  return db.transaction(async (tx) => {
    const open = and(eq(doorKeys.id, old.id), eq(doorKeys.kind, 'code'), isNull(doorKeys.ended))
    const end = { ended: now, endedWhy: 'changed' as const, code: null }
    const [ended] = await tx.update(doorKeys).set(end).where(open).returning()
    if (!ended) return null

    const { communityId, centreId, roomId, label, minutesBefore } = ended
    const row = { communityId, centreId, roomId, kind: 'code' as const, label, minutesBefore, code, created: now }
    const [fresh] = await tx.insert(doorKeys).values(row).returning()
    await tell(tx, 'code-changed', by, fresh!, now)
    return fresh!
  })
}

/** A key is lost or taken out of use; whoever had it has it no more. */
export function endKey(db: Db, by: string | null, key: DoorKey, why: 'lost' | 'withdrawn', now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const open = and(eq(doorKeys.id, key.id), isNull(doorKeys.ended))
    const [ended] = await tx.update(doorKeys).set({ ended: now, endedWhy: why, code: null }).where(open).returning()
    if (!ended) return
    const outcome = why === 'lost' ? ('lost' as const) : ('passed-on' as const)
    const hands = and(eq(keyHandovers.keyId, key.id), isNull(keyHandovers.ended))
    await tx.update(keyHandovers).set({ ended: now, outcome }).where(hands)
    await tell(tx, why, by, ended, now)
  })
}

function tell(tx: Db, done: string, by: string | null, key: DoorKey, at: Date) {
  const { id, communityId, centreId, kind } = key
  const subject = { kind: 'door-key', id }
  return record(tx, `centres.key.${done}`, { communityId, actorId: by, subject, facts: { centreId, kind }, at })
}
