import { and, asc, eq, gte, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { fullName, people } from '#accounts/index.ts'
import { overlap, unlessRefused } from '#kit/attempts.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Centre } from '../places/tables.ts'
import type { TrustForm } from './forms.ts'
import { namedPerson } from './named.ts'
import { keyTrusts } from './tables.ts'

const lasting = (day: string) => or(isNull(keyTrusts.untilDay), gte(keyTrusts.untilDay, day))

/** Who is trusted with the keys of a place on a day, or will be. For those who work there. */
export async function trustsOf(db: Db, centreId: string, day: string) {
  const rows = await db
    .select({ trust: keyTrusts, givenName: people.givenName, surname: people.surname })
    .from(keyTrusts)
    .innerJoin(people, eq(people.id, keyTrusts.personId))
    .where(and(eq(keyTrusts.centreId, centreId), lasting(day)))
    .orderBy(asc(people.surname), asc(people.givenName))
  return rows.map(({ trust, ...name }) => ({ ...trust, name: fullName(name) }))
}

/** To whom a holder may pass a key on today: trusted people who agreed to the rules, by given name. */
export async function trustedToday(db: Db, centreId: string, day: string) {
  const able = and(lasting(day), lte(keyTrusts.since, day), isNotNull(keyTrusts.agreed))
  return db
    .select({ id: keyTrusts.id, personId: keyTrusts.personId, name: people.givenName, role: keyTrusts.role })
    .from(keyTrusts)
    .innerJoin(people, eq(people.id, keyTrusts.personId))
    .where(and(eq(keyTrusts.centreId, centreId), able))
    .orderBy(asc(people.givenName))
}

/** Trusts somebody with keys from a day on; null where they are trusted in those days already. */
export function addTrust(db: Db, by: string, { id: centreId, communityId }: Centre, form: TrustForm, now: Date) {
  return unlessRefused(db, overlap, async (tx) => {
    const { role, since, untilDay, agreed } = form
    const personId = await namedPerson(tx, by, communityId, form, now)
    const row = { communityId, centreId, personId, role, since, untilDay, agreed: agreed ? dayOf(now) : null }
    const [trust] = await tx.insert(keyTrusts).values(row).returning()
    const subject = { kind: 'key-trust', id: trust!.id }
    await record(tx, 'centres.trust.given', { communityId, actorId: by, subject, facts: { centreId }, at: now })
    return trust!
  })
}

/** From tomorrow on nobody passes them a key any more; a trust that has not begun is as if it never was. */
export function endTrust(db: Db, by: string, { id: centreId, communityId }: Centre, id: string, now: Date) {
  return db.transaction(async (tx) => {
    const today = dayOf(now)
    const theirs = and(eq(keyTrusts.id, id), eq(keyTrusts.centreId, centreId))
    const [ahead] = await tx
      .delete(keyTrusts)
      .where(and(theirs, gte(keyTrusts.since, today)))
      .returning()
    const [ended] = ahead ? [ahead] : await tx.update(keyTrusts).set({ untilDay: today }).where(theirs).returning()
    if (!ended) return false
    const subject = { kind: 'key-trust', id }
    await record(tx, 'centres.trust.ended', { communityId, actorId: by, subject, facts: { centreId }, at: now })
    return true
  })
}
