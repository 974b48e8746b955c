import { asc, desc, eq } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { editCentre } from '../../places/centres.ts'
import { type Centre, centres } from '../../places/tables.ts'
import type { DecisionForm } from './forms.ts'
import { groupsWanted, type TeamMeeting } from './meetings.ts'
import { groupsIn, type Refusal, refusal } from './rules.ts'
import { type Sort, sorts, type TeamDecision, teamDecisions, teamMeetings } from './tables.ts'

/** What anybody may know of a decision. */
export function decisionBrief({ sort, text, method, votesFor, votesAgainst, abstained, decided }: TeamDecision) {
  return { sort, text, method, votesFor, votesAgainst, abstained, decided }
}

export type DecisionBrief = ReturnType<typeof decisionBrief> & { meeting: number; meetingId: string }

/** Every decision of the team of a place, the newest of each sort first. */
export async function decisionsOf(db: Db, centreId: string): Promise<DecisionBrief[]> {
  const rows = await db
    .select({ decision: teamDecisions, meeting: teamMeetings.number })
    .from(teamDecisions)
    .innerJoin(teamMeetings, eq(teamMeetings.activityId, teamDecisions.meetingId))
    .where(eq(teamDecisions.centreId, centreId))
    .orderBy(asc(teamDecisions.sort), desc(teamDecisions.decided), desc(teamDecisions.created))
  return rows.map(({ decision, meeting }) => ({ ...decisionBrief(decision), meeting, meetingId: decision.meetingId }))
}

/** The decision of each sort that counts, the latest, in the order in which a place is told of. */
export function standing(decisions: DecisionBrief[]): Map<Sort, DecisionBrief> {
  const latest = new Map<Sort, DecisionBrief>()
  for (const sort of sorts) {
    const decision = decisions.find((one) => one.sort === sort)
    if (decision) latest.set(sort, decision)
  }
  return latest
}

/**
 * Writes down what the team decided, and how. The latest decision of its sort becomes what the place says of itself; one
 * of an earlier day, written down late, changes nothing on its page. The same form sent twice is one decision.
 */
export function decide(db: Db, by: string, centre: Centre, meeting: TeamMeeting, form: DecisionForm, now: Date) {
  return db.transaction(async (tx): Promise<Refusal | null> => {
    await tx.select({ id: centres.id }).from(centres).where(eq(centres.id, centre.id)).for('update')
    const refused = refusal(form, await groupsWanted(tx, centre.id), dayOf(meeting.begins), dayOf(now))
    if (refused) return refused

    const { id: centreId, communityId } = centre
    const text = form.sort === 'groups' ? groupsIn(form.text).join('\n') : form.text
    const row = { ...form, text, centreId, communityId, meetingId: meeting.id, created: now }
    const [decision] = await tx.insert(teamDecisions).values(row).onConflictDoNothing().returning()
    if (!decision) return null

    const subject = { kind: 'team-decision', id: decision.id }
    const facts = { centreId, meeting: meeting.number, sort: form.sort, method: form.method }
    await record(tx, 'centres.decision.made', { communityId, actorId: by, subject, facts, at: now })
    const latest = standing(await decisionsOf(tx, centreId)).get(form.sort)
    const change = latest?.text === text ? changeOf(form.sort, text) : null
    if (change) await editCentre(tx, by, centreId, change, now)
    return null
  })
}

function changeOf(sort: Sort, text: string) {
  if (sort === 'name') return { name: text }
  if (sort === 'mission') return { mission: text }
  return sort === 'values' ? { principles: text } : null
}
