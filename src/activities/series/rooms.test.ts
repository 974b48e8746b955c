import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { rowsOf } from '#kit/db.ts'
import { withQuery } from '#kit/paths.ts'
import { town, type World } from '#testing.ts'
import { paths } from '../paths.ts'
import { at, datesIn, tuesdays, yoga } from './samples.ts'

/** A room somebody lets; which part of the platform that is, is not known here. */
async function roomIn({ db, krakow, now }: World): Promise<string> {
  const [centre] = await rowsOf<{ id: string }>(
    db.execute(sql`insert into centres (community_id, slug, name, created)
      values (${krakow.id}, 'mam', 'MAM', ${now().toISOString()}) returning id`),
  )
  const [room] = await rowsOf<{ id: string }>(
    db.execute(sql`insert into rooms (community_id, centre_id, slug, name, created)
      values (${krakow.id}, ${centre!.id}, 'duza', 'Sala duża', ${now().toISOString()}) returning id`),
  )
  return room!.id
}

async function chessIn({ submit }: World, roomId: string, day: string) {
  const form = { title: 'Szachy', kind: 'class', day, begins: '19:00', ends: '21:00', roomId }
  return submit(paths.activities.href(at), form)
}

describe('a series in a room that is let', () => {
  it('is offered rooms, and told on which days one is taken; unticked, the rest is saved', () =>
    town(async (world) => {
      const { asRole, submit, see } = world
      await asRole('organiser')
      const roomId = await roomIn(world)
      await submit(paths.activities.href(at), yoga)
      assert.match(await see(paths.schedules.href(at)), /Sala duża/)
      assert.equal((await chessIn(world, roomId, '2026-10-13')).status, 303)

      const rule = { ...tuesdays, untilDay: '2026-10-27', roomId }
      const refused = await submit(paths.schedules.href(at), rule)
      assert.equal(refused.status, 422)
      const page = await refused.text()
      assert.match(page, /sala jest zajęta/)
      assert.match(page, /value="2026-10-13"\/>/)
      assert.equal((await datesIn(world)).length, 2, 'nothing half done')

      const held = ['2026-10-06', '2026-10-20', '2026-10-27']
      assert.equal((await submit(paths.schedules.href(at), { ...rule, held })).status, 303)
      assert.equal((await datesIn(world)).length, 4)
    }))

  it('cannot move, be added or come back into a room that is taken', () =>
    town(async (world) => {
      const { asRole, submit, see } = world
      await asRole('organiser')
      const roomId = await roomIn(world)
      await submit(paths.activities.href(at), yoga)
      await submit(paths.schedules.href(at), { ...tuesdays, untilDay: '2026-10-27', roomId })
      const second = (await datesIn(world))[1]!
      assert.equal((await chessIn(world, roomId, '2026-10-13')).status, 422)

      await submit(withQuery(paths.cancellation.href(at), { termin: second.id }), { reason: 'Choroba' })
      assert.equal((await chessIn(world, roomId, '2026-10-13')).status, 303)
      await submit(withQuery(paths.restoration.href(at), { termin: second.id }), {})
      assert.match(await see(withQuery(paths.activity.href(at), { termin: second.id })), /Odwołane/)

      const onto = { day: '2026-10-13', begins: '20:00', ends: '21:30', place: '', roomId, scope: 'this' }
      const third = (await datesIn(world)).find(({ text }) => text === '2026-10-20 18:00')!
      const answer = await submit(paths.date.href({ ...at, date: third.id }), onto)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /sala jest zajęta/i)
    }))

  it('may move onto times its own dates are leaving', () =>
    town(async (world) => {
      const { asRole, submit } = world
      await asRole('organiser')
      const roomId = await roomIn(world)
      await submit(paths.activities.href(at), yoga)
      await submit(paths.schedules.href(at), { ...tuesdays, untilDay: '2026-10-27', roomId })
      const [first] = await datesIn(world)
      const later = { day: '2026-10-06', begins: '19:00', ends: '20:30', roomId, scope: 'all' }
      assert.equal((await submit(paths.date.href({ ...at, date: first!.id }), later)).status, 303)
      assert.ok((await datesIn(world)).every(({ text }) => text.endsWith('19:00')))
    }))
})
