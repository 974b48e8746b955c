import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import type { RuleKey } from './catalogue.ts'
import type { Day } from './day.ts'
import { type OverrideDraft, overrideRefusal } from './overrides.ts'
import { type Rulebook, rulebook, type Value } from './rules.ts'
import { type RuleOverride, ruleOverrides } from './tables.ts'

/** A community's own rules, past, present and coming, by key and then by time. */
export function overridesOf(db: Db, communityId: string): Promise<RuleOverride[]> {
  return db
    .select()
    .from(ruleOverrides)
    .where(eq(ruleOverrides.communityId, communityId))
    .orderBy(asc(ruleOverrides.key), sql`${ruleOverrides.validFrom} nulls first`)
}

/** The rules of a community as they stand on a day. */
export async function rulebookOf(db: Db, communityId: string, on: Day): Promise<Rulebook> {
  return rulebook(on, await overridesOf(db, communityId))
}

/** Enters a rule of the community's own. */
export function addOverride(db: Db, person: Person, communityId: string, draft: OverrideDraft, now: Date) {
  return db.transaction(async (tx) => {
    const refused = overrideRefusal(draft, await overridesOf(tx, communityId))
    if (refused) return { override: null, refused }

    const [override] = await tx
      .insert(ruleOverrides)
      .values({ ...rowOf(draft), communityId, created: now })
      // Of two entered at once, the exclusion constraint keeps the first.
      .onConflictDoNothing()
      .returning()
    if (!override) return { override: null, refused: 'overlaps' as const }

    const { id, key, value, validFrom, validTo } = override
    await record(tx, 'deadlines.rule.entered', {
      communityId,
      actorId: person.id,
      subject: { kind: 'rule-override', id },
      facts: { key, value, validFrom, validTo },
      at: now,
    })
    return { override, refused: null }
  })
}

/** Ends a community's own rule: `last` is the last day on which it holds. It is never removed, for past days stood on it. */
export function endOverride(db: Db, person: Person, communityId: string, id: string, last: Day, now: Date) {
  return db.transaction(async (tx) => {
    const mine = and(eq(ruleOverrides.id, id), eq(ruleOverrides.communityId, communityId))
    const [standing] = await tx.select().from(ruleOverrides).where(mine).for('update')
    if (!standing) return { override: null, refused: null }
    if (standing.validFrom && last < standing.validFrom)
      return { override: null, refused: 'ends-before-start' as const }
    if (standing.validTo && standing.validTo < last) return { override: null, refused: 'ended-already' as const }

    const [override] = await tx.update(ruleOverrides).set({ validTo: last }).where(mine).returning()
    await record(tx, 'deadlines.rule.ended', {
      communityId,
      actorId: person.id,
      subject: { kind: 'rule-override', id },
      facts: { key: standing.key, validTo: last },
      at: now,
    })
    return { override: override!, refused: null }
  })
}

/** A draft that was not refused has a key of the catalogue and a value of its unit. */
function rowOf({ key, value, basis, validFrom, validTo }: OverrideDraft) {
  return { key: key as RuleKey, value: value as Value, basis: basis.trim(), validFrom, validTo }
}
