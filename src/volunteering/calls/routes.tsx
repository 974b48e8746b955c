import { type Context, Hono } from 'hono'
import { authorProblems, personById } from '#accounts/index.ts'
import { publicDates } from '#activities/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { senderOf } from '#kit/sender.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import { hostChoices, hostOf, hostValue } from '../hosts.ts'
import { paths } from '../paths.ts'
import { joinFrom, sendLink } from '../people/joining.ts'
import { helpersOf } from '../people/volunteers.ts'
import { mayHost, mayHostSomewhere, ownScope } from '../rights.ts'
import { isOver, offerRefusal } from '../rules.ts'
import { comingShifts, standingsOf } from '../shifts/shifts.ts'
import type { HelpCall } from '../tables.ts'
import { closeCall, editCall, openCall } from './calls.ts'
import { callBrief, callsOf } from './finding.ts'
import { type CallForm, callForm, entryForm, offerForm } from './forms.ts'
import { type CallHere, callHere, hostHere } from './here.ts'
import { CallPage } from './pages/call.tsx'
import { CallFormPage } from './pages/call-form.tsx'
import { CallsPage } from './pages/calls.tsx'
import { OfferPage } from './pages/offer.tsx'

type Problems = { [name: string]: string | undefined }

// A school class may offer its help from one network; a machine soon runs into it.
const spend = limit(60, 900)

export const callRoutes = new Hono<Env>()

  .get(paths.calls.pattern, async (c) => {
    const { db, view } = c.var
    const { id } = found(view.community)
    const which = view.query.has('dawne') ? ('over' as const) : ('open' as const)
    const rows = await callsOf(db, id, which, dayOf(view.now), view.now)
    return show(c, CallsPage, { calls: rows.map(callBrief), which, mayHost: mayHostSomewhere(view.person, id) })
  })

  .get(paths.newCall.pattern, (c) => {
    allowed(c.var.view, mayHostSomewhere(c.var.view.person, found(c.var.view.community).id))
    return showForm(c, null, { fromDay: dayOf(c.var.view.now) })
  })

  .post(paths.calls.pattern, async (c) => {
    const { db, view, now } = c.var
    const community = found(view.community)
    allowed(view, mayHostSomewhere(view.person, community.id))
    const { values, problems } = await readForm(c, callForm)
    if (problems) return showForm(c, null, values, problems)
    const odd = await oddChoice(c, values)
    if (odd) return showForm(c, null, values, odd)

    const form = whole(c, values)
    const person = allowed(view, mayHost(view.person, form))
    const call = await openCall(db, person.id, form, now())
    return done(c, paths.call.href({ community: community.slug, call: call.slug }), view.t('volunteering.call.opened'))
  })

  .get(paths.call.pattern, async (c) => {
    const { db, view } = c.var
    const here = await callHere(c)
    return showCall(c, here, await comingShifts(db, [here.call.id], view.now))
  })

  .get(paths.callEdit.pattern, async (c) => {
    const { call, at } = await hostHere(c)
    return showForm(c, at.call, { ...call, host: hostValue(call), activity: call.activityId })
  })

  .post(paths.callEdit.pattern, async (c) => {
    const { db, view, now } = c.var
    const { call, at, person } = await hostHere(c)
    const { values, problems } = await readForm(c, callForm)
    if (problems) return showForm(c, at.call, values, problems)
    const odd = await oddChoice(c, values)
    if (odd) return showForm(c, at.call, values, odd)

    const change = { ...whole(c, values), ownerKind: call.ownerKind, ownerId: call.ownerId }
    allowed(view, mayHost(view.person, change))
    await editCall(db, person.id, call.id, change, now())
    return done(c, paths.call.href(at), view.t('volunteering.saved'))
  })

  .post(paths.callEnd.pattern, async (c) => {
    const { call, at, person } = await hostHere(c)
    const { closed } = await closeCall(c.var.db, person.id, call, c.var.now())
    return done(c, paths.call.href(at), c.var.view.t(`volunteering.call.${closed ? 'closed' : 'reopened'}`))
  })

  .get(paths.offer.pattern, async (c) => showOffer(c, await callHere(c), {}, {}))
  .get(paths.entry.pattern, async (c) => showOffer(c, await hostHere(c), {}, {}, true))

  .post(paths.offer.pattern, async (c) => {
    const { view, now } = c.var
    const here = await callHere(c)
    const sender = senderOf(c)
    if (sender) spend(sender, now())
    const { values, problems } = await readForm(c, offerForm)
    const missing = problems ?? (view.person ? null : nobody(c, values))
    if (problems || missing) return showOffer(c, here, values, missing ?? {})
    const refused = offerRefusal(here.call, await birthdayOf(c, values), dayOf(now()))
    if (refused) return showOffer(c, here, values, {}, false, refused)

    const { again, offer, token, personId } = await joinFrom(c, null, here, values)
    if (view.person) return done(c, at(here, offer.volunteerId), view.t('volunteering.offer.thanks'))
    if (again || !token || !personId) return done(c, paths.call.href(here.at), view.t('volunteering.offer.again'))
    const sent = await sendLink(c, here, personId, token)
    return done(c, at(here, token), view.t(`volunteering.offer.${sent ? 'thanks-mail' : 'thanks'}`))
  })

  .post(paths.entry.pattern, async (c) => {
    const { view, now } = c.var
    const here = await hostHere(c)
    const { values, problems } = await readForm(c, entryForm)
    const missing = problems ?? nobody(c, values)
    if (problems || missing) return showOffer(c, here, values, missing ?? {}, true)
    const refused = offerRefusal(here.call, values.minorUntil, dayOf(now()))
    if (refused) return showOffer(c, here, values, {}, true, refused)

    const { token, personId, offer } = await joinFrom(c, here.person.id, here, values)
    if (token && personId) await sendLink(c, here, personId, token)
    return done(c, at(here, offer.volunteerId), view.t('volunteering.offer.entered'))
  })

const at = (here: CallHere, key: string) => paths.volunteer.href({ community: here.at.community, key })

type Who = Parameters<typeof authorProblems>[1]

/** A helper without an account is at least called something. */
function nobody(c: Context<Env>, values: Who): Problems | null {
  const { t } = c.var.view
  if (!values.givenName) return { givenName: t('volunteering.form.name-missing') }
  return authorProblems(t, values)
}

async function birthdayOf(c: Context<Env>, values: { minorUntil: string | null }): Promise<string | null> {
  const { db, view } = c.var
  const known = view.person && (await personById(db, view.person.id))
  return known?.minorUntil ?? values.minorUntil
}

function whole(c: Context<Env>, { host, activity, ...said }: CallForm) {
  const { id: communityId } = found(c.var.view.community)
  const scope = ownScope(c.var.view.person, communityId)
  const owner = { ownerKind: scope?.kind ?? null, ownerId: scope?.id ?? null }
  return { ...said, ...hostOf(host), ...owner, communityId, activityId: activity }
}

async function choicesOf(c: Context<Env>) {
  const { db, view } = c.var
  const { id: communityId } = found(view.community)
  const scope = ownScope(view.person, communityId)
  const where = { communityId, ownerKind: scope?.kind ?? null, ownerId: scope?.id ?? null }
  const hosts = await hostChoices(db, view.person!, where, dayOf(view.now))
  const dates = await publicDates(db, communityId, view.now, yearAfter(view.now))
  const activities = [...new Map(dates.map(({ activity }) => [activity.id, activity.title]))]
  return { hosts, activities: activities.map(([value, label]) => ({ value, label })) }
}

/** A host or an event that the form did not offer: of another town, or nobody's. */
async function oddChoice(c: Context<Env>, { host, activity }: CallForm): Promise<Problems | null> {
  const { hosts, activities } = await choicesOf(c)
  const { t } = c.var.view
  if (!hosts.some(({ value }) => value === host)) return { host: t('volunteering.form.host-missing') }
  const known = !activity || activities.some(({ value }) => value === activity)
  return known ? null : { activity: t('kit.form.choose') }
}

async function showForm(c: Context<Env>, call: string | null, values: Typed, problems?: Problems) {
  return show(c, CallFormPage, { call, values, problems, ...(await choicesOf(c)) }, problems ? 422 : 200)
}

const yearAfter = (now: Date) => new Date(now.getTime() + 366 * 86_400_000)

function showOffer(
  c: Context<Env>,
  here: CallHere,
  values: Typed,
  problems: Problems,
  entry = false,
  refusal: string | null = null,
) {
  const { view } = c.var
  const over = isOver(here.call, dayOf(view.now)) ? 'closed' : null
  const reason = refusal ?? over
  const data = {
    call: callBrief(here.row),
    ...{ values, problems, entry },
    refused: reason && view.t(`volunteering.refusal.${reason}`),
    sending: typeof values.clientId === 'string' ? values.clientId : newSending(c),
  }
  return show(c, OfferPage, data, refusal || Object.keys(problems).length > 0 ? 422 : 200)
}

/** The page of a call; its host sees who helps and stands on which shift. */
export async function showCall(
  c: Context<Env>,
  here: CallHere,
  shifts: Awaited<ReturnType<typeof comingShifts>>,
  values: Typed = {},
  problems?: Problems,
) {
  const { db, view } = c.var
  const { call, activity, mayHost } = here
  const helpers = mayHost ? await helpersOf(db, call.id) : []
  const standings = mayHost ? await standingsOf(db, call.id) : []
  const over = isOver(call, dayOf(view.now))
  const data = { call: callBrief(here.row), activity, shifts, helpers, standings, mayHost, over, values, problems }
  return show(c, CallPage, { ...data, dates: mayHost ? await datesOf(c, call) : [] }, problems ? 422 : 200)
}

async function datesOf(c: Context<Env>, { activityId, communityId }: HelpCall) {
  const { db, view } = c.var
  if (!activityId) return []
  const all = await publicDates(db, communityId, view.now, yearAfter(view.now))
  return all.filter(({ activity, date }) => activity.id === activityId && !date.cancelled).map(({ date }) => date)
}
