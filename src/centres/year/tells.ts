import { eq } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Part } from '#kit/house.ts'
import { centres } from '../places/tables.ts'
import { paths } from './paths.ts'
import { centreReports } from './tables.ts'

/** Whoever follows a place hears that its year is told. */
export const tells: NonNullable<Part['tells']> = {
  'centres.year-report.published': async (db, event) => {
    const [row] = await db
      .select({ report: centreReports, centre: centres, community: communityTable.slug })
      .from(centreReports)
      .innerJoin(centres, eq(centres.id, centreReports.centreId))
      .innerJoin(communityTable, eq(communityTable.id, centreReports.communityId))
      .where(eq(centreReports.id, event.subjectId!))
    if (!row) return null
    const { report, centre, community } = row
    const at = { community, centre: centre.slug, year: report.year }
    return {
      people: [],
      followed: [{ kind: 'centre', id: centre.id }],
      matter: { kind: 'centre', id: centre.id, title: centre.name, href: paths.year.href(at) },
      key: 'centres.tell.year-report',
      facts: { year: String(report.year), number: report.number },
      href: paths.published.href({ ...at, number: report.number }),
    }
  },
}
