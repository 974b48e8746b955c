import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { clearanceRefusal } from './rules.ts'
import { type Clearance, clearances } from './tables.ts'

export type NewClearance = Pick<Clearance, 'personId' | 'kind' | 'checkedOn' | 'validUntil'>
export type Cleared = Pick<Clearance, 'personId' | 'kind' | 'checkedOn' | 'validUntil'>

/** Writes down that a register was looked into, never what it said. The same check entered twice is one. */
export function addClearance(db: Db, by: string, communityId: string, form: NewClearance, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const row = { ...form, communityId, seenBy: by, created: now }
    const [added] = await tx.insert(clearances).values(row).onConflictDoNothing().returning()
    if (!added) return
    const subject = { kind: 'person', id: form.personId }
    await record(tx, 'accounts.clearance.added', {
      communityId,
      actorId: by,
      subject,
      facts: { kind: form.kind, until: form.validUntil },
      at: now,
    })
  })
}

/** Checks of these people in a community, the newest first. */
export function clearancesOf(db: Db, people: string[], communityId: string): Promise<Cleared[]> {
  if (people.length === 0) return Promise.resolve([])
  const { personId, kind, checkedOn, validUntil } = clearances
  const here = eq(clearances.communityId, communityId)
  return db
    .select({ personId, kind, checkedOn, validUntil })
    .from(clearances)
    .where(and(inArray(personId, people), here))
    .orderBy(desc(checkedOn))
}

/** Whether a person may be put in charge of something open to minors in this community on a day. */
export async function clearedFor(db: Db, personId: string, communityId: string, on: string): Promise<boolean> {
  return clearanceRefusal(true, await clearancesOf(db, [personId], communityId), on) === null
}
