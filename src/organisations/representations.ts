import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { endRole, grantRole, people } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type Organisation, organisations, representations } from './tables.ts'

type Representation = typeof representations.$inferSelect

export const scopeOf = (organisationId: string) => ({ kind: 'organisation', id: organisationId })

/** Who speaks, or says to speak, for an organisation. Whole names: for staff and for its representatives only. */
export function representativesOf(db: Db, organisationId: string) {
  const { id, personId, position, claimed, confirmed } = representations
  return db
    .select({ id, personId, position, claimed, confirmed, givenName: people.givenName, surname: people.surname })
    .from(representations)
    .innerJoin(people, eq(people.id, representations.personId))
    .where(and(eq(representations.organisationId, organisationId), isNull(representations.ended)))
    .orderBy(asc(representations.claimed))
}

/** Somebody says to speak for the organisation; staff will look at it. */
export function claimRepresentation(db: Db, personId: string, of: Organisation, position: string | null, now: Date) {
  return db.transaction(async (tx) => {
    if (of.ended) return { refused: 'organisation-ended' as const }
    const [claim] = await tx
      .insert(representations)
      .values({ communityId: of.communityId, organisationId: of.id, personId, position, claimed: now })
      .onConflictDoNothing()
      .returning()
    if (!claim) return { refused: 'claimed-already' as const }

    await tell(tx, 'claimed', claim, personId, now)
    return { refused: null }
  })
}

/** Staff have seen that it is so: the person becomes a representative from today. Null where nothing waits. */
export function confirmRepresentation(db: Db, by: string, organisationId: string, id: string, now: Date) {
  return db.transaction(async (tx) => {
    const [claim] = await tx
      .update(representations)
      .set({ confirmed: now, confirmedBy: by })
      .where(and(theOne(organisationId, id), isNull(representations.confirmed)))
      .returning()
    if (!claim) return null

    const { personId, communityId } = claim
    const scope = scopeOf(organisationId)
    const role = await grantRole(
      tx,
      by,
      { personId, role: 'representative', communityId, scope, from: dayOf(now) },
      now,
    )
    await tx
      .update(representations)
      .set({ roleId: role?.id ?? null })
      .where(eq(representations.id, id))
    await tell(tx, 'confirmed', claim, by, now)
    return claim
  })
}

/** The person speaks for the organisation no longer, or a claim is turned down. Null where it has ended already. */
export function endRepresentation(db: Db, by: string, organisationId: string, id: string, now: Date) {
  return db.transaction(async (tx) => {
    const [claim] = await tx.update(representations).set({ ended: now }).where(theOne(organisationId, id)).returning()
    if (!claim) return null

    if (claim.roleId) await endRole(tx, by, claim.roleId, claim.communityId, dayOf(now), now)
    await tell(tx, 'ended', claim, by, now)
    return claim
  })
}

/** What a person represents or has represented, for "your data". */
export function representationsOf(db: Db, personId: string) {
  const { position, claimed, confirmed, ended } = representations
  return db
    .select({ name: organisations.name, position, claimed, confirmed, ended })
    .from(representations)
    .innerJoin(organisations, eq(organisations.id, representations.organisationId))
    .where(eq(representations.personId, personId))
    .orderBy(asc(representations.claimed))
}

/** How many organisations and claims to speak for one wait for staff to look at them. */
export async function countWaiting(db: Db, communityId: string): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    db.execute(sql`
      select (select count(*) from organisations where community_id = ${communityId} and confirmed is null and ended is null)::int
        + (select count(*) from representations where community_id = ${communityId} and confirmed is null and ended is null)::int
        as count`),
  )
  return row!.count
}

/** Whoever is forgotten represents nobody, and what they called themselves is gone. */
export async function forgetRepresentations(tx: Db, personId: string, now: Date): Promise<void> {
  const theirs = eq(representations.personId, personId)
  await tx
    .update(representations)
    .set({ ended: now })
    .where(and(theirs, isNull(representations.ended)))
  await tx
    .update(representations)
    .set({ position: null })
    .where(and(theirs, isNotNull(representations.position)))
}

const theOne = (organisationId: string, id: string) =>
  and(eq(representations.id, id), eq(representations.organisationId, organisationId), isNull(representations.ended))

function tell(tx: Db, done: 'claimed' | 'confirmed' | 'ended', claim: Representation, by: string, now: Date) {
  const { communityId, organisationId, id } = claim
  const subject = { kind: 'organisation', id: organisationId }
  const facts = { representation: id }
  return record(tx, `organisations.representative.${done}`, { communityId, actorId: by, subject, facts, at: now })
}
