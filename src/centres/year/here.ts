import type { Context } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { centreHere } from '../places/here.ts'
import { mayRunCentre, mayServeCentre } from '../places/rights.ts'
import type { Centre } from '../places/tables.ts'

/** Years a place may speak of: from the one it opened in to this one. */
export function yearsOf({ opened, created, closed }: Centre, now: Date): number[] {
  const first = Number((opened ?? dayOf(created)).slice(0, 4))
  const today = dayOf(now)
  const last = Number((closed && closed < today ? closed : today).slice(0, 4))
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, n) => last - n)
}

/** The place and the year of this address, or a 404 page. */
export async function yearHere(c: Context<Env>) {
  const { community, centre, at } = await centreHere(c)
  const years = yearsOf(centre, c.var.view.now)
  const year = found(years.find((one) => String(one) === c.req.param('year')))
  const staff = mayServeCentre(c.var.view.person, centre)
  const mayRun = mayRunCentre(c.var.view.person, centre)
  const place = { slug: centre.slug, name: centre.name, year }
  return { community, centre, year, years, staff, mayRun, place, at: { ...at, year } }
}

export type YearHere = Awaited<ReturnType<typeof yearHere>>
/** A place and its year, as pages name them. */
export type Place = YearHere['place']

/** The same for whoever runs the place. */
export async function runYearHere(c: Context<Env>) {
  const here = await yearHere(c)
  return { ...here, person: allowed(c.var.view, here.mayRun) }
}
