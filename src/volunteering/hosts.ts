import { type SQLWrapper, sql } from 'drizzle-orm'
import { officeNameSql, officesOf } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import type { Option } from '#kit/ui/index.ts'
import { organisationsOf } from '#organisations/index.ts'
import { mayHost } from './rights.ts'
import type { Where } from './tables.ts'

/** What the host in these columns is called on a day: an office bears the name it bears then. */
export function hostNameSql(organisationId: SQLWrapper, officeId: SQLWrapper, day: SQLWrapper | string) {
  return sql<string>`coalesce((select o.name from organisations o where o.id = ${organisationId}),
    ${officeNameSql(officeId, day)}, '')`
}

export type HostChoice = Pick<Where, 'organisationId' | 'officeId'>

/** `organisation.<id>` or `office.<id>`, as forms name a host. */
export function hostOf(value: string): HostChoice {
  const [kind, id] = value.split('.') as [string, string]
  return kind === 'office' ? { organisationId: null, officeId: id } : { organisationId: id, officeId: null }
}

export function hostValue({ organisationId, officeId }: HostChoice): string {
  return officeId ? `office.${officeId}` : `organisation.${organisationId}`
}

/** The offices and organisations for which this person may call. */
export async function hostChoices(
  db: Db,
  person: Person,
  at: Pick<Where, 'communityId' | 'ownerKind' | 'ownerId'>,
  day: string,
): Promise<Option[]> {
  const offices = await officesOf(db, at.communityId, day)
  const organisations = await organisationsOf(db, at.communityId)
  const all = [
    ...offices.map(({ id, name }) => ({ label: name, organisationId: null, officeId: id })),
    ...organisations.map(({ id, name }) => ({ label: name, organisationId: id, officeId: null })),
  ]
  return all
    .filter((host) => mayHost(person, { ...at, ...host }))
    .map(({ label, ...host }) => ({ label, value: hostValue(host) }))
}
