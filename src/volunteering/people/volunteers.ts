import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { newToken, tokenHash } from '#kit/tokens.ts'
import { hostNameSql } from '../hosts.ts'
import {
  type Channel,
  type HelpCall,
  type HelpOffer,
  helpCalls,
  helpOffers,
  type Volunteer,
  volunteers,
  type Where,
} from '../tables.ts'

export type Joining = {
  /** Made only once it is sure that nothing was sent before. */
  who: (tx: Db) => Promise<string>
  availability: string
  needs: string
  channel: Channel
  clientId: string
}

/**
 * Somebody says "I help" to a call. Sent twice, or said twice by one person, it is one. Answers the secret of the link
 * to their page where this is the first time they help this host; whoever comes back has it, or an account.
 */
export function join(db: Db, by: string | null, call: HelpCall, joining: Joining, now: Date) {
  const { who, ...said } = joining
  return db.transaction(async (tx) => {
    const sent = (await tx.select().from(helpOffers).where(eq(helpOffers.clientId, said.clientId)))[0]
    if (sent) return { offer: sent, again: true, token: null, personId: null }

    const personId = await who(tx)
    const { volunteer, token } = await volunteerFor(tx, personId, call, now)
    const row = { ...said, communityId: call.communityId, callId: call.id, volunteerId: volunteer.id, enteredBy: by }
    const [offer] = await tx
      .insert(helpOffers)
      .values({ ...row, created: now })
      .onConflictDoNothing()
      .returning()
    if (!offer) return { offer: (await standing(tx, call.id, volunteer.id))!, again: true, token, personId }

    await tellOffer(tx, 'joined', by ?? personId, offer, now)
    return { offer, again: false, token, personId }
  })
}

/** The person as a helper of this host, found or added. The person's row is held, so that two forms add one. */
async function volunteerFor(tx: Db, personId: string, where: Where, now: Date) {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('no key update')
  const { communityId, organisationId, officeId, ownerKind, ownerId } = where
  const [known] = await tx
    .select()
    .from(volunteers)
    .where(
      and(
        eq(volunteers.personId, personId),
        sql`coalesce(${volunteers.organisationId}, ${volunteers.officeId}) = ${organisationId ?? officeId}::uuid`,
      ),
    )
    .orderBy(asc(volunteers.created))
    .limit(1)
  if (known) return { volunteer: known, token: null }

  const secret = newToken()
  const row = { communityId, personId, organisationId, officeId, ownerKind, ownerId, tokenHash: secret.tokenHash }
  const [volunteer] = await tx
    .insert(volunteers)
    .values({ ...row, created: now })
    .returning()
  return { volunteer: volunteer!, token: secret.token }
}

async function standing(tx: Db, callId: string, volunteerId: string): Promise<HelpOffer | undefined> {
  const same = and(eq(helpOffers.callId, callId), eq(helpOffers.volunteerId, volunteerId), isNull(helpOffers.withdrawn))
  return (await tx.select().from(helpOffers).where(same))[0]
}

/** Somebody helps with this no longer; what was done stays. Answers false where that was said already. */
export function leave(db: Db, by: string | null, offerId: string, volunteerId: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const still = and(eq(helpOffers.id, offerId), eq(helpOffers.volunteerId, volunteerId), isNull(helpOffers.withdrawn))
    const [gone] = await tx.update(helpOffers).set({ withdrawn: now }).where(still).returning()
    if (gone) await tellOffer(tx, 'left', by, gone, now)
    return gone !== undefined
  })
}

function tellOffer(tx: Db, done: 'joined' | 'left', by: string | null, offer: HelpOffer, at: Date) {
  const { id, communityId, callId, channel } = offer
  const subject = { kind: 'help-offer', id }
  return record(tx, `volunteering.offer.${done}`, {
    communityId,
    actorId: by,
    subject,
    facts: { call: callId, channel },
    at,
  })
}

const whole = (day: string) => ({
  volunteer: volunteers,
  name: sql<string | null>`nullif(concat_ws(' ', ${people.givenName}, ${people.surname}), '')`,
  minorUntil: people.minorUntil,
  street: people.street,
  postcode: people.postcode,
  town: people.town,
  host: hostNameSql(volunteers.organisationId, volunteers.officeId, sql`${day}`),
})

function joined(db: Db, day: string) {
  return db.select(whole(day)).from(volunteers).innerJoin(people, eq(people.id, volunteers.personId))
}

export async function volunteerById(db: Db, communityId: string, id: string, day: string) {
  return (await joined(db, day).where(and(eq(volunteers.id, id), eq(volunteers.communityId, communityId))))[0]
}

export async function volunteerByToken(db: Db, communityId: string, token: string, day: string) {
  const here = and(eq(volunteers.tokenHash, tokenHash(token)), eq(volunteers.communityId, communityId))
  return (await joined(db, day).where(here))[0]
}

export type VolunteerRow = NonNullable<Awaited<ReturnType<typeof volunteerById>>>

/** With which hosts of a community a person helps. */
export function volunteersOf(db: Db, communityId: string, personId: string, day: string) {
  return joined(db, day)
    .where(and(eq(volunteers.communityId, communityId), eq(volunteers.personId, personId)))
    .orderBy(asc(volunteers.created))
}

/** What a volunteer has said "I help" to, the newest call last. */
export function offersOf(db: Db, volunteerId: string) {
  return db
    .select({
      id: helpOffers.id,
      callId: helpOffers.callId,
      title: helpCalls.title,
      slug: helpCalls.slug,
      place: helpCalls.place,
      availability: helpOffers.availability,
      needs: helpOffers.needs,
      created: helpOffers.created,
    })
    .from(helpOffers)
    .innerJoin(helpCalls, eq(helpCalls.id, helpOffers.callId))
    .where(and(eq(helpOffers.volunteerId, volunteerId), isNull(helpOffers.withdrawn)))
    .orderBy(asc(helpOffers.created))
}

/** Who helps with a call, for its host: whole names, how to reach them, what they said. */
export function helpersOf(db: Db, callId: string) {
  return db
    .select({
      id: helpOffers.volunteerId,
      name: whole('').name,
      reach: sql<string | null>`coalesce(${people.phone}, ${people.email})`,
      availability: helpOffers.availability,
      needs: helpOffers.needs,
      channel: helpOffers.channel,
      minor: sql<boolean>`${people.minorUntil} > ${helpOffers.created}::date`,
    })
    .from(helpOffers)
    .innerJoin(volunteers, eq(volunteers.id, helpOffers.volunteerId))
    .innerJoin(people, eq(people.id, volunteers.personId))
    .where(and(eq(helpOffers.callId, callId), isNull(helpOffers.withdrawn)))
    .orderBy(asc(helpOffers.created))
}

export type Helper = Awaited<ReturnType<typeof helpersOf>>[number]
export type Volunteering = Volunteer
