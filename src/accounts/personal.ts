import { sql } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Domain, PersonalSection } from '#kit/domain.ts'
import { csv, polishExcel } from '#kit/papers/index.ts'
import { phoneShown } from '#kit/text/phone.ts'
import type { Translate } from '#kit/words.ts'
import type { Cleared } from './clearances.ts'
import { type Profile, profileOf } from './contact.ts'
import { careOf } from './guardians.ts'

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

/** The same for a spreadsheet: a line for each thing said of the person, under its heading and the number of its record. */
export function dataCsv(data: DomainData[], t: Translate): string {
  const rows = data.flatMap(({ sections }) =>
    sections.flatMap(({ title, rows }) =>
      rows.flatMap((row, at) => Object.entries(row).map(([label, value]) => [title, at + 1, label, value ?? ''])),
    ),
  )
  const columns = ['section', 'record', 'label', 'value'].map((name) => t(`accounts.data.column.${name}`))
  return csv(columns, rows, polishExcel)
}

/** What this slice itself holds about a person. */
export async function personal(db: Db, personId: string, t: Translate): Promise<PersonalSection[]> {
  const profile = await profileOf(db, personId)
  if (!profile) return []
  const { roles, consents, clearances, ways } = await heldOf(db, personId)
  return [
    { title: t('accounts.data.person'), rows: [aboutPerson(profile, t)] },
    { title: t('accounts.account.roles'), rows: roles.map((role) => aboutRole(role, t)) },
    { title: t('accounts.consents.title'), rows: consents.map((consent) => aboutConsent(consent, t)) },
    { title: t('accounts.care.title'), rows: await careFor(db, personId, t) },
    { title: t('accounts.clearance.title'), rows: clearances.map((one) => aboutClearance(one, t)) },
    { title: t('accounts.data.entry'), rows: ways.map((way) => aboutWay(way, t)) },
  ]
}

type Held = {
  roles: { role: string; from: string; to: string | null }[]
  consents: { text: string; version: number; given: string; withdrawn: string | null; channel: string }[]
  clearances: Omit<Cleared, 'personId'>[]
  ways: { what: 'session' | 'key' | 'identity' | 'card'; detail: string; day: string }[]
}

/** Roles, consents and ways of signing in, in one question, because this page asks every slice as well. */
async function heldOf(db: Db, personId: string): Promise<Held> {
  const [held] = await rowsOf<Held>(
    db.execute(sql`
      with asked as (select ${personId}::uuid as id), ways as (
        select 'session' as what, device as detail, s.created::date as day from sessions s, asked where s.person_id = asked.id
        union all select 'key', name, created::date from passkeys, asked where person_id = asked.id
        union all select 'identity', issuer, created::date from identities, asked where person_id = asked.id
        union all select 'card', '', created::date from sign_in_codes, asked where person_id = asked.id and kind = 'card')
      select
        (select coalesce(json_agg(json_build_object('role', role, 'from', valid_from, 'to', valid_to) order by valid_from), '[]')
           from roles, asked where person_id = asked.id) as roles,
        (select coalesce(json_agg(json_build_object('text', t.text, 'version', t.version, 'given', c.given::date,
             'withdrawn', c.withdrawn::date, 'channel', c.channel) order by c.given), '[]')
           from consents c join consent_texts t on t.id = c.text_id, asked where c.person_id = asked.id) as consents,
        (select coalesce(json_agg(json_build_object('kind', kind, 'checkedOn', checked_on, 'validUntil', valid_until)
             order by checked_on), '[]') from clearances, asked where person_id = asked.id) as clearances,
        (select coalesce(json_agg(ways order by day), '[]') from ways) as ways`),
  )
  return held!
}

type Row = PersonalSection['rows'][number]

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

function aboutRole({ role, from, to }: Held['roles'][number], t: Translate): Row {
  return {
    [t('accounts.roles.role')]: t(`accounts.role.${role}`),
    [t('accounts.roles.from')]: from,
    [t('accounts.roles.to')]: to,
  }
}

function aboutConsent({ text, version, given, withdrawn, channel }: Held['consents'][number], t: Translate): Row {
  return {
    [t('accounts.data.words')]: text,
    [t('accounts.data.version')]: version,
    [t('accounts.data.given')]: given,
    [t('accounts.data.withdrawn')]: withdrawn,
    [t('accounts.consents.channel')]: t(`accounts.channel.${channel}`),
  }
}

function aboutWay({ what, detail, day }: Held['ways'][number], t: Translate): Row {
  return {
    [t('accounts.data.what')]: t(`accounts.data.${what}`),
    [t('accounts.data.detail')]: detail,
    [t('accounts.data.day')]: day,
  }
}

function aboutClearance({ kind, checkedOn, validUntil }: Held['clearances'][number], t: Translate): Row {
  return {
    [t('accounts.clearance.kind')]: t(`accounts.clearance.kind.${kind}`),
    [t('accounts.clearance.checkedOn')]: checkedOn,
    [t('accounts.clearance.validUntil')]: validUntil,
  }
}

async function careFor(db: Db, personId: string, t: Translate): Promise<Row[]> {
  const rows = await careOf(db, personId)
  return rows.map((care) => ({
    [t(care.minorId === personId ? 'accounts.data.guardian' : 'accounts.data.minor')]:
      care.minorId === personId ? care.guardian : care.minor,
    [t('accounts.data.state')]: t(care.counts ? 'accounts.care.counts' : 'accounts.care.waits'),
  }))
}
