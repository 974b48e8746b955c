import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { holdsPlace } from '../rules.ts'
import { participations } from '../tables.ts'

/** A list: of one date, or (no date) of the whole activity. */
export type Place = { activityId: string; occurrenceId: string | null }
export type Seats = { taken: number; waiting: number }

export function inPlace({ activityId, occurrenceId }: Place): SQL {
  if (occurrenceId) return eq(participations.occurrenceId, occurrenceId)
  return and(eq(participations.activityId, activityId), isNull(participations.occurrenceId))!
}

/** Seats of a list that are taken, and seats that are waited for. */
export async function seatsIn(db: Db, place: Place): Promise<Seats> {
  const [row] = await db
    .select({
      taken: sql<number>`sum(${participations.seats}) filter (where ${inArray(participations.status, holdsPlace)})`,
      waiting: sql<number>`sum(${participations.seats}) filter (where ${eq(participations.status, 'waiting')})`,
    })
    .from(participations)
    .where(inPlace(place))
  return { taken: Number(row?.taken ?? 0), waiting: Number(row?.waiting ?? 0) }
}

/** Seats of a date; where one signs up for the whole term, `seatsIn` knows more. */
export function seatsOf(db: Db, occurrenceId: string): Promise<Seats> {
  return seatsIn(db, { activityId: occurrenceId, occurrenceId })
}
