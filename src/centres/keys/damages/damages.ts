import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { addPerson } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { newToken } from '#kit/tokens.ts'
import { closePlace } from '../../bookings/closing.ts'
import { type Centre, centres, type Standing } from '../../places/tables.ts'
import { rooms } from '../../rooms/tables.ts'
import type { StatusForm } from './forms.ts'
import { type Damage, damages } from './tables.ts'

export type NewDamage = {
  roomId: string | null
  thingId?: string | null
  units?: number
  words: string
  pictureFile: string | null
  name: string | null
  reach: { email: string | null; phone: string | null }
  clientId: string
}

/** Takes in that something is broken, from anybody. Sent twice, it is one. */
export function reportDamage(
  db: Db,
  person: Person | null,
  centre: Pick<Centre, 'id' | 'communityId'>,
  form: NewDamage,
  now: Date,
): Promise<Damage> {
  return db.transaction(async (tx) => {
    const [known] = await tx.select().from(damages).where(eq(damages.clientId, form.clientId))
    if (known) return known

    const { name, reach, ...said } = form
    const { id: centreId, communityId } = centre
    const personId = person?.id ?? (await reporter(tx, communityId, name, reach, now))
    const row = { ...said, centreId, communityId, personId, token: newToken().token, created: now, changed: now }
    const [damage] = await tx.insert(damages).values(row).returning()
    await tell(tx, 'reported', personId, damage!, now)
    return damage!
  })
}

async function reporter(tx: Db, communityId: string, name: string | null, reach: NewDamage['reach'], now: Date) {
  if (!reach.email && !reach.phone) return null
  const contact = reach.email ? ('email' as const) : ('sms' as const)
  return (await addPerson(tx, null, communityId, { givenName: name, ...reach, contact }, now)).id
}

/** What is broken in a place, what waits first. For those who work there. */
export function damagesOf(db: Db, centreId: string) {
  return db
    .select({ damage: damages, room: rooms.name })
    .from(damages)
    .leftJoin(rooms, eq(rooms.id, damages.roomId))
    .where(eq(damages.centreId, centreId))
    .orderBy(
      asc(sql`array_position(array['new', 'seen', 'mending', 'done'], ${damages.status})`),
      desc(damages.created),
    )
    .limit(200)
}

export async function damageById(db: Db, centreId: string, id: string) {
  const [row] = await db
    .select({ damage: damages, room: rooms.name })
    .from(damages)
    .leftJoin(rooms, eq(rooms.id, damages.roomId))
    .where(and(eq(damages.id, id), eq(damages.centreId, centreId)))
  return row
}

/** What its reporter may see by their link. */
export async function damageByToken(db: Db, communityId: string, token: string) {
  const [row] = await db
    .select({ damage: damages, room: rooms.name, centre: centres })
    .from(damages)
    .innerJoin(centres, eq(centres.id, damages.centreId))
    .leftJoin(rooms, eq(rooms.id, damages.roomId))
    .where(and(eq(damages.token, token), eq(damages.communityId, communityId)))
  return row
}

/** Says how far the mending is, with a note the reporter hears. What is done stays done. */
export function setStatus(db: Db, by: string, id: string, { status, note }: StatusForm, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const open = and(eq(damages.id, id), ne(damages.status, 'done'))
    const [damage] = await tx.update(damages).set({ status, note, changed: now }).where(open).returning()
    if (damage) await tell(tx, status, by, damage, now)
    return damage !== undefined
  })
}

/** Closes the broken room, with the damage as the reason; what stands there is left or cancelled. */
export function closeBroken(
  db: Db,
  by: string,
  centre: Centre,
  damage: Damage,
  { reason, ends, standing }: { reason: string; ends: Date; standing: Standing },
  now: Date,
) {
  return db.transaction(async (tx) => {
    const times = { roomId: damage.roomId, begins: now, ends }
    const closure = await closePlace(tx, by, centre, { ...times, reason, standing }, now)
    await tx.update(damages).set({ closureId: closure.id, changed: now }).where(eq(damages.id, damage.id))
    return closure
  })
}

function tell(tx: Db, done: string, by: string | null, { id, communityId, centreId, roomId }: Damage, at: Date) {
  const subject = { kind: 'damage', id }
  return record(tx, `centres.damage.${done}`, { communityId, actorId: by, subject, facts: { centreId, roomId }, at })
}
