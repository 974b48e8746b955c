import { type Context, Hono } from 'hono'
import { addDays, asDay } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { ical } from '#kit/ical.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { codesFor } from '../keys/slots.ts'
import { paths } from '../paths.ts'
import { cancelDates, confirmHold, reconfirm, restoreDates } from './acts.ts'
import { datesForm, wordForm } from './forms.ts'
import { TicketPage } from './pages/ticket.tsx'
import { requestByToken } from './readings.ts'
import { cancelRefusal } from './rules.ts'
import type { Booking } from './tables.ts'

export const ticketRoutes = new Hono<Env>()

  .get(paths.ticket.pattern, (c) => ticketPage(c, {}))

  .post(paths.ticketDates.pattern, async (c) => {
    const { db, view, now } = c.var
    const { full, here } = await ticketHere(c)
    const { values, problems } = await readForm(c, datesForm)
    if (problems) return ticketPage(c, problems)

    const by = full.request.personId
    if (values.act === 'cancel') {
      const count = await cancelDates(db, by, full, values.dates, '', now())
      return done(c, here, view.t('centres.dates.cancelled', { count }))
    }
    const { restored, lost } = await restoreDates(db, by, full, values.dates, now())
    if (lost.length > 0) return ticketPage(c, { dates: view.t('centres.dates.lost', { count: lost.length }) })
    return done(c, here, view.t('centres.dates.restored', { count: restored }))
  })

  .post(paths.ticketWord.pattern, async (c) => {
    const { db, view, now } = c.var
    const { full, here } = await ticketHere(c)
    const { values, problems } = await readForm(c, wordForm)
    if (problems) return ticketPage(c, problems)

    if (values.word === 'confirm') {
      const stands = await confirmHold(db, full, now())
      return done(c, here, view.t(stands ? 'centres.word.confirmed' : 'centres.word.too-late'))
    }
    if (values.word === 'keep') {
      await reconfirm(db, full, full.room.reconfirmWeeks ?? 8, now())
      return done(c, here, view.t('centres.word.kept'))
    }
    const ahead = full.dates.map(({ id }) => id)
    const count = await cancelDates(db, full.request.personId, full, ahead, '', now())
    return done(c, here, view.t('centres.dates.cancelled', { count }))
  })

  .get(paths.ticketFile.pattern, async (c) => {
    const { settings, view } = c.var
    const { full, here } = await ticketHere(c)
    const { request, centre, room, dates } = full
    const events = dates
      .filter(({ status }) => status !== 'declined')
      .map(({ id, begins, ends, status, sequence, changed }) => ({
        uid: `${id}@${new URL(settings.publicUrl).hostname}`,
        title: request.title,
        ...{ begins, ends, sequence, changed },
        place: [centre.name, room.name, centre.address].filter(Boolean).join(', '),
        text: status === 'asked' ? view.t('centres.status.asked') : null,
        url: new URL(here, settings.publicUrl).href,
        cancelled: status === 'cancelled' || status === 'released',
      }))
    return c.body(ical({ name: request.title, events }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="rezerwacja.ics"',
      'cache-control': 'no-store',
    })
  })

async function ticketHere(c: Context<Env>) {
  const token = c.req.param('token') ?? ''
  const full = found(await requestByToken(c.var.db, found(c.var.view.community).id, token))
  return { full, here: paths.ticket.href({ community: c.var.view.community!.slug, token }) }
}

async function ticketPage(c: Context<Env>, problems: Problems) {
  const { view } = c.var
  const { full, here } = await ticketHere(c)
  const { request, room, centre, dates } = full
  c.header('cache-control', 'no-store')
  const data = {
    here,
    title: request.title,
    people: request.people,
    needs: request.needs,
    room: { name: room.name, slug: room.slug, openedBy: room.openedBy },
    centre: { name: centre.name, slug: centre.slug, address: centre.address, phone: centre.phone },
    /** By when a request is answered: the place's own promise. */
    answerBy: addDays(asDay(dayOf(request.created)), centre.answerDays),
    reconfirmBy: request.reconfirmAsked ? request.reconfirmBy : null,
    dates: dates.map((date) => briefDate(date, view.now)),
    codes: await codesFor(
      c.var.db,
      room,
      dates.filter(({ status }) => status === 'confirmed'),
      view.now,
    ),
    problems,
  }
  return show(c, TicketPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

export type DateBrief = ReturnType<typeof briefDate>

export function briefDate(date: Booking, now: Date) {
  const { id, begins, ends, status, heldUntil, because, beforeCancel } = date
  const restorable = status === 'cancelled' && begins > now && beforeCancel !== null
  return { id, begins, ends, status, heldUntil, because, cancellable: cancelRefusal(date, now) === null, restorable }
}
