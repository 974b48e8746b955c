import { Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { done } from '#kit/show.ts'
import { hostHere } from '../calls/here.ts'
import { showCall } from '../calls/routes.tsx'
import { paths } from '../paths.ts'
import { volunteerHere } from '../people/here.ts'
import { shiftEndForm, shiftForm, swapForm, takeForm } from './forms.ts'
import { givePlaceBack, offerSwap, takeOver, takePlace } from './places.ts'
import { addShift, cancelShift, comingShifts } from './shifts.ts'

export const shiftRoutes = new Hono<Env>()

  .post(paths.shifts.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await hostHere(c)
    const shifts = await comingShifts(db, [here.call.id], view.now)
    const { values, problems } = await readForm(c, shiftForm)
    if (problems) return showCall(c, here, shifts, values, problems)

    const { refused } = await addShift(db, here.person.id, here.call, values, now())
    if (refused) return showCall(c, here, shifts, values, { day: view.t(`volunteering.refusal.${refused}`) })
    return done(c, paths.call.href(here.at), view.t('volunteering.shift.added'))
  })

  .post(paths.shiftEnd.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await hostHere(c)
    const id = idOf(c.req.param('shift'))
    const { values, problems } = await readForm(c, shiftEndForm)
    if (problems) {
      const shifts = await comingShifts(db, [here.call.id], view.now)
      return showCall(c, here, shifts, values, { [`reason-${id}`]: problems.reason })
    }
    found(await cancelShift(db, here.person.id, here.call.id, id, values.reason, now()))
    return done(c, paths.call.href(here.at), view.t('volunteering.shift.cancelled'))
  })

  .post(paths.places.pattern, async (c) => {
    const { db, view, now } = c.var
    const { volunteer, at, by } = await volunteerHere(c)
    const { values, problems } = await readForm(c, takeForm)
    if (problems) return done(c, paths.volunteer.href(at), view.t('volunteering.refusal.gone'))
    const { refused } = await takePlace(db, by, volunteer, values.shift, now())
    const words = refused ? `volunteering.refusal.${refused}` : 'volunteering.place.taken'
    return done(c, paths.volunteer.href(at), view.t(words))
  })

  .post(paths.swaps.pattern, async (c) => {
    const { db, view, now } = c.var
    const { volunteer, at, by } = await volunteerHere(c)
    const { values, problems } = await readForm(c, swapForm)
    if (problems) return done(c, paths.volunteer.href(at), view.t('volunteering.refusal.gone'))
    const { refused } = await takeOver(db, by, volunteer, values.place, now())
    const words = refused ? `volunteering.refusal.${refused}` : 'volunteering.place.taken'
    return done(c, paths.volunteer.href(at), view.t(words))
  })

  .post(paths.placeReturn.pattern, async (c) => {
    const { db, view, now } = c.var
    const { volunteer, at, by } = await volunteerHere(c)
    const place = await givePlaceBack(db, by, volunteer.id, idOf(c.req.param('place')), now())
    return done(
      c,
      paths.volunteer.href(at),
      view.t(place ? 'volunteering.place.given-back' : 'volunteering.refusal.begun'),
    )
  })

  .post(paths.placeSwap.pattern, async (c) => {
    const { db, view, now } = c.var
    const { volunteer, at, by } = await volunteerHere(c)
    const place = await offerSwap(db, by, volunteer.id, idOf(c.req.param('place')), now())
    const said = place?.swapOffered ? 'volunteering.place.swap-offered' : 'volunteering.place.kept'
    return done(c, paths.volunteer.href(at), view.t(place ? said : 'volunteering.refusal.begun'))
  })
