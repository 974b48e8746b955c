import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type CooperationKind, cooperations, type Organisation, organisations } from './tables.ts'

type Cooperation = typeof cooperations.$inferSelect

/** The institutions a municipality works with on a day: its library, museum, culture centre … */
export function cooperatingInstitutions(db: Db, communityId: string, day: string) {
  return db
    .select({ slug: organisations.slug, name: organisations.name, kind: cooperations.kind })
    .from(cooperations)
    .innerJoin(organisations, eq(organisations.id, cooperations.organisationId))
    .where(and(eq(cooperations.communityId, communityId), isNull(organisations.ended), lasts(day)))
    .orderBy(asc(organisations.nameKey))
}

/** As what a municipality works, or has worked, with an organisation. */
export function cooperationsOf(db: Db, organisationId: string): Promise<Cooperation[]> {
  return db
    .select()
    .from(cooperations)
    .where(eq(cooperations.organisationId, organisationId))
    .orderBy(asc(cooperations.validFrom))
}

/** A municipality works with an organisation from a day on, as its library, school … */
export function beginCooperation(
  db: Db,
  by: string | null,
  of: Organisation,
  { kind, from }: { kind: CooperationKind; from: string },
  now: Date,
) {
  return db.transaction(async (tx) => {
    const { communityId, id: organisationId } = of
    const [begun] = await tx
      .insert(cooperations)
      .values({ communityId, organisationId, kind, validFrom: from })
      .onConflictDoNothing()
      .returning()
    if (!begun) return { refused: 'works-already' as const }

    await tell(tx, 'begun', begun, by, now)
    return { refused: null }
  })
}

/** Ends a cooperation; it lasts on its last day still. */
export function endCooperation(db: Db, by: string, organisationId: string, id: string, lastDay: string, now: Date) {
  return db.transaction(async (tx) => {
    // One that was to begin later never begins: it ends on its first day.
    const [ended] = await tx
      .update(cooperations)
      .set({ validTo: sql`greatest(${cooperations.validFrom}, ${lastDay}::date)` })
      .where(
        and(eq(cooperations.id, id), eq(cooperations.organisationId, organisationId), isNull(cooperations.validTo)),
      )
      .returning()
    if (!ended) return null
    await tell(tx, 'ended', ended, by, now)
    return ended
  })
}

const lasts = (day: string) => sql`daterange(${cooperations.validFrom}, ${cooperations.validTo}, '[]') @> ${day}::date`

function tell(
  tx: Db,
  done: 'begun' | 'ended',
  { communityId, organisationId, kind }: Cooperation,
  by: string | null,
  now: Date,
) {
  const subject = { kind: 'organisation', id: organisationId }
  return record(tx, `organisations.cooperation.${done}`, {
    communityId,
    actorId: by,
    subject,
    facts: { kind },
    at: now,
  })
}
