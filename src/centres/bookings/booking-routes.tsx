import { type Context, Hono } from 'hono'
import { fullName, personById } from '#accounts/index.ts'
import { isDay } from '#deadlines/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { senderOf } from '#kit/sender.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { acceptWith, rulesFor } from '../making/papers/acceptances.ts'
import { type AcceptanceState, needsAcceptance } from '../making/papers/rules.ts'
import { paths } from '../paths.ts'
import { mayServeCentre } from '../places/rights.ts'
import { roomBrief } from '../rooms/brief.ts'
import { type RoomHere, roomHere } from '../rooms/here.ts'
import { type BookingValues, bookingForm, type SearchQuery, searchQuery } from './forms.ts'
import { bookedLetter } from './letters.ts'
import { BookingPage } from './pages/booking.tsx'
import { type Asking, makeRequest, refusedDates, withDates } from './requests.ts'
import { overlaps, type Refusal, type Wanted } from './rules.ts'
import { type When, wantedTimes } from './search.ts'
import { askedOf, readQuery } from './search-routes.tsx'
import { standingsOf } from './standing.ts'

// A club may book a whole year from one network; a machine soon runs into it.
const spend = limit(60, 900)

export const bookingRoutes = new Hono<Env>()

  .get(paths.booking.pattern, async (c) => {
    const here = await roomHere(c)
    found(here.room.bookable && !here.room.closed ? here.room : null)
    return showForm(c, here, readQuery(c), {}, new Map())
  })

  .post(paths.booking.pattern, async (c) => {
    const here = await roomHere(c)
    const { db, view, now } = c.var
    const sender = senderOf(c)
    if (sender) spend(sender, now())
    const { values, problems } = await readForm(c, bookingForm)
    if (problems) return showForm(c, here, values, problems as Problems, new Map())
    const typed = { ...values, reach: values.reach.email ?? values.reach.phone ?? '' }
    const rules = await rulesFor(db, here.centre.id, view.person?.id ?? null)
    const missing = problemsOf(c, values, rules.state)
    if (missing) return showForm(c, here, typed, missing, new Map())

    const who = await askingOf(c, values)
    const form = { ...values, dates: datesOf(values), rulesAccepted: rules.versionId, channel: 'web' as const }
    const { request, again, refused } = await makeRequest(db, who, here, form, now())
    if (refused) return showForm(c, here, typed, { keep: view.t('centres.book.dates-refused') }, refused)

    await acceptWith(db, here.centre, rules, request, now())
    const full = (await withDates(db, request))!
    const sent = !again && (await bookedLetter(c, here, full))
    const words = `centres.booked.${full.dates[0]!.status}${sent ? '-mail' : ''}`
    return done(c, paths.ticket.href({ community: here.at.community, token: request.token ?? '' }), view.t(words))
  })

/** What is missing that a form cannot know by itself: a date to keep, and a way to be told. */
function problemsOf(c: Context<Env>, values: BookingValues, rules: AcceptanceState): Problems | null {
  const { t, person } = c.var.view
  if (needsAcceptance(rules) && !values.rules) return { rules: t('centres.book.rules-missing') }
  if (values.keep.length === 0) return { keep: t('centres.dates.none-chosen') }
  if (!person && !values.name) return { name: t('centres.book.name-missing') }
  if (!person && !values.reach.email && !values.reach.phone) return { reach: t('centres.book.reach-missing') }
  return null
}

/** The signed-in person, or whoever left a name and a way to be told. */
async function askingOf(c: Context<Env>, { name, reach }: BookingValues): Promise<Asking> {
  const { db, view } = c.var
  const signedIn = view.person && (await personById(db, view.person.id))
  const asked = { enteredBy: null, language: view.lang }
  if (!signedIn) return { ...asked, personId: null, name, ...reach }
  const { id: personId, email, phone } = signedIn
  return { ...asked, personId, name: fullName(signedIn), email, phone }
}

/** The kept days as times of Warsaw. */
export function datesOf({ keep, begins: clock, minutes }: Pick<BookingValues, 'keep' | 'begins' | 'minutes'>) {
  return [...new Set(keep)].slice(0, 60).map((day) => {
    const begins = instantOf(day, clock)
    return { begins, ends: new Date(begins.getTime() + minutes * 60_000) }
  })
}

async function showForm(
  c: Context<Env>,
  here: RoomHere,
  values: Typed,
  problems: Problems,
  refused: Map<number, Refusal[]>,
) {
  const { db, view } = c.var
  const broken = Object.keys(problems).length > 0
  const { state } = await rulesFor(db, here.centre.id, view.person?.id ?? null)
  const data = {
    at: here.at,
    centre: { name: here.centre.name, answerDays: here.centre.answerDays, address: here.centre.address },
    room: roomBrief(here.room),
    rows: await rowsOf(c, here, values, refused),
    ...{ values, problems },
    signedIn: view.person?.name ?? null,
    acceptRules: needsAcceptance(state),
    mayServe: mayServeCentre(view.person, here.centre),
    sending: typeof values.clientId === 'string' ? values.clientId : newSending(c),
  }
  return show(c, BookingPage, data, broken ? 422 : 200)
}

/** Every date as a row: what stands in its way, whether somebody else has asked for it, and whether it is kept. */
async function rowsOf(c: Context<Env>, here: RoomHere, values: Typed, refused: Map<number, Refusal[]>) {
  const { db, view, now } = c.var
  const asked = askedOf(searchQuery.parse(values))
  if (!asked) return null

  const kept = values.keep === undefined ? null : [values.keep].flat().map(String)
  const wanted = withKept(wantedTimes(asked), kept ?? [], asked)
  const who = { personId: view.person?.id ?? null, enteredBy: null, name: '', email: null, phone: null, language: 'pl' }
  const room = { room: here.room, centre: here.centre }
  const [broken, standings] = await Promise.all([
    refusedDates(db, who, room, { dates: wanted, people: asked.people }, now()),
    standingsOf(db, [room], wanted[0]!.begins, wanted.at(-1)!.ends),
  ])
  const rivals = standings.get(here.room.id)!.asked
  return wanted.map(({ begins, ends }) => {
    const refusal = refused.get(begins.getTime())?.[0] ?? broken.get(begins.getTime())?.[0] ?? null
    const day = dayOf(begins)
    const rival = rivals.some((other) => overlaps(other, { begins, ends }))
    return { day, begins, ends, refusal, rival, kept: !refusal && (kept === null || kept.includes(day)) }
  })
}

/** A day that was kept stays on the list even when the rule of repeating no longer names it. */
function withKept(wanted: Wanted[], kept: string[], asked: SearchQuery & When): Wanted[] {
  const named = new Set(wanted.map(({ begins }) => dayOf(begins)))
  const more = kept.filter((day) => isDay(day) && !named.has(day)).slice(0, 60)
  const times = datesOf({ keep: more, begins: asked.begins, minutes: asked.minutes })
  const all = [...wanted, ...times.map((time) => ({ ...time, people: asked.people }))]
  return all.sort((one, other) => one.begins.getTime() - other.begins.getTime())
}
