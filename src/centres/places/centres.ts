import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { slugOf } from '#kit/text/slug.ts'
import { refreshCentre } from './found.ts'
import { type Centre, centres } from './tables.ts'

/** Words that stand where a place's own address would. */
const taken = new Set(['nowe'])

/** The places of a community that have not been closed by a day, in the order of the alphabet. */
export function centresOf(db: Db, communityId: string, day: string): Promise<Centre[]> {
  const lasts = or(isNull(centres.closed), gt(centres.closed, day))
  return db
    .select()
    .from(centres)
    .where(and(eq(centres.communityId, communityId), lasts))
    .orderBy(asc(centres.name))
}

export async function centreBySlug(db: Db, communityId: string, slug: string): Promise<Centre | undefined> {
  const here = and(eq(centres.communityId, communityId), eq(centres.slug, slug))
  return (await db.select().from(centres).where(here))[0]
}

export async function centreById(db: Db, id: string): Promise<Centre | undefined> {
  return (await db.select().from(centres).where(eq(centres.id, id)))[0]
}

type Said =
  | 'name'
  | 'summary'
  | 'mission'
  | 'principles'
  | 'address'
  | 'directions'
  | 'lat'
  | 'lon'
  | 'phone'
  | 'email'
  | 'hours'
  | 'answerDays'
  | 'opened'
export type CentreForm = Pick<Centre, 'name'> & Partial<Pick<Centre, Said | 'neighbourhoodId'>>

/** Adds a place; its address is made of its first name and never changes. */
export function addCentre(db: Db, by: string | null, communityId: string, form: CentreForm, now: Date) {
  return db.transaction(async (tx) => {
    const slug = slugOf(form.name)
    const row = { ...form, slug, communityId, created: now }
    const [centre] = taken.has(slug) ? [] : await tx.insert(centres).values(row).onConflictDoNothing().returning()
    if (!centre) return { centre: null, refused: 'name-taken' as const }

    await tellCentre(tx, 'added', by, centre, now)
    await refreshCentre(tx, centre)
    return { centre, refused: null }
  })
}

/** Changes what is said of a place; only what is given is changed. */
export function editCentre(
  db: Db,
  by: string | null,
  id: string,
  change: Partial<CentreForm> & Partial<Pick<Centre, 'accessibility' | 'logoFile'>>,
  now: Date,
) {
  return db.transaction(async (tx) => {
    const [centre] = await tx.update(centres).set(change).where(eq(centres.id, id)).returning()
    await tellCentre(tx, 'edited', by, centre!, now, { fields: Object.keys(change) })
    await refreshCentre(tx, centre!)
    return centre!
  })
}

/** Ends a place on a day; its page and what happened there stay. */
export function closeCentre(db: Db, by: string, present: Centre, day: string, now: Date) {
  return db.transaction(async (tx) => {
    if (present.opened && day < present.opened) return { refused: 'before-opening' as const }
    const [centre] = await tx
      .update(centres)
      .set({ closed: day })
      .where(and(eq(centres.id, present.id), isNull(centres.closed)))
      .returning()
    if (!centre) return { refused: 'closed-already' as const }

    await tellCentre(tx, 'closed', by, centre, now, { day })
    return { refused: null }
  })
}

export function tellCentre(
  tx: Db,
  done: string,
  by: string | null,
  { id, communityId }: Centre,
  now: Date,
  facts: Record<string, unknown> = {},
) {
  return record(tx, `centres.centre.${done}`, {
    communityId,
    actorId: by,
    subject: { kind: 'centre', id },
    facts,
    at: now,
  })
}
