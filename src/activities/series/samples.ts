import assert from 'node:assert/strict'
import { asc } from 'drizzle-orm'
import { clockOf, dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { paths } from '../paths.ts'
import { occurrences } from '../tables.ts'

/** As much of the tests' town as these need. */
type World = {
  db: Db
  asRole: (role: 'organiser') => Promise<Person>
  submit: (address: string, fields: Record<string, string>) => Response | Promise<Response>
}

export const at = { community: 'krakow', activity: 'joga-dla-seniorow' }
export const yoga = {
  ...{ title: 'Joga dla seniorów', kind: 'class', registration: 'on', languages: 'pl', repeats: 'on' },
  ...{ day: '2026-10-06', begins: '18:00', ends: '19:30', place: 'Klub na rogu' },
}
export const tuesdays = {
  ...{ pattern: 'week', weekdays: 'TU', firstDay: '2026-10-06', begins: '18:00', ends: '19:30' },
  ...{ ending: 'until', untilDay: '2026-12-29', skipHolidays: 'on', place: 'Klub na rogu' },
}

export async function yogaOnTuesdays({ asRole, submit }: World, rule: Record<string, string> = {}) {
  const maria = await asRole('organiser')
  assert.equal((await submit(paths.activities.href(at), yoga)).headers.get('location'), paths.schedules.href(at))
  assert.equal((await submit(paths.schedules.href(at), { ...tuesdays, ...rule })).status, 303)
  await submit(paths.publication.href(at), {})
  return maria
}

export const datesIn = async ({ db }: World) =>
  (await db.select().from(occurrences).orderBy(asc(occurrences.begins))).map((date) => ({
    ...date,
    text: `${dayOf(date.begins)} ${clockOf(date.begins)}`,
  }))
