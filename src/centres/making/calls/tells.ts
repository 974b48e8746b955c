import { eq } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { Telling } from '#kit/domain.ts'
import type { Event } from '#kit/events.ts'
import type { Part } from '#kit/house.ts'
import { centres } from '../../places/tables.ts'
import { paths } from '../paths.ts'
import { declarations, roleCalls } from './tables.ts'

/** Whoever declared hears that it came, and what was decided and why. Whoever follows the place hears of a call. */
export const tells: NonNullable<Part['tells']> = {
  'centres.call.added': async (db, event): Promise<Telling | null> => {
    const [row] = await db
      .select({ call: roleCalls, centre: centres, community: communityTable.slug })
      .from(roleCalls)
      .innerJoin(centres, eq(centres.id, roleCalls.centreId))
      .innerJoin(communityTable, eq(communityTable.id, roleCalls.communityId))
      .where(eq(roleCalls.id, event.subjectId!))
    if (!row) return null
    const { call, centre, community } = row
    const href = paths.call.href({ community, centre: centre.slug, id: call.id })
    return {
      people: [],
      followed: [{ kind: 'centre', id: centre.id }],
      matter: { kind: 'centre', id: centre.id, title: centre.name, href: `/${community}/miejsca/${centre.slug}` },
      key: 'centres.tell.call',
      facts: { role: call.role, day: call.untilDay },
      href,
    }
  },
  'centres.declaration.made': (db, event) => toAuthor(db, event, () => 'centres.tell.declared'),
  'centres.declaration.decided': (db, event) => toAuthor(db, event, (status) => `centres.tell.${status}`),
}

async function toAuthor(db: Db, event: Event, keyFor: (status: string) => string): Promise<Telling | null> {
  const [row] = await db
    .select({ declaration: declarations, call: roleCalls, centre: centres, community: communityTable.slug })
    .from(declarations)
    .innerJoin(roleCalls, eq(roleCalls.id, declarations.callId))
    .innerJoin(centres, eq(centres.id, roleCalls.centreId))
    .innerJoin(communityTable, eq(communityTable.id, declarations.communityId))
    .where(eq(declarations.id, event.subjectId!))
  if (!row?.declaration.personId || row.declaration.status === 'withdrawn') return null
  // Who declared on the web saw at once that it came.
  if (event.name.endsWith('.made') && row.declaration.channel === 'web') return null

  const { declaration, call, centre, community } = row
  const href = paths.call.href({ community, centre: centre.slug, id: call.id })
  return {
    people: [{ id: row.declaration.personId, why: 'centres.tell.why-declared' }],
    followed: [],
    matter: { kind: 'call', id: call.id, title: centre.name, href },
    key: keyFor(declaration.status),
    facts: { role: call.role, reason: declaration.reason },
    href,
  }
}
