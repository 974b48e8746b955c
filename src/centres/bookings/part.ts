import { Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import { paths } from '../paths.ts'
import { askSeries, releaseHolds } from './acts.ts'
import { bookingRoutes } from './booking-routes.tsx'
import { closureForm, closureRoutes } from './closure-routes.tsx'
import { deskRoutes } from './desk-routes.tsx'
import { entryRoutes } from './entry-routes.tsx'
import { bookingForm, datesForm, decisionForm, entryForm, moveForm, wordForm } from './forms.ts'
import { countBookings, dutiesOf, hasRooms } from './offers.ts'
import { erase, mine, personal } from './personal.ts'
import { searchRoutes } from './search-routes.tsx'
import { tells } from './tells.ts'
import { ticketRoutes } from './ticket-routes.tsx'
import { weekRoutes } from './week-routes.tsx'

export const bookings: Part = {
  routes: new Hono<Env>()
    .route('/', searchRoutes)
    .route('/', bookingRoutes)
    .route('/', ticketRoutes)
    .route('/', entryRoutes)
    .route('/', deskRoutes)
    .route('/', weekRoutes)
    .route('/', closureRoutes),
  duties: dutiesOf,
  personal,
  erase,
  mine,
  tells,

  async doors(db, { id, slug }, { t, now }) {
    if (!(await hasRooms(db, id, dayOf(now)))) return []
    const href = paths.search.href({ community: slug })
    const words = { title: t('centres.search.title'), text: t('centres.search.door-text') }
    return [{ ...words, href, urgency: 40, sign: 'key', paint: 'sky' }]
  },

  async figures(db, communityId, { t, now, community }) {
    const value = await countBookings(db, communityId, now)
    const href = paths.centres.href({ community: community?.slug ?? '' })
    return value > 0 ? [{ value, label: t('centres.figure', { count: value }), href, order: 60 }] : []
  },

  async chores(db, now) {
    await releaseHolds(db, now)
    await askSeries(db, now)
  },

  forms: {
    [paths.booking.pattern]: bookingForm,
    [paths.entry.pattern]: entryForm,
    [paths.ticketDates.pattern]: datesForm,
    [paths.ticketWord.pattern]: wordForm,
    [paths.requestDates.pattern]: datesForm,
    [paths.decisions.pattern]: decisionForm,
    [paths.move.pattern]: moveForm,
    [paths.closures.pattern]: closureForm,
  },
}
