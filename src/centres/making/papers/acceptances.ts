import { and, desc, eq, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import { versionTable } from '#documents/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { tokenHash } from '#kit/tokens.ts'
import { type AcceptanceState, acceptanceState, needsAcceptance } from './rules.ts'
import { type RuleAcceptance, ruleAcceptances } from './tables.ts'

/** Who accepts: somebody known, or whoever holds the link of a booking. */
type Who = { personId: string; tokenHash?: undefined } | { personId?: undefined; tokenHash: string }
type How = { channel: RuleAcceptance['channel']; by: string | null }
type Where = { id: string; communityId: string }

/** The house rules that count now in a place, and what their acceptance by a person is worth; one query. */
export async function rulesFor(db: Db, centreId: string, personId: string | null) {
  const [row] = await rowsOf<{ current: string | null; accepted: string[] }>(
    db.execute(sql`
      select (select v.id from centre_papers p join document_versions v on v.document_id = p.document_id and v.public
               where p.centre_id = ${centreId} and p.kind = 'rules' order by v.number desc limit 1) as current,
        (select coalesce(json_agg(version_id), '[]') from rule_acceptances
          where centre_id = ${centreId} and person_id = ${personId}) as accepted`),
  )
  const { current, accepted } = row!
  const versions = accepted.map((versionId) => ({ versionId }))
  return { versionId: current, state: acceptanceState(current, versions) }
}

/** Whether a person has accepted the house rules of a place as they are now; 'changed' where they know an older text. */
export async function rulesAccepted(db: Db, centreId: string, personId: string): Promise<AcceptanceState> {
  return (await rulesFor(db, centreId, personId)).state
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

type Asked = { personId: string | null; token: string | null }
type Rules = Awaited<ReturnType<typeof rulesFor>>

/** The rules were accepted with a booking, by whoever it is for or whoever holds its link; those who did before, did. */
export async function acceptWith(db: Db, centre: Where, { versionId, state }: Rules, asked: Asked, now: Date) {
  if (!versionId || !needsAcceptance(state)) return
  const { personId, token } = asked
  const who = personId ? { personId } : { tokenHash: tokenHash(token ?? '') }
  await acceptRules(db, centre, versionId, who, { channel: 'web', by: null }, now)
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
