import type { Context } from 'hono'
import { holds } from '#accounts/index.ts'
import { allowed, type Env, found, idOf, type Person } from '#kit/http.ts'
import { centreHere } from '../../places/here.ts'
import { scopeOf } from '../../places/rights.ts'
import type { Centre } from '../../places/tables.ts'
import { teamMeeting } from './meetings.ts'

/** Writes down what the team decided: whoever runs the place, leads it towards its people, or keeps its records. */
export function mayRecordDecision(person: Person | null, { id, communityId }: Pick<Centre, 'id' | 'communityId'>) {
  return holds(person, ['coordinator', 'organiser', 'animator', 'recorder'], communityId, scopeOf(id))
}

export async function meetingHere(c: Context<Env>) {
  const here = await centreHere(c)
  const meeting = found(await teamMeeting(c.var.db, here.centre.id, idOf(c.req.param('id'))))
  const { slug, name } = here.centre
  return { ...here, meeting, place: { slug, name }, at: { ...here.at, id: meeting.id } }
}

export type MeetingHere = Awaited<ReturnType<typeof meetingHere>>

/** The same for whoever writes decisions down. */
export async function recorderHere(c: Context<Env>) {
  const here = await meetingHere(c)
  return { ...here, person: allowed(c.var.view, mayRecordDecision(c.var.view.person, here.centre)) }
}
