import { type Context, Hono } from 'hono'
import { mayKeepList, takesPart } from '#activities/index.ts'
import { clockOf, dayOf, instantOf } from '#kit/dates.ts'
import { readBody, readForm } from '#kit/form.ts'
import { allowed, type Env } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { mayOrganise, mayRecord, mayWork, topicsOf } from '../process/consultations.ts'
import { around, consultationHere } from '../process/here.ts'
import type { Consultation } from '../process/tables.ts'
import { briefOf } from './brief.ts'
import { type MeetingForm, meetingForm } from './forms.ts'
import { meetingHere } from './here.ts'
import { agendaOf, countsOf, meetingsOf, sessionsOf, tablesOf } from './meetings.ts'
import { MeetingPage } from './pages/meeting.tsx'
import { MeetingFormPage } from './pages/meeting-form.tsx'
import { MeetingsPage } from './pages/meetings.tsx'
import { paths } from './paths.ts'
import { addMeeting, editMeeting, type NewMeeting, nameTables } from './planning.ts'

type Typed = Record<string, unknown>

export const meetingRoutes = new Hono<Env>()

  .get(paths.meetings.pattern, async (c) => {
    const { db, view } = c.var
    const consultation = await consultationHere(c)
    const staff = mayWork(view.person, consultation)
    const all = (await meetingsOf(db, consultation.id)).filter(({ activity }) => staff || activity.published)
    const about = around(consultation)
    return show(c, MeetingsPage, {
      about,
      meetings: all.map(briefOf),
      mayOrganise: mayOrganise(view.person, consultation),
    })
  })

  .get(paths.newMeeting.pattern, async (c) => {
    const consultation = await organised(c)
    return showForm(c, consultation, newValues, {}, null)
  })

  .post(paths.meetings.pattern, async (c) => {
    const consultation = await organised(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, meetingForm)
    if (problems) return showForm(c, consultation, values, problems, null)

    const person = allowed(view, true)
    const { refused, slug } = await addMeeting(db, person, consultation, meetingOf(values), now())
    if (refused) return showForm(c, consultation, values, {}, refused)
    const at = { community: view.community!.slug, consultation: consultation.slug, meeting: slug }
    return done(c, paths.meeting.href(at), view.t('consultations.meeting.added'))
  })

  .get(paths.meeting.pattern, (c) => showMeeting(c))

  .get(paths.edit.pattern, async (c) => {
    const full = await meetingHere(c)
    allowed(c.var.view, mayOrganise(c.var.view.person, full.consultation))
    const [tables, agenda] = await Promise.all([
      tablesOf(c.var.db, full.meeting.id),
      agendaOf(c.var.db, full.meeting.id),
    ])
    const names = tables.flatMap(({ number, title, host }) => [
      [`title-${number}`, title],
      [`host-${number}`, host],
    ])
    const values = { ...valuesOf(full, agenda), tables: tables.length, ...Object.fromEntries(names) }
    return showForm(c, full.consultation, values, {}, null, full)
  })

  .post(paths.edit.pattern, async (c) => {
    const full = await meetingHere(c)
    const { db, view, now } = c.var
    const person = allowed(view, mayOrganise(view.person, full.consultation))
    const typed = await readBody(c)
    const { values, problems } = await readForm(c, meetingForm)
    if (problems) return showForm(c, full.consultation, typed, problems, null, full)

    const refused = await editMeeting(db, person, full.meeting, meetingOf(values), now())
    if (refused) return showForm(c, full.consultation, typed, {}, refused, full)
    await nameTables(db, person, full.meeting, namesIn(typed, values.tables), now())
    return done(c, hrefOf(c), view.t('consultations.meeting.saved'))
  })

/** The page of a meeting; `space` brings back what was typed into its Open Space grid. */
export async function showMeeting(c: Context<Env>, space?: { values: Typed; problems: Problems }) {
  const full = await meetingHere(c)
  const { db, view } = c.var
  const { consultation, meeting, activity, date } = full
  const isSpace = meeting.method === 'open-space'
  const [agenda, tables, counts, sessions] = await Promise.all([
    agendaOf(db, meeting.id),
    tablesOf(db, meeting.id),
    meeting.method === 'world-cafe' ? countsOf(db, meeting.id) : [],
    isSpace ? sessionsOf(db, meeting.id) : [],
  ])
  const recorder = mayRecord(view.person, consultation)
  const mayConvene = isSpace && (recorder || Boolean(view.person && (await takesPart(db, view.person.id, date.id))))
  const rooms = tables.map(({ number, title, host }) => ({ number, title, host }))
  const at = { community: view.community!.slug, consultation: consultation.slug, meeting: activity.slug }
  const cells = sessions.map(({ id, slot, room, title, convener }) => ({
    ...{ slot, room, title, convener },
    href: paths.sessionReport.href({ ...at, id }),
  }))
  const grid = { slots: meeting.rounds, rooms, sessions: cells, action: paths.session.href(at), mayConvene }
  const data = {
    about: around(consultation),
    meeting: briefOf(full),
    agenda,
    tables: rooms,
    counts,
    space: isSpace ? { ...grid, values: {}, problems: {}, ...space } : null,
    mayOrganise: mayOrganise(view.person, consultation),
    mayRecord: recorder,
    mayKeepList: mayKeepList(view.person, activity),
  }
  return show(c, MeetingPage, data, space ? 422 : 200)
}

async function organised(c: Context<Env>): Promise<Consultation> {
  const consultation = await consultationHere(c)
  allowed(c.var.view, mayOrganise(c.var.view.person, consultation))
  return consultation
}

type Full = Awaited<ReturnType<typeof meetingHere>>

async function showForm(
  c: Context<Env>,
  consultation: Consultation,
  values: Typed,
  problems: Problems,
  refused: string | null,
  full?: Full,
) {
  const { db, view } = c.var
  const community = view.community!.slug
  const topics = (await topicsOf(db, consultation.id)).map(({ id, title }) => ({ id, title }))
  const tables = full
    ? (await tablesOf(db, full.meeting.id)).map(({ number, title, host }) => ({ number, title, host }))
    : []
  const at = { community, consultation: consultation.slug }
  const heading = view.t(full ? 'consultations.meeting.edit' : 'consultations.meetings.add')
  const action = full ? paths.edit.href({ ...at, meeting: full.activity.slug }) : paths.meetings.href(at)
  const sentence = refused && view.t(`consultations.meeting.refusal.${refused}`)
  const data = { about: around(consultation), topics, tables, heading, action, values, problems, refused: sentence }
  return show(c, MeetingFormPage, data, refused || Object.keys(problems).length > 0 ? 422 : 200)
}

const newValues = {
  method: 'talk',
  tables: 1,
  rounds: 1,
  roundMinutes: 20,
  open: true,
  registration: 'open',
  languages: ['pl'],
}

function meetingOf({ day, begins, ends, access, accessNote, languages, ...form }: MeetingForm): NewMeeting {
  return {
    ...form,
    begins: instantOf(day, begins),
    ends: instantOf(day, ends),
    accessibility: { features: access, note: accessNote },
    languages: languages.join(' ') || 'pl',
  }
}

function valuesOf({ meeting, activity, date }: Full, agenda: { clock: string; title: string }[]): Typed {
  const { features = [], note = '' } = activity.accessibility as { features?: string[]; note?: string }
  return {
    ...meeting,
    ...{ title: activity.title, summary: activity.summary, capacity: activity.capacity },
    ...{ place: date.place, address: date.address, onlineUrl: date.onlineUrl },
    ...{ day: dayOf(date.begins), begins: clockOf(date.begins), ends: clockOf(date.ends) },
    registration: activity.registration === 'open',
    access: features,
    accessNote: note,
    languages: activity.languages.split(' '),
    agenda: agenda.map(({ clock, title }) => `${clock} ${title}`).join('\n'),
  }
}

function namesIn(typed: Typed, count: number) {
  const said = (name: string) =>
    String(typed[name] ?? '')
      .trim()
      .slice(0, 160)
  return Array.from({ length: count }, (_, place) => place + 1).flatMap((number) =>
    `title-${number}` in typed ? [{ number, title: said(`title-${number}`), host: said(`host-${number}`) }] : [],
  )
}

/** The page of this meeting. */
export function hrefOf(c: Context<Env>): string {
  const { community = '', consultation = '', meeting = '' } = c.req.param() as Record<string, string>
  return paths.meeting.href({ community, consultation, meeting })
}
