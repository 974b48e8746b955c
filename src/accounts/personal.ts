import { eq, sql } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Domain, PersonalSection } from '#kit/domain.ts'
import { phoneShown } from '#kit/text/phone.ts'
import type { Translate } from '#kit/words.ts'
import { type Profile, profileOf } from './contact.ts'
import { careOf } from './guardians.ts'
import { consents, consentTexts, roles } from './tables.ts'

export type DomainData = { domain: string; sections: PersonalSection[] }

/** Everything every slice holds about a person, in the platform's order; slices that hold nothing are left out. */
export async function personalData(domains: Domain[], db: Db, personId: string, t: Translate): Promise<DomainData[]> {
  const all: DomainData[] = []
  for (const domain of domains) {
    const sections = (await domain.personal?.(db, personId, t)) ?? []
    const held = sections.filter(({ rows }) => rows.length > 0)
    if (held.length > 0) all.push({ domain: domain.name, sections: held })
  }
  return all
}

/** What this slice itself holds about a person. */
export async function personal(db: Db, personId: string, t: Translate): Promise<PersonalSection[]> {
  const profile = await profileOf(db, personId)
  if (!profile) return []
  return [
    { title: t('accounts.data.person'), rows: [aboutPerson(profile, t)] },
    { title: t('accounts.account.roles'), rows: await rolesFor(db, personId, t) },
    { title: t('accounts.consents.title'), rows: await consentsFor(db, personId, t) },
    { title: t('accounts.care.title'), rows: await careFor(db, personId, t) },
    { title: t('accounts.data.entry'), rows: await entryFor(db, personId, t) },
  ]
}

function aboutPerson(profile: Profile, t: Translate): Row {
  return {
    [t('accounts.contact.given-name')]: profile.givenName,
    [t('accounts.contact.surname')]: profile.surname,
    [t('accounts.data.email')]: profile.email,
    [t('accounts.address.title')]: profile.signsInWith,
    [t('accounts.contact.phone')]: profile.phone && phoneShown(profile.phone),
    [t('accounts.contact.street')]: profile.street,
    [t('accounts.contact.postcode')]: profile.postcode,
    [t('accounts.contact.town')]: profile.town,
    [t('accounts.contact.contact')]: t(`accounts.contact-way.${profile.contact}`),
    [t('accounts.contact.language')]: t(`kit.frame.language.${profile.language}`),
    [t('accounts.contact.public-name')]: t(`accounts.public-name.${profile.publicName}`),
    [t('accounts.contact.minor-until')]: profile.minorUntil,
    [t('accounts.data.since')]: dayOf(profile.created),
    [t('accounts.data.entered-by')]: t(profile.byOther ? 'accounts.data.by-other' : 'accounts.data.by-self'),
  }
}

type Row = PersonalSection['rows'][number]

async function rolesFor(db: Db, personId: string, t: Translate): Promise<Row[]> {
  const rows = await db.select().from(roles).where(eq(roles.personId, personId))
  return rows.map((row) => ({
    [t('accounts.roles.role')]: t(`accounts.role.${row.role}`),
    [t('accounts.roles.from')]: row.validFrom,
    [t('accounts.roles.to')]: row.validTo,
  }))
}

async function consentsFor(db: Db, personId: string, t: Translate): Promise<Row[]> {
  const rows = await db
    .select({ text: consentTexts.text, version: consentTexts.version, consent: consents })
    .from(consents)
    .innerJoin(consentTexts, eq(consentTexts.id, consents.textId))
    .where(eq(consents.personId, personId))
  return rows.map(({ text, version, consent }) => ({
    [t('accounts.data.words')]: text,
    [t('accounts.data.version')]: version,
    [t('accounts.data.given')]: dayOf(consent.given),
    [t('accounts.data.withdrawn')]: consent.withdrawn && dayOf(consent.withdrawn),
    [t('accounts.consents.channel')]: t(`accounts.channel.${consent.channel}`),
  }))
}

async function careFor(db: Db, personId: string, t: Translate): Promise<Row[]> {
  const rows = await careOf(db, personId)
  return rows.map((care) => ({
    [t(care.minorId === personId ? 'accounts.data.guardian' : 'accounts.data.minor')]:
      care.minorId === personId ? care.guardian : care.minor,
    [t('accounts.data.state')]: t(care.counts ? 'accounts.care.counts' : 'accounts.care.waits'),
  }))
}

type Way = { what: 'session' | 'key' | 'identity' | 'card'; detail: string; day: string }

async function entryFor(db: Db, personId: string, t: Translate): Promise<Row[]> {
  const rows = await rowsOf<Way>(
    db.execute(sql`
      select 'session' as what, device as detail, created::date::text as day from sessions where person_id = ${personId}
      union all select 'key', name, created::date::text from passkeys where person_id = ${personId}
      union all select 'identity', issuer, created::date::text from identities where person_id = ${personId}
      union all select 'card', '', created::date::text from sign_in_codes where person_id = ${personId} and kind = 'card'
      order by day`),
  )
  return rows.map(({ what, detail, day }) => ({
    [t('accounts.data.what')]: t(`accounts.data.${what}`),
    [t('accounts.data.detail')]: detail,
    [t('accounts.data.day')]: day,
  }))
}
