import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { Pin, Thing } from '#kit/domain.ts'
import type { End } from '#kit/traces.ts'
import { paths } from '../paths.ts'
import { rooms } from '../rooms/tables.ts'
import { centres } from './tables.ts'

/** Places and rooms as things that can be followed and traced. */
export async function things(db: Db, ends: End[]): Promise<Thing[]> {
  const ids = (kind: string) => ends.filter((end) => end.kind === kind).map(({ id }) => id)
  const [whole, parts] = await Promise.all([wholes(db, ids('centre')), partsOf(db, ids('room'))])
  return [...whole, ...parts]
}

async function wholes(db: Db, ids: string[]): Promise<Thing[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ centre: centres, community: communityTable.slug })
    .from(centres)
    .innerJoin(communityTable, eq(communityTable.id, centres.communityId))
    .where(inArray(centres.id, ids))
  return rows.map(({ centre: { id, slug, name, summary }, community }) => ({
    kind: 'centre',
    id,
    label: name,
    href: paths.centre.href({ community, centre: slug }),
    excerpt: summary,
  }))
}

async function partsOf(db: Db, ids: string[]): Promise<Thing[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ room: rooms, centre: centres, community: communityTable.slug })
    .from(rooms)
    .innerJoin(centres, eq(centres.id, rooms.centreId))
    .innerJoin(communityTable, eq(communityTable.id, rooms.communityId))
    .where(inArray(rooms.id, ids))
  return rows.map(({ room, centre, community }) => ({
    kind: 'room',
    id: room.id,
    label: `${centre.name}, ${room.name}`,
    href: paths.room.href({ community, centre: centre.slug, room: room.slug }),
    excerpt: room.words,
  }))
}

/** The places of a community that know where they stand. */
export async function pins(db: Db, communityId: string): Promise<Pin[]> {
  const known = and(isNotNull(centres.lat), isNotNull(centres.lon), isNull(centres.closed))
  const rows = await db
    .select({ centre: centres, community: communityTable.slug })
    .from(centres)
    .innerJoin(communityTable, eq(communityTable.id, centres.communityId))
    .where(and(eq(centres.communityId, communityId), known))
  return rows.map(({ centre: { name, slug, lat, lon }, community }) => ({
    label: name,
    href: paths.centre.href({ community, centre: slug }),
    lat: lat!,
    lon: lon!,
  }))
}
