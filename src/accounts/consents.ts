import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type Lang, languages } from '#kit/words.ts'
import { type Channel, consents, consentTexts } from './tables.ts'

export type Wording = { key: string; validFrom: string; pl: string; uk?: string | null; en?: string | null }

/** Publishes a text people are asked to agree to. Words under a known key are its next version: consents to the old one do not carry over. */
export async function addConsentText(tx: Db, by: string | null, communityId: string, wording: Wording, now: Date) {
  const { key, validFrom } = wording
  const [last] = await tx
    .select({ version: consentTexts.version })
    .from(consentTexts)
    .where(and(eq(consentTexts.communityId, communityId), eq(consentTexts.key, key)))
    .orderBy(desc(consentTexts.version))
    .limit(1)
  const version = (last?.version ?? 0) + 1
  const rows = languages.flatMap((language) => {
    const text = wording[language]
    return text ? [{ communityId, key, version, language, text, validFrom, createdBy: by }] : []
  })
  const added = await tx.insert(consentTexts).values(rows).onConflictDoNothing().returning()
  const subject = { kind: 'consent-text', id: added[0]!.id }
  await record(tx, 'accounts.consent-text.added', {
    communityId,
    actorId: by,
    subject,
    facts: { key, version },
    at: now,
  })
  return added
}

export type Consenting = {
  personId: string
  textId: string
  channel: Channel
  /** Who typed it in for the person. */
  enteredBy?: string | null
  guardianId?: string | null
}

/** Writes down that a person agreed to these very words; null when they have already. Earlier versions are thereby over. */
export async function giveConsent(tx: Db, consenting: Consenting, now: Date) {
  const { personId, textId, enteredBy = null, guardianId = null } = consenting
  const [text] = await tx.select().from(consentTexts).where(eq(consentTexts.id, textId))
  if (!text) return null
  const [given] = await tx
    .insert(consents)
    .values({ ...consenting, enteredBy, guardianId, given: now })
    .onConflictDoNothing()
    .returning()
  if (!given) return null

  const facts = { key: text.key, version: text.version, channel: given.channel }
  const subject = { kind: 'person', id: personId }
  const actorId = enteredBy ?? guardianId ?? personId
  await record(tx, 'accounts.consent.given', { communityId: text.communityId, actorId, subject, facts, at: now })
  return given
}

type Withdrawal = { personId: string; communityId: string; key: string; by: string }

/** Takes a consent back, whatever version it was given to; false when there was none. As easy as giving it (art. 7 (3) GDPR). */
export async function withdrawConsent(tx: Db, { personId, communityId, key, by }: Withdrawal, now: Date) {
  const versions = tx
    .select({ id: consentTexts.id })
    .from(consentTexts)
    .where(and(eq(consentTexts.communityId, communityId), eq(consentTexts.key, key)))
  const gone = await tx
    .update(consents)
    .set({ withdrawn: now })
    .where(and(eq(consents.personId, personId), isNull(consents.withdrawn), inArray(consents.textId, versions)))
    .returning({ id: consents.id })
  if (gone.length === 0) return false

  const subject = { kind: 'person', id: personId }
  await record(tx, 'accounts.consent.withdrawn', { communityId, actorId: by, subject, facts: { key }, at: now })
  return true
}

/** Whether a person agrees today to the words that are in force today. */
export async function agrees(db: Db, personId: string, communityId: string, key: string, on: string): Promise<boolean> {
  const rows = await rowsOf<{ ok: number }>(
    db.execute(sql`
      select 1 as ok from consents c join consent_texts t on t.id = c.text_id
      where c.person_id = ${personId} and c.withdrawn is null and t.community_id = ${communityId} and t.key = ${key}
        and t.version = (select max(n.version) from consent_texts n
                          where n.community_id = t.community_id and n.key = t.key and n.valid_from <= ${on}::date)
      limit 1`),
  )
  return rows.length > 0
}

export type ConsentLine = {
  personId: string
  communityId: string
  community: string
  key: string
  version: number
  /** The words in force today, in the reader's language, or in Polish. */
  textId: string
  text: string
  givenVersion: number | null
  given: Date | null
  withdrawn: Date | null
  channel: Channel | null
}

/** Everything these people are asked to agree to in their communities today, with what they answered last. */
export async function consentsOf(db: Db, personIds: string[], lang: Lang, on: string): Promise<ConsentLine[]> {
  if (personIds.length === 0) return []
  const rows = await rowsOf<
    Omit<ConsentLine, 'given' | 'withdrawn'> & { given: string | null; withdrawn: string | null }
  >(
    db.execute(sql`
      with asked as (select unnest(${sql.param(`{${personIds.join(',')}}`)}::uuid[]) as person_id),
      places as (
        select a.person_id, p.community_id from asked a join people p on p.id = a.person_id where p.community_id is not null
        union select a.person_id, r.community_id from asked a join roles r using (person_id) where r.community_id is not null
        union select a.person_id, t.community_id from asked a join consents c using (person_id) join consent_texts t on t.id = c.text_id),
      current as (
        select distinct on (t.community_id, t.key) t.* from consent_texts t
        where t.valid_from <= ${on}::date and t.community_id in (select community_id from places)
        order by t.community_id, t.key, t.version desc, (t.language = ${lang}) desc, (t.language = 'pl') desc)
      select p.person_id as "personId", n.community_id as "communityId", m.name as community, n.key, n.version,
        n.id as "textId", n.text, last.version as "givenVersion", last.given, last.withdrawn, last.channel
      from places p join current n using (community_id) join communities m on m.id = n.community_id
      left join lateral (
        select t.version, c.given, c.withdrawn, c.channel from consents c join consent_texts t on t.id = c.text_id
        where c.person_id = p.person_id and t.community_id = n.community_id and t.key = n.key
        order by c.given desc, t.version desc limit 1) last on true
      order by p.person_id, m.name, n.key`),
  )
  const moment = (value: string | null) => (value ? new Date(value) : null)
  return rows.map((row) => ({ ...row, given: moment(row.given), withdrawn: moment(row.withdrawn) }))
}

/** The texts of a community as they stand, newest version of each key and language. */
export function consentTextsOf(db: Db, communityId: string) {
  return db
    .selectDistinctOn([consentTexts.key, consentTexts.language])
    .from(consentTexts)
    .where(eq(consentTexts.communityId, communityId))
    .orderBy(consentTexts.key, consentTexts.language, desc(consentTexts.version))
}

/** A text in force on a day in a community, or undefined: only its current version can be agreed to. */
export async function currentText(db: Db, id: string, on: string) {
  const [text] = await rowsOf<{ id: string; communityId: string }>(
    db.execute(sql`
      select t.id, t.community_id as "communityId" from consent_texts t where t.id = ${id} and t.version = (
        select max(n.version) from consent_texts n
        where n.community_id = t.community_id and n.key = t.key and n.valid_from <= ${on}::date)`),
  )
  return text
}
