import { and, asc, count, eq, ilike, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { type OrganisationKind, organisations, type Sector } from './tables.ts'
import { nameKeyOf } from './twins.ts'

export type Wanted = { q?: string; kind?: OrganisationKind; sector?: Sector; page?: number }
export const perPage = 40

/** The organisations everybody may see, by name, narrowed by words or a number, kind and sector; and how many in all. */
export async function directory(db: Db, communityId: string, { q, kind, sector, page = 1 }: Wanted) {
  const wanted = and(
    visible(communityId),
    kind && eq(organisations.kind, kind),
    sector && eq(organisations.sector, sector),
    q ? answering(q) : undefined,
  )
  const rows = await db
    .select({ ...card, total: sql<number>`(count(*) over ())::int` })
    .from(organisations)
    .where(wanted)
    .orderBy(asc(organisations.nameKey))
    .limit(perPage)
    .offset((page - 1) * perPage)
  return { organisations: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** Every lasting organisation of a community that staff have confirmed, by name: for lists to choose from. */
export function organisationsOf(db: Db, communityId: string) {
  return db.select(card).from(organisations).where(visible(communityId)).orderBy(asc(organisations.nameKey))
}

/** Those that wait for staff to look at them, the oldest first. */
export function waitingOrganisations(db: Db, communityId: string) {
  return db
    .select(card)
    .from(organisations)
    .where(
      and(eq(organisations.communityId, communityId), isNull(organisations.confirmed), isNull(organisations.ended)),
    )
    .orderBy(asc(organisations.created))
}

/** Those that work no more, for staff who may bring one back. */
export function endedOrganisations(db: Db, communityId: string) {
  return db
    .select(card)
    .from(organisations)
    .where(and(eq(organisations.communityId, communityId), isNotNull(organisations.ended)))
    .orderBy(asc(organisations.nameKey))
}

/** How many organisations a community has in its directory. */
export async function countOrganisations(db: Db, communityId: string): Promise<number> {
  const [row] = await db.select({ all: count() }).from(organisations).where(visible(communityId))
  return row!.all
}

const card = {
  id: organisations.id,
  slug: organisations.slug,
  name: organisations.name,
  kind: organisations.kind,
  sector: organisations.sector,
  words: organisations.words,
}
export type OrganisationCard = { [Name in keyof typeof card]: (typeof organisations.$inferSelect)[Name] }

const visible = (communityId: string) =>
  and(eq(organisations.communityId, communityId), isNotNull(organisations.confirmed), isNull(organisations.ended))

function answering(q: string) {
  const digits = q.replace(/[\s-]/g, '')
  const number = /^\d{9,14}$/.test(digits) ? digits : undefined
  const words = nameKeyOf(q).split(' ').filter(Boolean)
  return or(
    and(...words.map((word) => ilike(organisations.nameKey, `%${word}%`))),
    number
      ? or(eq(organisations.nip, number), eq(organisations.regon, number), eq(organisations.krs, number))
      : undefined,
  )
}
