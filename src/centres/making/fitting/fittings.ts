import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Centre } from '../../places/tables.ts'
import { rooms } from '../../rooms/tables.ts'
import type { ItemForm } from './forms.ts'
import { fittings } from './tables.ts'

/** What a place was fitted out with, room by room. */
export function fittingsOf(db: Db, centreId: string) {
  const { id, name, quantity, source, origin, grosze, acquired } = fittings
  return db
    .select({ id, name, quantity, source, origin, grosze, acquired, room: rooms.name })
    .from(fittings)
    .leftJoin(rooms, eq(rooms.id, fittings.roomId))
    .where(eq(fittings.centreId, centreId))
    .orderBy(asc(rooms.position), asc(name), asc(acquired))
}

export type Item = Awaited<ReturnType<typeof fittingsOf>>[number]

/** Adds a thing; a room of another place counts as none. */
export function addFitting(db: Db, by: string, { id: centreId, communityId }: Centre, form: ItemForm, now: Date) {
  return db.transaction(async (tx) => {
    const { cost: grosze, roomId, ...thing } = form
    const asked = roomId ? and(eq(rooms.id, roomId), eq(rooms.centreId, centreId)) : undefined
    const [room] = asked ? await tx.select({ id: rooms.id }).from(rooms).where(asked) : []
    const row = { ...thing, grosze, roomId: room?.id ?? null, centreId, communityId, created: now }
    const [added] = await tx.insert(fittings).values(row).returning()
    const subject = { kind: 'fitting', id: added!.id }
    const facts = { centreId, source: thing.source, grosze, quantity: thing.quantity }
    await record(tx, 'centres.fitting.added', { communityId, actorId: by, subject, facts, at: now })
  })
}

/** Takes a thing off the list: entered by mistake, or gone. The record keeps that it stood there. */
export function removeFitting(db: Db, by: string, { id: centreId, communityId }: Centre, id: string, now: Date) {
  return db.transaction(async (tx) => {
    const here = and(eq(fittings.id, id), eq(fittings.centreId, centreId))
    const [gone] = await tx.delete(fittings).where(here).returning()
    if (!gone) return
    const subject = { kind: 'fitting', id }
    const facts = { centreId, source: gone.source, grosze: gone.grosze, quantity: gone.quantity }
    await record(tx, 'centres.fitting.removed', { communityId, actorId: by, subject, facts, at: now })
  })
}
