import { eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { allCommunities, communityBySlug } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { field } from '#kit/form.ts'
import type { Person } from '#kit/http.ts'
import { accessibilityStatements, methods, type Statement, statuses } from './tables.ts'

const lines = z.preprocess((value) => value ?? '', z.string().trim().max(10_000))

export const statementForm = z
  .object({
    entity: field.text(200),
    contact: field.text(200),
    email: field.email,
    phone: field.text(40),
    status: z.enum(statuses),
    faults: lines,
    exempt: lines,
    costs: lines,
    published: field.day,
    updated: field.day,
    prepared: field.day,
    reviewed: field.optionalDay,
    method: z.enum(methods),
    architecture: lines,
    communication: lines,
    apps: lines,
  })
  .refine(({ status, faults, exempt, costs }) => status === 'full' || faults || exempt || costs, {
    path: ['faults'],
    message: 'home.a11y.faults-missing',
  })

/** The statement of a community, or of the installation (null); without a saved one, what is known says it. */
export async function statementOf(
  db: Db,
  slug: string | null,
  today: string,
): Promise<{ statement: Statement; confirmed: boolean }> {
  const community = slug ? await communityBySlug(db, slug) : undefined
  const which = community
    ? eq(accessibilityStatements.communityId, community.id)
    : isNull(accessibilityStatements.communityId)
  const [row] = await db.select().from(accessibilityStatements).where(which)
  if (row) {
    const { communityId: _, saved: __, savedBy: ___, ...statement } = row
    return { statement, confirmed: true }
  }
  // An installation of one municipality is that municipality's site.
  if (!community) {
    const all = await allCommunities(db)
    if (all.length === 1) return statementOf(db, all[0]!.slug, today)
  }
  const { name = 'Podwórko', email = null, phone = null, joined = today, address = null } = community ?? {}
  const statement = {
    ...untold,
    entity: name,
    contact: name,
    email: email ?? '',
    phone: phone ?? '',
    published: joined,
    updated: joined,
    prepared: joined,
    architecture: address ?? '',
  }
  return { statement, confirmed: false }
}

/** What is true of the program itself where nobody has said more. */
const untold = {
  status: 'full',
  faults: '',
  exempt: '',
  costs: '',
  reviewed: null,
  method: 'self',
  communication: '',
  apps: '',
} as const

/** Puts a statement in place of the one before. */
export function saveStatement(
  db: Db,
  person: Person,
  communityId: string | null,
  form: Statement,
  now: Date,
): Promise<void> {
  return db.transaction(async (tx) => {
    const row = { ...form, communityId, saved: now, savedBy: person.id }
    await tx
      .insert(accessibilityStatements)
      .values(row)
      .onConflictDoUpdate({ target: accessibilityStatements.communityId, set: row })
    if (!communityId) return
    const subject = { kind: 'community', id: communityId }
    await record(tx, 'home.statement.saved', { communityId, actorId: person.id, subject, at: now })
  })
}
