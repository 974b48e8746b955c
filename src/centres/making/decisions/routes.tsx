import { type Context, Hono } from 'hono'
import { overlap, unlessRefused } from '#kit/attempts.ts'
import { clockOf, dayOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import type { Env } from '#kit/http.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { venuesOf } from '#kit/venues.ts'
import { centreHere, runHere } from '../../places/here.ts'
import { mayRunCentre } from '../../places/rights.ts'
import type { Centre } from '../../places/tables.ts'
import { callBrief, callsOf } from '../calls/calls.ts'
import { paths } from '../paths.ts'
import { decide, decisionsOf, standing } from './decisions.ts'
import { decisionForm, makingForm, meetingForm } from './forms.ts'
import { type MeetingHere, mayRecordDecision, meetingHere, recorderHere } from './here.ts'
import { addTeamMeeting, groupsWanted, setGroupsWanted, type TeamMeeting, teamMeetingsOf } from './meetings.ts'
import { MakingPage } from './pages/making.tsx'
import { MeetingPage } from './pages/meeting.tsx'
import { MeetingFormPage } from './pages/meeting-form.tsx'
import type { Refusal } from './rules.ts'

/** How a place is made: its team’s meetings and what was decided at them. */
export const routes = new Hono<Env>()

  .get(paths.making.pattern, async (c) => showMaking(c, {}, null))

  .post(paths.making.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const { values, problems } = await readForm(c, makingForm)
    if (problems) return showMaking(c, values, problems as Problems)
    await setGroupsWanted(c.var.db, person.id, centre, values.groups, c.var.now())
    return done(c, paths.making.href(at), c.var.view.t('centres.saved'))
  })

  .get(paths.newMeeting.pattern, async (c) => {
    const { centre } = await runHere(c)
    const number = (await teamMeetingsOf(c.var.db, centre.id)).length + 1
    const title = c.var.view.t('centres.team.default-title', { number, name: centre.name })
    return showMeetingForm(c, centre, { title, place: centre.name, address: centre.address }, null)
  })

  .post(paths.meetings.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, meetingForm)
    if (problems) return showMeetingForm(c, centre, values, problems as Problems)
    const id = await unlessRefused(db, overlap, (tx) => addTeamMeeting(tx, person.id, centre, values, now()))
    if (!id) return showMeetingForm(c, centre, values, { roomId: view.t('centres.team.room-taken') })
    return done(c, paths.meeting.href({ ...at, id }), view.t('centres.team.added'))
  })

  .get(paths.meeting.pattern, async (c) => showMeeting(c, await meetingHere(c), {}, null))

  .post(paths.decisions.pattern, async (c) => {
    const here = await recorderHere(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, decisionForm)
    if (problems) return showMeeting(c, here, values, problems as Problems)
    const refused = await decide(db, here.person.id, here.centre, here.meeting, values, now())
    if (refused) {
      const facts = { count: await groupsWanted(db, here.centre.id) }
      return showMeeting(c, here, values, { [fieldOf[refused]]: view.t(`centres.decision.refusal.${refused}`, facts) })
    }
    return done(c, paths.meeting.href(here.at), view.t('centres.decision.saved'))
  })

const fieldOf: Record<Refusal, string> = {
  'before-meeting': 'decided',
  'not-yet': 'decided',
  'wrong-number-of-groups': 'text',
  'groups-repeat': 'text',
  'votes-missing': 'votesFor',
  'vote-lost': 'votesFor',
}

async function showMaking(c: Context<Env>, values: Typed, problems: Problems | null) {
  const { db, view } = c.var
  const { centre } = await centreHere(c)
  const [calls, meetings, decisions, groups] = await Promise.all([
    callsOf(db, centre.id),
    teamMeetingsOf(db, centre.id),
    decisionsOf(db, centre.id),
    groupsWanted(db, centre.id),
  ])
  const latest = standing(decisions)
  const data = {
    place: placeOf(centre),
    calls: calls.map(callBrief),
    meetings: meetings.map(meetingBrief),
    standing: [...latest.values()],
    earlier: decisions.filter((one) => latest.get(one.sort) !== one),
    groups,
    ...{ values, problems },
    mayRun: mayRunCentre(view.person, centre),
  }
  return show(c, MakingPage, data, problems ? 422 : 200)
}

async function showMeeting(c: Context<Env>, here: MeetingHere, values: Typed, problems: Problems | null) {
  const { db, view } = c.var
  const { centre, meeting, place } = here
  const all = await decisionsOf(db, centre.id)
  const began = view.now >= meeting.begins
  const data = {
    place,
    meeting: meetingBrief(meeting),
    decisions: all.filter((one) => one.meetingId === meeting.id),
    groups: await groupsWanted(db, centre.id),
    values: { decided: dayOf(meeting.begins), method: 'consensus', sort: 'groups', ...values },
    problems,
    sending: newSending(c),
    mayRecord: began && !meeting.cancelled && mayRecordDecision(view.person, centre),
  }
  return show(c, MeetingPage, data, problems ? 422 : 200)
}

async function showMeetingForm(c: Context<Env>, centre: Centre, values: Typed, problems: Problems | null) {
  const { db, domains } = c.var
  const venues = await venuesOf(domains, db, centre.communityId)
  return show(c, MeetingFormPage, { place: placeOf(centre), values, venues, problems }, problems ? 422 : 200)
}

function placeOf({ slug, name }: Centre) {
  return { slug, name }
}

function meetingBrief({ begins, ends, cancelled, ...meeting }: TeamMeeting) {
  const clock = `${clockOf(begins)}–${clockOf(ends)}`
  return { ...meeting, begins, clock, cancelled: cancelled !== null }
}

export type MeetingBrief = ReturnType<typeof meetingBrief>
