import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { indexEntry } from '#kit/text/search.ts'
import type { Centre } from '../places/tables.ts'
import { paths } from './paths.ts'
import type { Away } from './rules.ts'
import { loans, type Thing, things } from './tables.ts'

export type ThingValues = Pick<
  Thing,
  'name' | 'category' | 'quantity' | 'kept' | 'instructions' | 'deposit' | 'longestDays'
> &
  Partial<Pick<Thing, 'pictureFile'>>

const broken = sql<number>`(select coalesce(sum(d.units), 0)::int from damages d
  where d.thing_id = things.id and d.status <> 'done')`

/** What a place lends, by category and name, with how many pieces are whole and which are away when. */
export async function thingsOf(db: Db, centreId: string, now: Date, id?: string) {
  const one = id ? eq(things.id, id) : isNull(things.ended)
  const rows = await db
    .select({ thing: things, broken })
    .from(things)
    .where(and(eq(things.centreId, centreId), one))
    .orderBy(asc(things.category), asc(things.name))
  const away = await awayOf(
    db,
    rows.map(({ thing }) => thing.id),
    dayOf(now),
  )
  return rows.map((row) => ({
    thing: row.thing,
    usable: row.thing.quantity - row.broken,
    away: away.get(row.thing.id) ?? [],
  }))
}

async function awayOf(db: Db, ids: string[], today: string) {
  const all = new Map<string, Away[]>()
  if (ids.length === 0) return all
  const rows = await db
    .select()
    .from(loans)
    .where(and(inArray(loans.thingId, ids), inArray(loans.status, ['agreed', 'out'])))
    .orderBy(asc(loans.fromDay))
  for (const { thingId, quantity, returned, fromDay, due, status } of rows) {
    // What is out and late is away until today at least.
    const until = status === 'out' && due < today ? today : due
    all.set(thingId, [...(all.get(thingId) ?? []), { pieces: quantity - returned, fromDay, until }])
  }
  return all
}

/** Adds a thing to what a place lends; null where it lends one of this name. */
export function addThing(db: Db, by: string, centre: Centre, values: ThingValues, now: Date): Promise<Thing | null> {
  return db.transaction(async (tx) => {
    const row = { ...values, centreId: centre.id, communityId: centre.communityId, created: now }
    const [thing] = await tx.insert(things).values(row).onConflictDoNothing().returning()
    if (!thing) return null
    await tell(tx, 'added', by, centre, thing, now)
    return thing
  })
}

export function editThing(db: Db, by: string, centre: Centre, id: string, values: ThingValues, now: Date) {
  return db.transaction(async (tx) => {
    const [thing] = await tx.update(things).set(values).where(eq(things.id, id)).returning()
    await tell(tx, 'edited', by, centre, thing!, now)
    return thing!
  })
}

async function tell(tx: Db, done: string, by: string, centre: Centre, thing: Thing, at: Date) {
  const { id, communityId, name, category, instructions } = thing
  const subject = { kind: 'thing', id }
  const facts = { centreId: centre.id }
  await record(tx, `centres.thing.${done}`, { communityId, actorId: by, subject, facts, at })
  const [community] = await tx
    .select({ slug: communityTable.slug })
    .from(communityTable)
    .where(eq(communityTable.id, communityId))
  const href = paths.thing.href({ community: community!.slug, centre: centre.slug, id })
  const body = [category, centre.name, instructions].filter(Boolean).join('\n')
  await indexEntry(tx, { communityId, kind: 'thing', subjectId: id, language: 'pl', title: name, body, href })
}
