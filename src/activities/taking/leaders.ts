import { eq } from 'drizzle-orm'
import { fullName, people, peopleHolding, publicName } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'

/** Who may be named as leading something in a community, by name. */
export async function leadersOf(db: Db, communityId: string, now: Date): Promise<{ id: string; name: string }[]> {
  const leading = ['leader', 'animator', 'coordinator', 'organiser'] as const
  const all = await peopleHolding(db, communityId, [...leading], dayOf(now))
  return all.map((one) => ({ id: one.id, name: fullName(one) }))
}

/** Who leads it, as they chose to be called in public. */
export async function leaderOf(db: Db, id: string | null): Promise<string | null> {
  if (!id) return null
  const [row] = await db.select({ name: publicName }).from(people).where(eq(people.id, id))
  return row?.name ?? null
}
