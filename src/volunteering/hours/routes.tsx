import { type Context, Hono } from 'hono'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { paperPdf } from '#kit/papers/index.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import { paths } from '../paths.ts'
import { type VolunteerHere, volunteerHere } from '../people/here.ts'
import { offersOf } from '../people/volunteers.ts'
import { confirmationRefusal, correctionRefusal, disputeRefusal } from '../rules.ts'
import type { HoursEntry } from '../tables.ts'
import { entryById, hoursOf, openShifts } from './finding.ts'
import { correctionForm, disputeForm, hoursForm } from './forms.ts'
import { confirmHours, correctHours, disputeHours, enterHours } from './hours.ts'
import { entryLine } from './line.ts'
import { CorrectionPage } from './pages/correction.tsx'
import { HoursPage } from './pages/hours.tsx'
import { hoursCard } from './paper.ts'

type Problems = { [name: string]: string | undefined }

export const hoursRoutes = new Hono<Env>()

  .get(paths.hours.pattern, async (c) => showHours(c, await volunteerHere(c)))

  .post(paths.hours.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await volunteerHere(c)
    const { values, problems } = await readForm(c, hoursForm)
    if (problems) return showHours(c, here, values, problems)

    const { refused, again } = await enterHours(db, here, here.volunteer, values, now())
    if (refused) return showHours(c, here, values, { day: view.t(`volunteering.refusal.${refused}`) })
    return done(c, paths.hours.href(here.at), view.t(`volunteering.hours.${again ? 'again' : 'entered'}`))
  })

  .post(paths.confirmation.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await volunteerHere(c)
    const entry = await entryHere(c, here)
    const refused = confirmationRefusal(entry, here.side, here.by)
    const said = !refused && (await confirmHours(db, here, entry, now()))
    const words = said ? 'volunteering.hours.confirmed' : `volunteering.refusal.${refused ?? 'confirmed-already'}`
    return done(c, paths.hours.href(here.at), view.t(words))
  })

  .post(paths.dispute.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await volunteerHere(c)
    const entry = await entryHere(c, here)
    const { values, problems } = await readForm(c, disputeForm)
    if (problems) return showEntry(c, here, entry, values, problems)
    const refused = disputeRefusal(entry)
    const said = !refused && (await disputeHours(db, here, entry, values.reason, now()))
    const words = said ? 'volunteering.hours.disputed' : `volunteering.refusal.${refused ?? 'disputed'}`
    return done(c, paths.hours.href(here.at), view.t(words))
  })

  .get(paths.correction.pattern, async (c) => {
    const here = await volunteerHere(c)
    return showEntry(c, here, await entryHere(c, here))
  })

  .post(paths.correction.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await volunteerHere(c)
    const entry = await entryHere(c, here)
    const { values, problems } = await readForm(c, correctionForm)
    if (problems) return showEntry(c, here, entry, values, problems)
    const refused =
      correctionRefusal(entry, here.side) ?? (await correctHours(db, here, here.volunteer, entry, values, now()))
    if (refused) return showEntry(c, here, entry, values, { day: view.t(`volunteering.refusal.${refused}`) })
    return done(c, paths.hours.href(here.at), view.t('volunteering.hours.corrected'))
  })

  .get(paths.card.pattern, async (c) => {
    const { db, view, now } = c.var
    const { volunteer, name, host } = await volunteerHere(c)
    const rows = await hoursOf(db, volunteer.id)
    const bytes = await paperPdf(hoursCard(view, { name, host, rows }), now())
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="karta-godzin.pdf"',
      'cache-control': 'no-store',
    })
  })

async function entryHere(c: Context<Env>, { volunteer }: VolunteerHere): Promise<HoursEntry> {
  return found(await entryById(c.var.db, volunteer.id, idOf(c.req.param('entry'))))
}

async function showHours(c: Context<Env>, here: VolunteerHere, values: Typed = {}, problems?: Problems) {
  const { db, view } = c.var
  const { volunteer, name, host, at, isHost } = here
  const [rows, waiting, offers] = [
    await hoursOf(db, volunteer.id),
    await openShifts(db, volunteer.id, view.now),
    await offersOf(db, volunteer.id),
  ]
  const data = {
    ...{ name, host, volunteer: at.key, isHost, values, problems },
    entries: rows.map((row) => entryLine(row, here)),
    shifts: waiting,
    calls: offers.map(({ callId, title }) => ({ value: callId, label: title })),
    sending: typeof values.clientId === 'string' ? values.clientId : newSending(c),
  }
  return show(c, HoursPage, data, problems ? 422 : 200)
}

function showEntry(c: Context<Env>, here: VolunteerHere, entry: HoursEntry, values: Typed = {}, problems?: Problems) {
  const { name, host, at } = here
  const line = entryLine({ entry, title: null }, here)
  const data = { name, host, volunteer: at.key, line, values, problems }
  return show(c, CorrectionPage, data, problems ? 422 : 200)
}
