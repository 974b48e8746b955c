import { eq } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { Telling } from '#kit/domain.ts'
import type { Event } from '#kit/events.ts'
import type { Part } from '#kit/house.ts'
import { centres } from '../places/tables.ts'
import { paths } from './paths.ts'
import { doorKeys, keyHandovers } from './tables.ts'

/** Whoever is given a key is asked whether it came; whoever gave it hears that it did, or that it did not. */
export const tells: NonNullable<Part['tells']> = {
  'centres.handover.offered': (db, event) => toSide(db, event, 'taker', 'centres.told.key-offered'),
  'centres.handover.taken': (db, event) => toSide(db, event, 'giver', 'centres.told.key-taken'),
  'centres.handover.refused': (db, event) => toSide(db, event, 'giver', 'centres.told.key-refused'),
}

async function toSide(db: Db, event: Event, side: 'taker' | 'giver', key: string): Promise<Telling | null> {
  const [row] = await db
    .select({ handover: keyHandovers, label: doorKeys.label, centre: centres, community: communityTable.slug })
    .from(keyHandovers)
    .innerJoin(doorKeys, eq(doorKeys.id, keyHandovers.keyId))
    .innerJoin(centres, eq(centres.id, doorKeys.centreId))
    .innerJoin(communityTable, eq(communityTable.id, keyHandovers.communityId))
    .where(eq(keyHandovers.id, event.subjectId!))
  const personId = side === 'taker' ? row?.handover.takerId : row?.handover.giverId
  if (!row || !personId) return null

  const { handover, label, centre, community } = row
  const home = `/${community}/miejsca/${centre.slug}`
  const href = side === 'taker' && handover.token ? paths.hand.href({ community, token: handover.token }) : home
  return {
    people: [{ id: personId, why: 'centres.why.key' }],
    followed: [],
    matter: { kind: 'door-key', id: handover.keyId, title: centre.name, href: home },
    key,
    facts: { label, place: centre.name },
    href,
  }
}
