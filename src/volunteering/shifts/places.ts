import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type ShiftRefusal, shiftRefusal } from '../rules.ts'
import { type Shift, type ShiftPlace, shiftPlaces, shifts, type Volunteer } from '../tables.ts'

type Taken = { place: ShiftPlace; refused: null } | { place: null; refused: ShiftRefusal }

/** Takes a place of a shift. The shift's row is held meanwhile, so that the last place goes to exactly one. */
export function takePlace(db: Db, by: string, volunteer: Volunteer, shiftId: string, now: Date): Promise<Taken> {
  return db.transaction(async (tx) => {
    const shift = await hold(tx, shiftId)
    const refused = shift ? await refusalOf(tx, volunteer, shift, now) : 'cancelled'
    if (!shift || refused) return { place: null, refused: refused ?? 'cancelled' }

    const seat = await freeSeat(tx, shiftId)
    const row = { communityId: shift.communityId, shiftId, volunteerId: volunteer.id, seat, taken: now }
    const [place] = await tx.insert(shiftPlaces).values(row).returning()
    await tellPlace(tx, 'taken', by, place!, now)
    return { place: place!, refused: null }
  })
}

/** Gives a place back: it is free again. Null where it is not theirs, or the shift has begun. */
export function givePlaceBack(db: Db, by: string | null, volunteerId: string, id: string, now: Date) {
  return change(db, by, volunteerId, id, 'given-back', { givenBack: now, swapOffered: null }, now)
}

/** Keeps the place and seeks somebody instead; said again, it is kept for good. */
export async function offerSwap(db: Db, by: string, volunteerId: string, id: string, now: Date) {
  const [present] = await db.select().from(shiftPlaces).where(eq(shiftPlaces.id, id))
  const offered = present?.swapOffered ? null : now
  return change(db, by, volunteerId, id, offered ? 'swap-offered' : 'kept', { swapOffered: offered }, now)
}

/** Takes over a place whose owner seeks somebody: theirs until that very moment, so that nobody stands there alone. */
export function takeOver(db: Db, by: string, volunteer: Volunteer, placeId: string, now: Date): Promise<Taken> {
  return db.transaction(async (tx) => {
    const [offered] = await tx.select().from(shiftPlaces).where(eq(shiftPlaces.id, placeId))
    const shift = offered && (await hold(tx, offered.shiftId))
    if (!offered || !shift) return { place: null, refused: 'cancelled' }
    const refused = await refusalOf(tx, volunteer, { ...shift, places: shift.places + 1 }, now)
    if (refused) return { place: null, refused }

    const still = and(eq(shiftPlaces.id, placeId), isNull(shiftPlaces.givenBack), sql`swap_offered is not null`)
    const [gone] = await tx.update(shiftPlaces).set({ givenBack: now }).where(still).returning()
    if (!gone) return { place: null, refused: 'full' }
    const { communityId, shiftId, seat } = gone
    const row = { communityId, shiftId, seat, volunteerId: volunteer.id, taken: now }
    const [place] = await tx.insert(shiftPlaces).values(row).returning()
    await tellPlace(tx, 'swapped', by, gone, now)
    return { place: place!, refused: null }
  })
}

async function hold(tx: Db, id: string): Promise<Shift | undefined> {
  return (await tx.select().from(shifts).where(eq(shifts.id, id)).for('update'))[0]
}

type Facts = { seats: number; own: boolean; helping: boolean; busy: boolean; guarded: boolean }

async function refusalOf(tx: Db, volunteer: Volunteer, shift: Shift, now: Date): Promise<ShiftRefusal | null> {
  const [facts] = await rowsOf<Facts>(tx.execute(factsOf(volunteer, shift, now)))
  const { helping, guarded, ...taken } = facts!
  if (!helping) return 'not-helping'
  return shiftRefusal(shift, taken, now) ?? (guarded ? null : 'guardian-first')
}

/** Whoever is a minor serves once somebody answers for them: care that counts, or an agreement their guardian signed. */
function factsOf({ id, personId }: Volunteer, shift: Shift, now: Date) {
  const [begins, ends] = [shift.begins.toISOString(), shift.ends.toISOString()]
  return sql`
    select (select count(*)::int from shift_places p where p.shift_id = ${shift.id} and p.given_back is null) as seats,
      exists (select from shift_places p where p.shift_id = ${shift.id} and p.volunteer_id = ${id}
        and p.given_back is null) as own,
      exists (select from help_offers f where f.call_id = ${shift.callId} and f.volunteer_id = ${id}
        and f.withdrawn is null) as helping,
      exists (select from shift_places p join shifts s on s.id = p.shift_id join volunteers v on v.id = p.volunteer_id
        where v.person_id = ${personId} and p.given_back is null and s.cancelled is null and s.id <> ${shift.id}
          and s.begins < ${ends}::timestamptz and s.ends > ${begins}::timestamptz) as busy,
      (exists (select from people n where n.id = ${personId}
          and (n.minor_until is null or n.minor_until <= ${now.toISOString()}::timestamptz::date))
        or exists (select from guardianships g where g.minor_id = ${personId} and g.ended is null
          and (g.staff_confirmed is not null or (g.minor_confirmed is not null and g.guardian_confirmed is not null)))
        or exists (select from volunteer_agreements a where a.volunteer_id = ${id} and a.guardian_signed is not null
          and a.ended_day is null)) as guarded`
}

/** The lowest number of a place that nobody has. */
async function freeSeat(tx: Db, shiftId: string): Promise<number> {
  const rows = await tx
    .select({ seat: shiftPlaces.seat })
    .from(shiftPlaces)
    .where(and(eq(shiftPlaces.shiftId, shiftId), isNull(shiftPlaces.givenBack)))
  const taken = new Set(rows.map(({ seat }) => seat))
  let seat = 1
  while (taken.has(seat)) seat += 1
  return seat
}

type Change = Partial<Pick<ShiftPlace, 'givenBack' | 'swapOffered'>>

function change(
  db: Db,
  by: string | null,
  volunteerId: string,
  id: string,
  done: string,
  changed: Change,
  now: Date,
): Promise<ShiftPlace | null> {
  return db.transaction(async (tx) => {
    const ahead = sql`exists (select from shifts s where s.id = ${shiftPlaces.shiftId}
      and s.begins > ${now.toISOString()}::timestamptz)`
    const own = and(eq(shiftPlaces.id, id), eq(shiftPlaces.volunteerId, volunteerId), isNull(shiftPlaces.givenBack))
    const [place] = await tx.update(shiftPlaces).set(changed).where(and(own, ahead)).returning()
    if (place) await tellPlace(tx, done, by, place, now)
    return place ?? null
  })
}

export function tellPlace(tx: Db, done: string, by: string | null, place: ShiftPlace, at: Date) {
  const { id, communityId, shiftId } = place
  const subject = { kind: 'shift-place', id }
  const facts = { shift: shiftId }
  return record(tx, `volunteering.place.${done}`, { communityId, actorId: by, subject, facts, at })
}
