import { eq } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Part } from '#kit/house.ts'
import { centres } from '../../places/tables.ts'
import { paths } from '../paths.ts'
import { teamDecisions } from './tables.ts'

/** Whoever follows a place hears what its team decided. */
export const tells: NonNullable<Part['tells']> = {
  'centres.decision.made': async (db, event) => {
    const [row] = await db
      .select({ decision: teamDecisions, centre: centres, community: communityTable.slug })
      .from(teamDecisions)
      .innerJoin(centres, eq(centres.id, teamDecisions.centreId))
      .innerJoin(communityTable, eq(communityTable.id, teamDecisions.communityId))
      .where(eq(teamDecisions.id, event.subjectId!))
    if (!row) return null
    const { decision, centre, community } = row
    const at = { community, centre: centre.slug }
    return {
      people: [],
      followed: [{ kind: 'centre', id: centre.id }],
      matter: { kind: 'centre', id: centre.id, title: centre.name, href: paths.making.href(at) },
      key: 'centres.tell.decision',
      facts: { sort: decision.sort },
      href: paths.meeting.href({ ...at, id: decision.meetingId }),
    }
  },
}
