import type { Db } from '#kit/db.ts'
import { paths as centrePaths } from '../paths.ts'
import { centreBySlug } from '../places/centres.ts'

export const krakow = { community: 'krakow' }
export const kozłówka = { ...krakow, centre: 'mam-kozlowka' }

type World = {
  db: Db
  krakow: { id: string }
  asRole: (role: 'organiser') => Promise<unknown>
  submit: (address: string, fields: Record<string, string | number>) => Promise<Response> | Response
}

/** A place opened by an organiser, who stays stepped into. */
export async function openPlace(world: World) {
  await world.asRole('organiser')
  await world.submit(centrePaths.centres.href(krakow), { name: 'MAM Kozłówka', answerDays: 2 })
  return (await centreBySlug(world.db, world.krakow.id, kozłówka.centre))!
}

/** The last part of the address an answer leads to. */
export function ledTo(answer: Response): string {
  return (answer.headers.get('location') ?? '').split('/').at(-1)!
}
