import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { addOffice } from '#communities/index.ts'
import type { Fields, World } from '#testing.ts'
import { paths } from './paths.ts'
import { helpCalls, shifts, volunteers } from './tables.ts'

export const krakow = { community: 'krakow' }
export const reading = { ...krakow, call: 'czytanie-seniorom' }

/** Maria Lipa, an organiser, calls for people who read to seniors, for an office of the town. */
export async function calling(world: World, more: Fields = {}) {
  const { db, now, submit, asRole } = world
  const maria = await asRole('organiser')
  const name = 'Wydział Polityki Społecznej'
  const { office } = await addOffice(db, null, world.krakow.id, { name, place: '', from: '2020-01-01' }, now())
  const said = { title: 'Czytanie seniorom', words: 'W środy, w klubie.', fromDay: '2026-09-01' }
  const opened = await submit(paths.calls.href(krakow), { ...said, host: `office.${office!.id}`, ...more })
  assert.equal(opened.status, 303)
  const [call] = await db.select().from(helpCalls)
  return { maria, call: call!, office: office! }
}

/** Somebody without an account says "I help"; answers the secret of their link and their row. */
export async function helping(world: World, givenName = 'Anna', more: Fields = {}) {
  world.as(null)
  const form = { clientId: randomUUID(), givenName, surname: 'Jesion', contact: 'none', ...more }
  const answer = await world.submit(paths.offer.href(reading), form)
  assert.equal(answer.status, 303)
  const location = answer.headers.get('location')!
  const [row] = await world.db.select().from(volunteers).orderBy(desc(volunteers.created)).limit(1)
  return { location, key: location.split('/').at(-1)!, volunteer: row! }
}

/** A shift of the call, by its host. */
export async function shiftOn(world: World, day: string, more: Fields = {}) {
  const said = { day, begins: '16:00', ends: '18:00', places: 2 }
  assert.equal((await world.submit(paths.shifts.href(reading), { ...said, ...more })).status, 303)
  const rows = await world.db.select().from(shifts)
  return rows.find(({ begins }) => begins.toISOString().startsWith(day))!
}
