import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { contains, type Shape } from '#kit/geo/shape.ts'
import { slugOf } from '#kit/text/slug.ts'
import { refreshNeighbourhood } from './found.ts'
import { type Neighbourhood, type NeighbourhoodKind, neighbourhoods } from './tables.ts'

/** The neighbourhoods of a community that exist on a day, in the order of the alphabet. */
export function neighbourhoodsOf(db: Db, communityId: string, day: string): Promise<Neighbourhood[]> {
  return db
    .select()
    .from(neighbourhoods)
    .where(and(eq(neighbourhoods.communityId, communityId), lasts(day)))
    .orderBy(asc(neighbourhoods.name))
}

export async function neighbourhoodBySlug(db: Db, communityId: string, slug: string) {
  const [row] = await db
    .select()
    .from(neighbourhoods)
    .where(and(eq(neighbourhoods.communityId, communityId), eq(neighbourhoods.slug, slug)))
  return row
}

type Point = { lat: number; lon: number }

/** In which neighbourhood a point lies on a day; the innermost one, where a district holds estates. */
export async function neighbourhoodAt(db: Db, communityId: string, point: Point, day: string) {
  const all = await neighbourhoodsOf(db, communityId, day)
  const around = all.filter(({ shape }) => shape && contains(shape, [point.lon, point.lat]))
  const parents = new Set(around.map(({ parentId }) => parentId))
  return around.find(({ id }) => !parents.has(id)) ?? null
}

export type NewNeighbourhood = {
  name: string
  kind: NeighbourhoodKind
  words?: string
  parentId?: string | null
  shape?: Shape | null
  from: string
}

/** Adds a neighbourhood; its address is made of its name and never changes. */
export function addNeighbourhood(db: Db, by: string | null, communityId: string, form: NewNeighbourhood, now: Date) {
  return db.transaction(async (tx) => {
    const { name, kind, words = '', parentId = null, shape = null, from } = form
    if (parentId && !(await isHere(tx, communityId, parentId)))
      return { neighbourhood: null, refused: 'no-such-parent' as const }

    const row = { communityId, slug: slugOf(name), name, kind, words, parentId, shape, validFrom: from, created: now }
    const [neighbourhood] = await tx.insert(neighbourhoods).values(row).onConflictDoNothing().returning()
    if (!neighbourhood) return { neighbourhood: null, refused: 'name-taken' as const }

    await tell(tx, 'added', by, neighbourhood, now)
    await refreshNeighbourhood(tx, neighbourhood)
    return { neighbourhood, refused: null }
  })
}

/** Changes the name, words, outline or place in the tree of a neighbourhood. */
export function editNeighbourhood(
  db: Db,
  by: string | null,
  present: Neighbourhood,
  form: NewNeighbourhood,
  now: Date,
) {
  return db.transaction(async (tx) => {
    const { name, kind, words = '', parentId = null, shape = null, from } = form
    if (parentId && (await wouldCircle(tx, present, parentId))) return { refused: 'no-such-parent' as const }
    if (present.validTo && from > present.validTo) return { refused: 'ends-before' as const }

    const [neighbourhood] = await tx
      .update(neighbourhoods)
      .set({ name, kind, words, parentId, shape, validFrom: from })
      .where(eq(neighbourhoods.id, present.id))
      .returning()
    await tell(tx, 'edited', by, neighbourhood!, now)
    await refreshNeighbourhood(tx, neighbourhood!)
    return { refused: null }
  })
}

/** Ends a neighbourhood on a day (divided, joined to another); what happened there stays. */
export function closeNeighbourhood(db: Db, by: string, present: Neighbourhood, lastDay: string, now: Date) {
  return db.transaction(async (tx) => {
    if (lastDay < present.validFrom) return { refused: 'before-start' as const }

    const [neighbourhood] = await tx
      .update(neighbourhoods)
      .set({ validTo: lastDay })
      .where(and(eq(neighbourhoods.id, present.id), isNull(neighbourhoods.validTo)))
      .returning()
    if (!neighbourhood) return { refused: 'already-closed' as const }
    await tell(tx, 'closed', by, neighbourhood, now)
    return { refused: null }
  })
}

const lasts = (day: string) =>
  sql`daterange(${neighbourhoods.validFrom}, ${neighbourhoods.validTo}, '[]') @> ${day}::date`

function tell(tx: Db, done: 'added' | 'edited' | 'closed', by: string | null, row: Neighbourhood, now: Date) {
  const subject = { kind: 'neighbourhood', id: row.id }
  return record(tx, `communities.neighbourhood.${done}`, {
    communityId: row.communityId,
    actorId: by,
    subject,
    at: now,
  })
}

async function isHere(tx: Db, communityId: string, id: string): Promise<boolean> {
  const here = and(eq(neighbourhoods.id, id), eq(neighbourhoods.communityId, communityId))
  return (await tx.$count(neighbourhoods, here)) > 0
}

/** Whether the parent is not of this community, or is the neighbourhood itself or something inside it. */
async function wouldCircle(tx: Db, { id, communityId }: Neighbourhood, parentId: string): Promise<boolean> {
  const all = await tx
    .select({ id: neighbourhoods.id, parentId: neighbourhoods.parentId })
    .from(neighbourhoods)
    .where(eq(neighbourhoods.communityId, communityId))
  const above = [parentId]
  for (const one of above) {
    const up = all.find((row) => row.id === one)?.parentId
    if (up && !above.includes(up)) above.push(up)
  }
  return above.includes(id) || !all.some((row) => row.id === parentId)
}
