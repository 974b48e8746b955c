import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'

type Merge = { keep: string; gone: string; communityId: string; by: string }

/** Makes one person of two entries. Everything of the duplicate becomes the other's; its sessions end by that. */
export function mergePeople(db: Db, { keep, gone, communityId, by }: Merge, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`delete from sessions where person_id = ${gone}`)
    await tx.execute(sql`select merge_people(${keep}::uuid, ${gone}::uuid, ${now.toISOString()}::timestamptz)`)
    const subject = { kind: 'person', id: keep }
    await record(tx, 'accounts.person.merged', { communityId, actorId: by, subject, facts: { gone }, at: now })
  })
}
