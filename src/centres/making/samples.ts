import type { World } from '#testing.ts'
import { paths as centrePaths } from '../paths.ts'
import { centreBySlug } from '../places/centres.ts'

export const krakow = { community: 'krakow' }
export const kozłówka = { ...krakow, centre: 'mam-kozlowka' }

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
