import { and, eq, lt, ne, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { occurrences, participations } from '../tables.ts'
import { passOnLapsed } from './offers.ts'

const month = 30 * 86_400_000

/** Offers nobody took pass on; answers and guardians' names are forgotten a month after the last date they were for. */
export async function takingChores(db: Db, now: Date): Promise<void> {
  await passOnLapsed(db, now)
  const over = db
    .select({ id: occurrences.activityId })
    .from(occurrences)
    .groupBy(occurrences.activityId)
    .having(lt(sql`max(${occurrences.ends})`, new Date(now.getTime() - month)))
  await db
    .update(participations)
    .set({ answers: {}, guardian: '' })
    .where(
      and(
        sql`${participations.activityId} in ${over}`,
        sql`(${ne(participations.guardian, '')} or not ${eq(participations.answers, {})})`,
      ),
    )
}
