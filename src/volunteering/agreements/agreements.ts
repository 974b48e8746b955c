import { and, desc, eq, isNull } from 'drizzle-orm'
import { needsGuardian } from '#accounts/index.ts'
import { asDay } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { nextNumber } from '../numbering.ts'
import type { VolunteerHere } from '../people/here.ts'
import { isSigned, type SignatureRefusal, type Signer, signatureRefusal, signersOf } from '../rules.ts'
import { endAfterNotice } from '../service.ts'
import { type Agreement, type Side, volunteerAgreements } from '../tables.ts'
import type { AgreementForm } from './forms.ts'

/** Draws an agreement up. Whether a guardian signs stands as of its first day (Civil Code art. 15, 17, 18). */
export function drawAgreement(db: Db, by: string, { row }: VolunteerHere, form: AgreementForm, now: Date) {
  const { volunteer, minorUntil } = row
  const { communityId, id: volunteerId } = volunteer
  return db.transaction(async (tx) => {
    const year = Number(dayOf(now).slice(0, 4))
    const number = await nextNumber(tx, volunteerAgreements, communityId, year)
    const guardian = needsGuardian({ minorUntil }, form.fromDay)
    const [agreement] = await tx
      .insert(volunteerAgreements)
      .values({ ...form, communityId, volunteerId, year, number, guardian, created: now, createdBy: by })
      .returning()
    await tellAgreement(tx, 'drawn', by, agreement!, now)
    return agreement!
  })
}

export type Hand = { side: Side; by: string; as: Signer }

/** Signs on line, for one's own side or as the guardian. */
export function signAgreement(db: Db, { by, as }: Hand, present: Agreement, now: Date) {
  return db.transaction(async (tx) => {
    const agreement = await hold(tx, present.id)
    const refused = signatureRefusal(agreement, as) ?? ownSide(agreement, as, by)
    if (refused) return refused

    const hand = { volunteer: { volunteerSigned: now }, host: { hostSigned: now, hostSignedBy: by } }
    const signed = as === 'guardian' ? { guardianSigned: now, guardianId: by } : hand[as]
    return note(tx, by, agreement, signed, { as }, now)
  })
}

/** Staff have seen every signature on paper. */
export function signOnPaper(db: Db, by: string, present: Agreement, day: string, now: Date) {
  return db.transaction(async (tx) => {
    const agreement = await hold(tx, present.id)
    if (agreement.endedDay) return 'ended' as const
    if (isSigned(agreement)) return 'signed-already' as const
    const hands = Object.fromEntries(
      signersOf(agreement).map((signer) => [`${signer}Signed`, agreement[`${signer}Signed`] ?? now]),
    )
    return note(tx, by, agreement, { ...hands, hostSignedBy: by, paperDay: day }, { as: 'paper' }, now)
  })
}

/** Nobody signs for both sides. */
function ownSide({ hostSignedBy }: Agreement, as: Signer, by: string): SignatureRefusal | null {
  return as !== 'host' && hostSignedBy === by ? 'own-side' : null
}

async function hold(tx: Db, id: string): Promise<Agreement> {
  return (await tx.select().from(volunteerAgreements).where(eq(volunteerAgreements.id, id)).for('update'))[0]!
}

async function note(tx: Db, by: string, { id }: Agreement, signed: Partial<Agreement>, facts: object, now: Date) {
  const here = eq(volunteerAgreements.id, id)
  const [agreement] = await tx.update(volunteerAgreements).set(signed).where(here).returning()
  await tellAgreement(tx, isSigned(agreement!) ? 'signed' : 'half-signed', by, agreement!, now, facts)
  return null
}

/**
 * Either side gives notice; the agreement lasts for as many days more as it says. One that nobody has signed whole is
 * put away at once. Null where it has ended already.
 */
export function endAgreement(db: Db, by: string, present: Agreement, reason: string, now: Date) {
  const today = asDay(dayOf(now))
  const until = present.untilDay === null ? null : asDay(present.untilDay)
  const last = isSigned(present) ? endAfterNotice(present.noticeDays, until, today) : today
  const endedDay = last < present.fromDay ? present.fromDay : last
  return db.transaction(async (tx) => {
    const open = and(eq(volunteerAgreements.id, present.id), isNull(volunteerAgreements.endedDay))
    const [agreement] = await tx
      .update(volunteerAgreements)
      .set({ endedDay, endedBecause: reason, noticeGiven: now })
      .where(open)
      .returning()
    if (agreement) await tellAgreement(tx, 'ended', by, agreement, now, { day: endedDay })
    return agreement ?? null
  })
}

export function agreementsOf(db: Db, volunteerId: string) {
  return db
    .select()
    .from(volunteerAgreements)
    .where(eq(volunteerAgreements.volunteerId, volunteerId))
    .orderBy(desc(volunteerAgreements.created))
}

export async function agreementById(db: Db, volunteerId: string, id: string): Promise<Agreement | undefined> {
  const here = and(eq(volunteerAgreements.id, id), eq(volunteerAgreements.volunteerId, volunteerId))
  return (await db.select().from(volunteerAgreements).where(here))[0]
}

function tellAgreement(
  tx: Db,
  done: string,
  by: string | null,
  { id, communityId, number, year }: Agreement,
  at: Date,
  facts: object = {},
) {
  const subject = { kind: 'volunteer-agreement', id }
  const said = { number, year, ...facts }
  return record(tx, `volunteering.agreement.${done}`, { communityId, actorId: by, subject, facts: said, at })
}
