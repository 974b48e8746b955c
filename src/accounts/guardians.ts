import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { addPerson, type NewPerson, personById } from './people.ts'
import { type CareRefusal, type Confirmations, careCounts, careRefusal } from './rules.ts'
import { guardianships, people } from './tables.ts'

export type Side = 'minor' | 'guardian' | 'staff'
type Link = { minorId: string; guardianId: string; communityId: string | null; side: Side; by: string }

/** Says that one person answers for another; who says it has confirmed their side by that. */
export async function linkGuardian(db: Db, link: Link, now: Date): Promise<CareRefusal | null> {
  const [minor, guardian] = [await personById(db, link.minorId), await personById(db, link.guardianId)]
  if (!minor || !guardian) return 'not-minor'
  const refused = careRefusal(minor, guardian, dayOf(now))
  if (refused) return refused

  const { minorId, guardianId, communityId, side } = link
  const said = { ...confirmed(side, now), ...(side === 'staff' ? { staffId: link.by } : {}) }
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(guardianships)
      .values({ minorId, guardianId, communityId, created: now, ...said })
      .onConflictDoNothing()
      .returning()
    if (!made) return 'care-known'

    await recordCare(tx, 'accounts.care.linked', link.by, made, now)
    return null
  })
}

/** Adds a child whom their guardian speaks for. Staff confirm it when they first meet. */
export async function addWard(db: Db, guardianId: string, child: NewPerson, now: Date): Promise<CareRefusal | null> {
  const guardian = await personById(db, guardianId)
  if (!guardian) return 'same-person'
  const refused = careRefusal({ id: 'new', minorUntil: child.minorUntil ?? null }, guardian, dayOf(now))
  if (refused) return refused

  const { communityId, language } = guardian
  const ward = { ...child, contact: 'none' as const, language }
  return db.transaction(async (tx) => {
    const minor = communityId
      ? await addPerson(tx, guardianId, communityId, ward, now)
      : (
          await tx
            .insert(people)
            .values({ ...ward, created: now, createdBy: guardianId })
            .returning()
        )[0]!
    return linkGuardian(tx, { minorId: minor.id, guardianId, communityId, side: 'guardian', by: guardianId }, now)
  })
}

/** Confirms care as the minor, as the guardian, or as staff; false when it is not theirs to confirm. */
export async function confirmCare(db: Db, id: string, by: string, side: Side, now: Date): Promise<boolean> {
  const theirs = {
    minor: eq(guardianships.minorId, by),
    guardian: eq(guardianships.guardianId, by),
    staff: undefined,
  }[side]
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(guardianships)
      .set({ ...confirmed(side, now), ...(side === 'staff' ? { staffId: by } : {}) })
      .where(and(eq(guardianships.id, id), isNull(guardianships.ended), theirs))
      .returning()
    if (row) await recordCare(tx, 'accounts.care.confirmed', by, row, now)
    return row !== undefined
  })
}

/** Ends care, or refuses to confirm it: either side may, or staff. */
export async function endCare(db: Db, id: string, by: string, side: 'party' | 'staff', now: Date): Promise<boolean> {
  const theirs = or(eq(guardianships.minorId, by), eq(guardianships.guardianId, by))
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(guardianships)
      .set({ ended: now })
      .where(and(eq(guardianships.id, id), isNull(guardianships.ended), side === 'party' ? theirs : undefined))
      .returning()
    if (row) await recordCare(tx, 'accounts.care.ended', by, row, now)
    return row !== undefined
  })
}

const confirmed = (side: Side, now: Date) => ({ [`${side}Confirmed`]: now }) as Partial<Confirmations>

type CareRow = typeof guardianships.$inferSelect

async function recordCare(tx: Db, name: `accounts.care.${string}`, by: string, row: CareRow, now: Date) {
  const { communityId, minorId, guardianId } = row
  if (!communityId) return
  const subject = { kind: 'person', id: minorId }
  await record(tx, name, { communityId, actorId: by, subject, facts: { guardianId }, at: now })
}

export type Care = Confirmations & {
  id: string
  minorId: string
  guardianId: string
  minor: string
  guardian: string
  minorUntil: string | null
  counts: boolean
}

/** Everyone this person answers for, and everyone who answers for them, confirmed or waiting. */
export async function careOf(db: Db, personId: string): Promise<Care[]> {
  const rows = await rowsOf<Record<keyof Omit<Care, 'counts'>, string | null>>(
    db.execute(sql`
      select g.id, g.minor_id as "minorId", g.guardian_id as "guardianId", m.minor_until::text as "minorUntil",
        concat_ws(' ', m.given_name, m.surname) as minor, concat_ws(' ', a.given_name, a.surname) as guardian,
        g.minor_confirmed as "minorConfirmed", g.guardian_confirmed as "guardianConfirmed", g.staff_confirmed as "staffConfirmed"
      from guardianships g join people m on m.id = g.minor_id join people a on a.id = g.guardian_id
      where g.ended is null and (g.minor_id = ${personId} or g.guardian_id = ${personId}) order by g.created`),
  )
  return rows.map((row) => {
    const moment = (name: keyof Confirmations) => (row[name] ? new Date(row[name]) : null)
    const confirmations = {
      minorConfirmed: moment('minorConfirmed'),
      guardianConfirmed: moment('guardianConfirmed'),
      staffConfirmed: moment('staffConfirmed'),
    }
    return { ...(row as unknown as Care), ...confirmations, counts: careCounts(confirmations) }
  })
}

/** Whose guardian a person is today: care that counts, of people who are still minors. */
export async function wardsOf(db: Db, guardianId: string, on: string): Promise<Care[]> {
  const all = await careOf(db, guardianId)
  return all.filter((care) => care.guardianId === guardianId && care.counts && on < (care.minorUntil ?? ''))
}

/** Whether this person may act or agree for that minor today. */
export async function guards(db: Db, guardianId: string, minorId: string, on: string): Promise<boolean> {
  return (await wardsOf(db, guardianId, on)).some((care) => care.minorId === minorId)
}
