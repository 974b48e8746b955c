import { type Context, Hono } from 'hono'
import { asDay } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Typed } from '#kit/form.ts'
import { allowed, type Env, found, idOf, signedIn } from '#kit/http.ts'
import { ical } from '#kit/ical.ts'
import { done, show } from '#kit/show.ts'
import { agreementsOf } from '../agreements/agreements.ts'
import { agreementBrief } from '../agreements/brief.ts'
import { certificatesOf } from '../certificates/certificates.ts'
import { glanceOf, serviceOf } from '../hours/finding.ts'
import { paths } from '../paths.ts'
import { mayHostSomewhere } from '../rights.ts'
import { isInForce } from '../rules.ts'
import { type AgreementDuty, agreementDuty } from '../service.ts'
import { boardOf } from '../shifts/shifts.ts'
import type { Certificate } from '../tables.ts'
import { coveredOf, hostedVolunteers } from './finding.ts'
import { type VolunteerHere, volunteerHere } from './here.ts'
import { MinePage } from './pages/mine.tsx'
import { VolunteerPage } from './pages/volunteer.tsx'
import { VolunteersPage } from './pages/volunteers.tsx'
import { leave, offersOf, volunteersOf } from './volunteers.ts'

type Problems = { [name: string]: string | undefined }

export const peopleRoutes = new Hono<Env>()

  .get(paths.volunteers.pattern, async (c) => {
    const { db, view } = c.var
    const { id } = found(view.community)
    const person = allowed(view, mayHostSomewhere(view.person, id))
    const today = dayOf(view.now)
    const rows = await hostedVolunteers(db, person, id, today)
    const ids = rows.map((row) => row.id)
    const covered = await coveredOf(db, ids, today)
    const duties = dutiesBy(await serviceOf(db, ids), covered, today)
    const lines = rows.map((row) => ({ ...row, duty: duties(row.id), covered: covered.has(row.id) }))
    return show(c, VolunteersPage, { volunteers: lines.toSorted((one, other) => urgency(other) - urgency(one)) })
  })

  .get(paths.mine.pattern, async (c) => {
    const { db, view } = c.var
    const { id: personId } = signedIn(view)
    const rows = await volunteersOf(db, found(view.community).id, personId, dayOf(view.now))
    return show(c, MinePage, { volunteers: rows.map(({ volunteer, host }) => ({ id: volunteer.id, host })) })
  })

  .get(paths.volunteer.pattern, async (c) => showVolunteer(c, await volunteerHere(c)))

  .post(paths.offerEnd.pattern, async (c) => {
    const { db, view, now } = c.var
    const { volunteer, at, by } = await volunteerHere(c)
    await leave(db, by, idOf(c.req.param('offer')), volunteer.id, now())
    return done(c, paths.volunteer.href(at), view.t('volunteering.offer.left'))
  })

  .get(paths.feed.pattern, async (c) => {
    const { db, view, settings } = c.var
    const { volunteer, at, host } = await volunteerHere(c)
    const places = (await boardOf(db, volunteer.id, view.now)).filter(({ own }) => own)
    const url = new URL(paths.volunteer.href(at), settings.publicUrl).href
    const events = places.map(({ own, begins, ends, words, cancelled }) => ({
      ...{ uid: `${own}@${new URL(settings.publicUrl).hostname}`, begins, ends, text: words, url },
      title: view.t('volunteering.shift.of', { host }),
      cancelled: cancelled !== null,
      changed: view.now,
    }))
    const headers = { 'content-type': 'text/calendar; charset=utf-8' }
    return c.body(ical({ name: view.t('volunteering.shift.of', { host }), events }), 200, headers)
  })

/** Those for whom something has to be done stand first; the rest stays in the order of surnames. */
function urgency({ duty, toConfirm }: { duty: AgreementDuty; toConfirm: number }): number {
  return { missing: 4, due: 2, none: 0 }[duty.state] + Math.min(toConfirm, 1)
}

type Services = Awaited<ReturnType<typeof serviceOf>>

/** What agreement each volunteer needs by when. */
function dutiesBy(services: Services, covered: Set<string>, today: string) {
  return (id: string) => {
    const service = services.get(id)
    const days = service ? { first: asDay(service.first), last: asDay(service.last) } : null
    return agreementDuty(days, covered.has(id), asDay(today))
  }
}

/** Everything between a volunteer and a host on one page, as each of the two sees it. */
export async function showVolunteer(c: Context<Env>, here: VolunteerHere, values: Typed = {}, problems?: Problems) {
  const { db, view } = c.var
  const { volunteer, name, host, at, isHost, minorUntil } = here
  const today = dayOf(view.now)
  const [offers, shifts, agreements, certificates, glance, services] = [
    await offersOf(db, volunteer.id),
    await boardOf(db, volunteer.id, view.now),
    await agreementsOf(db, volunteer.id),
    await certificatesOf(db, volunteer.id),
    await glanceOf(db, volunteer.id),
    await serviceOf(db, [volunteer.id]),
  ]
  const covered = new Set(agreements.filter((row) => isInForce(row, today)).map(({ volunteerId }) => volunteerId))
  const data = {
    ...{ name, host, volunteer: at.key, isHost, offers, shifts, values, problems, glance },
    duty: dutiesBy(services, covered, today)(volunteer.id),
    minor: minorUntil !== null && today < minorUntil,
    agreements: agreements.map((row) => agreementBrief(row, today)),
    certificates: certificates.map(certificateBrief),
  }
  return show(c, VolunteerPage, data, problems ? 422 : 200)
}

function certificateBrief({ id, number, year, fromDay, untilDay, minutes, issued }: Certificate) {
  return { id, number: `${number}/${year}`, fromDay, untilDay, minutes, issued }
}
