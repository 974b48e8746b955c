import { inArray, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import type { Reach } from './rules.ts'

export type Hearer = Reach & { id: string; language: string }

/** People as they can be told; a duplicate stands for the one it was merged into, and the forgotten are left out. */
export async function hearersOf(db: Db, ids: string[]): Promise<Map<string, Hearer>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: people.id, mergedInto: people.mergedInto, erased: people.erased, ...reach })
    .from(people)
    .where(inArray(people.id, ids))
  const merged = rows.flatMap(({ mergedInto }) => mergedInto ?? [])
  const kept = merged.length > 0 ? await hearersOf(db, merged) : new Map<string, Hearer>()
  const found = rows.map(({ mergedInto, erased, ...row }) => [
    row.id,
    mergedInto ? kept.get(mergedInto) : erased ? undefined : row,
  ])
  return new Map((found as [string, Hearer | undefined][]).filter((pair): pair is [string, Hearer] => Boolean(pair[1])))
}

const reach = {
  contact: people.contact,
  email: people.email,
  phone: people.phone,
  street: people.street,
  town: people.town,
  language: people.language,
}

/** SQL: how a person is named on an envelope. */
export const fullNameSql = sql<string>`concat_ws(' ', ${people.givenName}, ${people.surname})`
