import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { fold } from '#kit/text/fold.ts'
import { twinRefusal } from './rules.ts'
import { organisations } from './tables.ts'

export type Twin = { id: string; slug: string; name: string }
type Numbers = { name: string; nip?: string | null; regon?: string | null; krs?: string | null }

/** The name as it is compared: plain letters and digits with single spaces. */
export function nameKeyOf(name: string): string {
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/**
 * Two acts that could give one number to two organisations of a community wait for each other, so that the second
 * is told of the first; the unique indexes stand behind it.
 */
export async function lockNumbers(tx: Db, communityId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`organisations ${communityId}`}, 0))`)
}

/** The lasting organisation that has one of these numbers, or (`byName`) this name, and which of them it is. */
export async function twinOf(
  tx: Db,
  communityId: string,
  form: Numbers,
  { byName = false, except }: { byName?: boolean; except?: string },
) {
  const nameKey = nameKeyOf(form.name)
  const { nip, regon, krs } = form
  const same = or(
    nip ? eq(organisations.nip, nip) : undefined,
    regon ? eq(organisations.regon, regon) : undefined,
    krs ? eq(organisations.krs, krs) : undefined,
    byName ? eq(organisations.nameKey, nameKey) : undefined,
  )
  if (!same) return null

  const rows = await tx
    .select()
    .from(organisations)
    .where(and(eq(organisations.communityId, communityId), isNull(organisations.ended), same))
    .orderBy(asc(organisations.created))
  const twins = rows
    .filter(({ id }) => id !== except)
    .map((row) => ({
      refused: twinRefusal({ ...form, nameKey }, row)!,
      twin: { id: row.id, slug: row.slug, name: row.name },
    }))
  return twins.find(({ refused }) => refused !== 'name-alike') ?? twins[0] ?? null
}
