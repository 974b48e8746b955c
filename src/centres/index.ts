import type { Domain } from '#kit/domain.ts'
import { house } from '#kit/house.ts'
import { bookings } from './bookings/part.ts'
import { equipment } from './equipment/part.ts'
import { damages } from './keys/damages/part.ts'
import { keys } from './keys/part.ts'
import { calls } from './making/calls/part.ts'
import { decisions } from './making/decisions/part.ts'
import { fitting } from './making/fitting/part.ts'
import { papers } from './making/papers/part.ts'
import { places } from './places/part.ts'
import { rooms } from './rooms/part.ts'
import { year } from './year/part.ts'

export { acceptRules, rulesAccepted, rulesFor } from './making/papers/acceptances.ts'
export { paths as centrePaths } from './paths.ts'
export { centreById, centreBySlug, centresOf } from './places/centres.ts'
export { centreHere, runHere, serveHere } from './places/here.ts'
export { mayRunCentre, mayServeCentre, scopeOf as centreScope } from './places/rights.ts'
export { type Centre, centres as centreTable } from './places/tables.ts'
export { type Room, rooms as roomTable } from './rooms/tables.ts'

/** A year in a place: what it is, its rooms, who books them. */
export const centres: Domain = house('centres', [
  places,
  rooms,
  bookings,
  calls,
  decisions,
  papers,
  fitting,
  keys,
  damages,
  year,
  equipment,
])
