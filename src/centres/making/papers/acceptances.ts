import { and, desc, eq, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import { currentVersion, versionTable } from '#documents/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type AcceptanceState, acceptanceState } from './rules.ts'
import { centrePapers, type RuleAcceptance, ruleAcceptances } from './tables.ts'

/** Who accepts: somebody known, or whoever holds the link of a booking. */
type Who = { personId: string; tokenHash?: undefined } | { personId?: undefined; tokenHash: string }
type How = { channel: RuleAcceptance['channel']; by: string | null }
type Where = { id: string; communityId: string }

/** The version of the house rules that counts now in a place, or null where there are none. */
export async function currentRules(db: Db, centreId: string): Promise<string | null> {
  const here = and(eq(centrePapers.centreId, centreId), eq(centrePapers.kind, 'rules'))
  const [paper] = await db.select({ documentId: centrePapers.documentId }).from(centrePapers).where(here)
  return paper ? ((await currentVersion(db, paper.documentId))?.id ?? null) : null
}

/** Whether a person has accepted the house rules of a place as they are now; 'changed' where they know an older text. */
export async function rulesAccepted(db: Db, centreId: string, personId: string): Promise<AcceptanceState> {
  return acceptanceState(await currentRules(db, centreId), await acceptedBy(db, centreId, personId))
}

/** What a person accepted in a place, the newest version first. */
export async function acceptedBy(db: Db, centreId: string, personId: string) {
  const own = and(eq(ruleAcceptances.centreId, centreId), eq(ruleAcceptances.personId, personId))
  return db
    .select({ versionId: ruleAcceptances.versionId, accepted: ruleAcceptances.accepted, number: versionTable.number })
    .from(ruleAcceptances)
    .innerJoin(versionTable, eq(versionTable.id, ruleAcceptances.versionId))
    .where(own)
    .orderBy(desc(versionTable.number))
}

/** Writes down that somebody accepted a version of the rules. Accepting it again changes nothing. */
export function acceptRules(db: Db, { id, communityId }: Where, versionId: string, who: Who, how: How, now: Date) {
  return db.transaction(async (tx) => {
    const { channel, by } = how
    const row = { centreId: id, communityId, versionId, ...who, channel, enteredBy: by, accepted: now }
    const [added] = await tx.insert(ruleAcceptances).values(row).onConflictDoNothing().returning()
    if (!added) return
    const subject = { kind: 'centre', id }
    const actorId = by ?? who.personId ?? null
    await record(tx, 'centres.rules.accepted', {
      communityId,
      actorId,
      subject,
      facts: { versionId, channel },
      at: now,
    })
  })
}

/** Who accepted the rules of a place, the newest first, and whether that was the text that counts. For staff's eyes. */
export function acceptancesOf(db: Db, centreId: string) {
  const name = sql<string>`concat_ws(' ', ${people.givenName}, ${people.surname})`
  const { accepted, channel } = ruleAcceptances
  return db
    .select({ name, accepted, channel, version: versionTable.name })
    .from(ruleAcceptances)
    .innerJoin(versionTable, eq(versionTable.id, ruleAcceptances.versionId))
    .leftJoin(people, eq(people.id, ruleAcceptances.personId))
    .where(eq(ruleAcceptances.centreId, centreId))
    .orderBy(desc(accepted))
    .limit(200)
}
