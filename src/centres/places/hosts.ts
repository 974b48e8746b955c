import { and, eq, isNull, sql } from 'drizzle-orm'
import { officeNameSql } from '#communities/index.ts'
import { overlap, unlessRefused } from '#kit/attempts.ts'
import type { Db } from '#kit/db.ts'
import { organisationTable } from '#organisations/index.ts'
import { tellCentre } from './centres.ts'
import { type Centre, centreHosts } from './tables.ts'

export type Host = {
  id: string
  organisation: string | null
  slug: string | null
  office: string | null
  officeId: string | null
  part: string
  validFrom: string
  validTo: string | null
}

/** Who runs a place on a day, the longest first; an office under the name it bears that day. */
export function hostsOf(db: Db, centreId: string, day: string): Promise<Host[]> {
  const lasts = sql`daterange(${centreHosts.validFrom}, ${centreHosts.validTo}, '[]') @> ${day}::date`
  return db
    .select({
      id: centreHosts.id,
      organisation: organisationTable.name,
      slug: organisationTable.slug,
      office: officeNameSql(centreHosts.officeId, day),
      officeId: centreHosts.officeId,
      part: centreHosts.part,
      validFrom: centreHosts.validFrom,
      validTo: centreHosts.validTo,
    })
    .from(centreHosts)
    .leftJoin(organisationTable, eq(organisationTable.id, centreHosts.organisationId))
    .where(and(eq(centreHosts.centreId, centreId), lasts))
    .orderBy(centreHosts.validFrom)
}

type NewHost = { organisationId: string | null; officeId: string | null; part: string; from: string }

/** Adds a host from a day on; the same host cannot run a place twice at once. */
export async function addHost(db: Db, by: string, centre: Centre, { from, ...host }: NewHost, now: Date) {
  const { id: centreId, communityId } = centre
  const added = await unlessRefused(db, overlap, async (tx) => {
    await tx.insert(centreHosts).values({ ...host, centreId, communityId, validFrom: from })
    await tellCentre(tx, 'host-added', by, centre, now, { from })
    return true
  })
  return added ? null : ('host-already' as const)
}

/** Ends a host's part on a day, which still counts. */
export function endHost(db: Db, by: string, centre: Centre, id: string, day: string, now: Date) {
  return db.transaction(async (tx) => {
    const [host] = await tx
      .update(centreHosts)
      .set({ validTo: sql`greatest(${day}::date, ${centreHosts.validFrom})` })
      .where(and(eq(centreHosts.id, id), eq(centreHosts.centreId, centre.id), isNull(centreHosts.validTo)))
      .returning()
    if (host) await tellCentre(tx, 'host-ended', by, centre, now, { day })
    return host
  })
}
