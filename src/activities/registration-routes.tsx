import { type Context, Hono } from 'hono'
import { authorProblems } from '#accounts/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { senderOf } from '#kit/sender.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import { briefOf } from './brief.ts'
import { channelForm, registrationForm } from './forms.ts'
import { type ActivityHere, activityHere } from './here.ts'
import { RegistrationPage } from './pages/registration.tsx'
import { TicketPage } from './pages/ticket.tsx'
import { participationById, participationByToken } from './participations.ts'
import { paths } from './paths.ts'
import { confirmByMail, registerFrom } from './registering.ts'
import { withdraw } from './registrations.ts'
import { mayKeepList } from './rights.ts'
import { registrationRefusal, withdrawalRefusal } from './rules.ts'
import { rulesOf } from './series/rules-of.ts'
import { takeOffer } from './taking/offers.ts'
import { seatsIn } from './taking/seats.ts'

type Typed = Record<string, unknown>

// A school class may register from one network; a machine soon runs into it.
const spend = limit(60, 900)

export const registrationRoutes = new Hono<Env>()

  .get(paths.registration.pattern, async (c) => {
    const here = await activityHere(c)
    return showForm(c, here, {}, {}, registrationRefusal(here.activity, here.date, 1, false, c.var.view.now), false)
  })

  .post(paths.registration.pattern, async (c) => {
    const here = await activityHere(c)
    const { view, now } = c.var
    const sender = senderOf(c)
    if (sender) spend(sender, now())
    const { values, problems } = await readForm(c, registrationForm)
    if (problems) return showForm(c, here, values, problems, null, false)
    const missing = view.person ? null : authorProblems(view.t, values)
    if (missing) return showForm(c, here, values, missing, null, false)

    const { participation, again, refused, token } = await registerFrom(c, null, here, values)
    if (refused) return showForm(c, here, values, {}, refused, false)
    if (again) return done(c, here.on(paths.activity.href(here.at)), view.t('activities.registration.again'))
    const sent = await confirmByMail(c, here, participation, token)
    const words = sent ? 'activities.registration.done-mail' : 'activities.registration.done'
    return done(c, paths.ticket.href({ community: here.at.community, token }), view.t(words))
  })

  .get(paths.entry.pattern, async (c) => {
    const here = await keptHere(c)
    return showForm(c, here, {}, {}, null, true)
  })

  .post(paths.entry.pattern, async (c) => {
    const here = await keptHere(c)
    const { view } = c.var
    const { values, problems } = await readForm(c, registrationForm.and(channelForm))
    if (problems) return showForm(c, here, values, problems, null, true)
    const missing = authorProblems(view.t, values)
    if (missing) return showForm(c, here, values, missing, null, true)

    const { participation, refused, again, token } = await registerFrom(c, here.keeper.id, here, values)
    if (refused) return showForm(c, here, values, {}, refused, true)
    if (!again) await confirmByMail(c, here, participation, token)
    return done(
      c,
      here.on(paths.list.href(here.at)),
      view.t(`activities.entry.${participation.status === 'waiting' ? 'queued' : 'saved'}`),
    )
  })

  .post(paths.listWithdrawal.pattern, async (c) => {
    const here = await keptHere(c)
    const row = found(await participationById(c.var.db, idOf(c.req.param('id'))))
    if (row.participation.activityId !== here.activity.id) found(null)
    await withdraw(c.var.db, here.keeper.id, row.participation, c.var.now())
    return done(c, here.on(paths.list.href(here.at)), c.var.view.t('activities.list.taken-off'))
  })

  .post(paths.listTaking.pattern, async (c) => {
    const here = await keptHere(c)
    const row = found(await participationById(c.var.db, idOf(c.req.param('id'))))
    if (row.participation.activityId !== here.activity.id) found(null)
    const refused = await takeOffer(c.var.db, here.keeper.id, row.participation, c.var.now())
    const words = refused ? 'activities.taking.too-late' : 'activities.taking.confirmed'
    return done(c, here.on(paths.list.href(here.at)), c.var.view.t(words))
  })

  .post(paths.taking.pattern, async (c) => {
    const { db, view, now } = c.var
    const { participation } = await ticketHere(c)
    const refused = await takeOffer(db, null, participation, now())
    const back = paths.ticket.href({ community: view.community!.slug, token: c.req.param('token') })
    return done(c, back, view.t(refused ? 'activities.taking.too-late' : 'activities.taking.taken'))
  })

  .get(paths.ticket.pattern, async (c) => {
    const { view, now } = c.var
    const { participation, activity, date } = await ticketHere(c)
    c.header('cache-control', 'no-store')
    const { status, seats, needs, offeredUntil } = participation
    const at = { community: view.community!.slug, token: c.req.param('token') }
    const rules = participation.occurrenceId ? [] : await rulesOf(c, activity.id)
    return show(c, TicketPage, {
      activity: briefOf({ activity, date }),
      ...{ status, seats, needs },
      action: paths.withdrawal.href(at),
      taking: paths.taking.href(at),
      ...{ offeredUntil, rules },
      mayWithdraw: withdrawalRefusal(participation, date, now()) === null,
    })
  })

  .post(paths.withdrawal.pattern, async (c) => {
    const { db, view, now } = c.var
    const { participation, date } = await ticketHere(c)
    const back = paths.ticket.href({ community: view.community!.slug, token: c.req.param('token') })
    const refused = withdrawalRefusal(participation, date, now())
    if (refused) return done(c, back, view.t(`activities.refusal.${refused}`))
    await withdraw(db, participation.personId, participation, now())
    return done(c, back, view.t('activities.ticket.withdrawn'))
  })

async function ticketHere(c: Context<Env>) {
  const { db, view } = c.var
  return found(await participationByToken(db, found(view.community).id, c.req.param('token') ?? ''))
}

async function keptHere(c: Context<Env>) {
  const here = await activityHere(c)
  return { ...here, keeper: allowed(c.var.view, mayKeepList(c.var.view.person, here.activity)) }
}

async function showForm(
  c: Context<Env>,
  here: ActivityHere,
  values: Typed,
  problems: Record<string, string>,
  refusal: string | null,
  entry: boolean,
) {
  const { db, view } = c.var
  const { activity } = here
  const { taken, waiting } = await seatsIn(db, here.place)
  const full = activity.capacity !== null && (taken >= activity.capacity || waiting > 0)
  const wrong = c.req.method === 'POST' && (refusal !== null || Object.keys(problems).length > 0)
  const data = {
    activity: briefOf(here),
    ...{ values, problems, full, entry },
    refused: refusal && view.t(`activities.refusal.${refusal}`),
    sending: typeof values.clientId === 'string' ? values.clientId : newSending(c),
  }
  return show(c, RegistrationPage, data, wrong ? 422 : 200)
}
