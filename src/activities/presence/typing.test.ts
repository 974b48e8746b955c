import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { start, town, type World } from '#testing.ts'
import { addActivity } from '../activities.ts'
import { participantsOf } from '../participations.ts'
import { paths as activityPaths } from '../paths.ts'
import { paths } from './paths.ts'
import { sheetCode } from './sheet-code.ts'

/** A meeting with four people on its list, when it is over and the signed list lies on the table. */
async function signed(world: World) {
  const { db, krakow, as, asRole, submit, timeIs } = world
  const maria = await asRole('organiser')
  const date = { begins: new Date('2026-09-01T16:00:00Z'), ends: new Date('2026-09-01T17:30:00Z') }
  const form = { slug: 'zebranie', kind: 'meeting', title: 'Zebranie', registration: 'open', published: start } as const
  const { occurrence } = await addActivity(db, maria.id, krakow.id, form, date, start)
  as(null)
  for (const [minute, givenName] of ['Anna', 'Jan', 'Ewa', 'Piotr'].entries()) {
    timeIs(`2026-09-01T09:0${minute}:00Z`)
    const coming = { givenName, clientId: randomUUID() }
    await submit(activityPaths.registration.href({ community: 'krakow', activity: 'zebranie' }), coming)
  }
  timeIs('2026-09-01T18:00:00Z')
  await asRole('recorder')
  const typing = paths.sheetEntry.href({ community: 'krakow', code: sheetCode(occurrence!.id) })
  const list = async () =>
    Object.fromEntries((await participantsOf(db, occurrence!.id)).map(({ name, status }) => [name, status]))
  return { typing, list, session: occurrence!.id }
}

describe('a paper list', () => {
  it('is typed in by numbers and names, once however often it is sent', () =>
    town(async (world) => {
      const { typing, list } = await signed(world)
      const typed = { clientId: randomUUID(), numbers: '1, 3-4', name: ['Zofia Topola', '', 'Marek'], absent: 'yes' }
      assert.equal((await world.submit(typing, typed)).status, 303)
      assert.equal((await world.submit(typing, typed)).status, 303)
      const expected = { Anna: 'present', Jan: 'absent', Ewa: 'present', Piotr: 'present' }
      assert.deepEqual(await list(), { ...expected, 'Zofia Topola': 'present', Marek: 'present' })
    }))

  it('takes a tick away only where the page had shown it', () =>
    town(async (world) => {
      const { typing, list, session } = await signed(world)
      const page = await world.see(typing)
      const [anna] = [...page.matchAll(/name="there" value="([^"]+)"/g)].map(([, entry]) => entry!)
      await world.submit(paths.taps.href({ community: 'krakow', session }), { tap: `${anna} present` })
      await world.submit(typing, { clientId: randomUUID(), numbers: '2' })
      assert.equal((await list()).Anna, 'present')
      await world.submit(typing, { clientId: randomUUID(), shown: anna, numbers: '' })
      assert.equal((await list()).Anna, 'registered')
    }))

  it('comes back whole with a number that is not on it, or a PESEL among the names', () =>
    town(async (world) => {
      const { typing } = await signed(world)
      const beyond = await world.submit(typing, { clientId: randomUUID(), numbers: '1-9', name: 'Zofia' })
      assert.equal(beyond.status, 422)
      const page = await beyond.text()
      assert.match(page, /numery od 1 do 4/)
      assert.match(page, /value="Zofia"/)
      const pesel = await world.submit(typing, { clientId: randomUUID(), name: ['Zofia', 'Jan 44051401359'] })
      assert.equal(pesel.status, 422)
    }))

  it('is found by its code from the page of sessions, and printed as a file', () =>
    town(async (world) => {
      const { typing, session } = await signed(world)
      const code = sheetCode(session).toLowerCase()
      const led = await world.visit(`${paths.sessions.href({ community: 'krakow' })}?kod=${code}`)
      assert.equal(led.status, 303)
      assert.match(await world.see(led.headers.get('location')!), /Zebranie/)
      assert.match(await world.see(`${paths.sessions.href({ community: 'krakow' })}?kod=nic`), /Nie ma tu listy/)
      const file = await world.visit(paths.sheet.href({ community: 'krakow', session }))
      assert.equal(file.headers.get('content-type'), 'application/pdf')
      world.as(null)
      assert.equal((await world.visit(typing)).status, 303)
    }))
})
