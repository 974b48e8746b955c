import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Centre } from '../../places/tables.ts'
import type { CallForm } from './forms.ts'
import { type RoleCall, roleCalls } from './tables.ts'

/** What anybody may know of a call. */
export function callBrief({
  id,
  role,
  words,
  places,
  hoursFrom,
  hoursTo,
  paid,
  untilDay,
  withMinors,
  closed,
}: RoleCall) {
  return { id, role, words, places, hoursFrom, hoursTo, paid, untilDay, withMinors, closed }
}

export type CallBrief = ReturnType<typeof callBrief>

/** The calls of a place: those still open first, then the newest. */
export function callsOf(db: Db, centreId: string): Promise<RoleCall[]> {
  return db
    .select()
    .from(roleCalls)
    .where(eq(roleCalls.centreId, centreId))
    .orderBy(desc(isNull(roleCalls.closed)), desc(roleCalls.created), asc(roleCalls.role))
}

export async function callById(db: Db, centreId: string, id: string): Promise<RoleCall | undefined> {
  return (
    await db
      .select()
      .from(roleCalls)
      .where(and(eq(roleCalls.centreId, centreId), eq(roleCalls.id, id)))
  )[0]
}

export function addCall(db: Db, by: string, centre: Centre, form: CallForm, now: Date): Promise<RoleCall> {
  return db.transaction(async (tx) => {
    const { id: centreId, communityId } = centre
    const [call] = await tx
      .insert(roleCalls)
      .values({ ...form, centreId, communityId, created: now })
      .returning()
    await tellCall(tx, 'added', by, call!, now)
    return call!
  })
}

/** Ends a call: nobody can declare any more. Ending it twice changes nothing. */
export function endCall(db: Db, by: string, id: string, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const [call] = await tx
      .update(roleCalls)
      .set({ closed: now })
      .where(and(eq(roleCalls.id, id), isNull(roleCalls.closed)))
      .returning()
    if (call) await tellCall(tx, 'closed', by, call, now)
  })
}

function tellCall(tx: Db, done: string, by: string, { id, communityId, centreId, role }: RoleCall, at: Date) {
  const subject = { kind: 'call', id }
  return record(tx, `centres.call.${done}`, { communityId, actorId: by, subject, facts: { centreId, role }, at })
}
