import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { shiftPlaces, shifts } from '../tables.ts'
import { tellPlace } from './places.ts'

const before = 24 * 3_600_000

/** Reminds whoever stands on a shift a day before it begins, once; a place taken within that day needs no reminder. */
export function remind(db: Db, now: Date): Promise<void> {
  const soon = new Date(now.getTime() + before)
  return db.transaction(async (tx) => {
    const due = tx
      .select({ id: shifts.id })
      .from(shifts)
      .where(
        and(
          isNull(shifts.cancelled),
          sql`${shifts.begins} > ${now.toISOString()}::timestamptz`,
          sql`${shifts.begins} <= ${soon.toISOString()}::timestamptz`,
        ),
      )
    const places = await tx
      .update(shiftPlaces)
      .set({ reminded: now })
      .where(
        and(
          isNull(shiftPlaces.reminded),
          isNull(shiftPlaces.givenBack),
          inArray(shiftPlaces.shiftId, due),
          sql`${shiftPlaces.taken} <= (select s.begins from shifts s where s.id = ${shiftPlaces.shiftId}) - interval '24 hours'`,
        ),
      )
      .returning()
    for (const place of places) await tellPlace(tx, 'reminded', null, place, now)
  })
}
