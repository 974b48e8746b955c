import { and, asc, eq, gt, inArray, isNull, lt } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type Centre, type Closure, closures } from './tables.ts'

/** The closures of some places that touch a stretch of time, in order; of whole places and of single rooms. */
export function closuresBetween(db: Db, centreIds: string[], from: Date, until: Date): Promise<Closure[]> {
  if (centreIds.length === 0) return Promise.resolve([])
  const touching = and(gt(closures.ends, from), lt(closures.begins, until), isNull(closures.withdrawn))
  return db
    .select()
    .from(closures)
    .where(and(inArray(closures.centreId, centreIds), touching))
    .orderBy(asc(closures.begins))
}

export async function closureById(db: Db, centreId: string, id: string): Promise<Closure | undefined> {
  return (
    await db
      .select()
      .from(closures)
      .where(and(eq(closures.id, id), eq(closures.centreId, centreId)))
  )[0]
}

export type NewClosure = Pick<Closure, 'begins' | 'ends' | 'reason' | 'standing' | 'roomId'>

/** Closes a place, or one room, for some time. What stands there then is for the caller to deal with. */
export async function addClosure(tx: Db, by: string, centre: Centre, form: NewClosure, now: Date): Promise<Closure> {
  const { id: centreId, communityId } = centre
  const [closure] = await tx
    .insert(closures)
    .values({ ...form, centreId, communityId, created: now })
    .returning()
  await tell(tx, 'made', by, closure!, now)
  return closure!
}

/** Takes a closure back; bookings cancelled because of it are not brought back by themselves. */
export function withdrawClosure(db: Db, by: string, present: Closure, now: Date) {
  return db.transaction(async (tx) => {
    await tx.update(closures).set({ withdrawn: now }).where(eq(closures.id, present.id))
    await tell(tx, 'withdrawn', by, present, now)
  })
}

function tell(tx: Db, done: 'made' | 'withdrawn', by: string, { id, communityId, centreId }: Closure, now: Date) {
  const subject = { kind: 'closure', id }
  return record(tx, `centres.closure.${done}`, { communityId, actorId: by, subject, facts: { centreId }, at: now })
}
