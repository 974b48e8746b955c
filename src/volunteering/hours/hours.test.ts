import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import { addOffice } from '#communities/index.ts'
import type { Person } from '#kit/http.ts'
import { town, type World } from '#testing.ts'
import { paths } from '../paths.ts'
import { calling, helping, krakow, shiftOn } from '../samples.test.ts'
import { volunteerHours } from '../tables.ts'
import { volunteerFigures, volunteerRecords } from './figures.ts'

const week = { from: '2026-09-01', until: '2026-09-30' }

async function atWork(world: World) {
  const { maria, office } = await calling(world)
  const anna = await helping(world)
  world.timeIs('2026-09-10T12:00:00Z')
  const figures = (more = {}) => volunteerFigures(world.db, { communityId: world.krakow.id, ...week, ...more })
  const write = (form: object) =>
    world.submit(paths.hours.href({ ...krakow, key: anna.key }), { clientId: randomUUID(), day: '2026-09-09', ...form })
  return { maria, anna, office, figures, write, key: anna.key, host: { ...krakow, key: anna.volunteer.id } }
}

const all = (world: World) => world.db.select().from(volunteerHours).orderBy(volunteerHours.created)

describe('hours', () => {
  it('count when both sides have confirmed them, in minutes and in money', () =>
    town(async (world) => {
      const { maria, write, figures, host } = await atWork(world)
      world.as(null)
      assert.equal((await write({ hours: 2, minutes: 30 })).status, 303)
      assert.equal((await figures()).minutes, 0)

      world.as(maria)
      const [entry] = await all(world)
      await world.submit(paths.confirmation.href({ ...host, entry: entry!.id }), {})
      assert.deepEqual(await figures({ rate: 3000 }), { volunteers: 1, minutes: 150, entries: 1, value: 7500 })
      const records = await volunteerRecords(world.db, { communityId: world.krakow.id, ...week }, 10)
      assert.deepEqual(
        records.map(({ minutes, host: who }) => [minutes, who]),
        [[150, 'Wydział Polityki Społecznej']],
      )
      assert.match(await world.see(`${paths.register.href(krakow)}?stawka=30`), /75,00/)
    }))

  it('are never confirmed for both sides by one person', () =>
    town(async (world) => {
      const { anna, maria, host } = await atWork(world)
      const [row] = await world.db.select().from(people).where(eq(people.id, anna.volunteer.personId))
      const both: Person = { ...maria, id: row!.id }
      world.as(both)
      await world.submit(paths.hours.href(host), { clientId: randomUUID(), day: '2026-09-09', hours: 1 })
      const [entry] = await all(world)
      assert.equal(entry!.enteredSide, 'volunteer')
      await world.submit(paths.confirmation.href({ ...host, entry: entry!.id }), {})
      assert.equal((await all(world))[0]!.hostConfirmed, null)
    }))

  it('from a card signed by both count at once, and say so', () =>
    town(async (world) => {
      const { maria, host, figures } = await atWork(world)
      world.as(maria)
      const card = { clientId: randomUUID(), day: '2026-09-08', hours: 3, paper: 'on' }
      await world.submit(paths.hours.href(host), card)
      await world.submit(paths.hours.href(host), card)
      assert.equal((await figures()).minutes, 180)
      assert.match(await world.see(paths.hours.href(host)), /z karty podpisanej przez obie strony/)
    }))

  it('typed in by the volunteer as "from paper" still wait for the host', () =>
    town(async (world) => {
      const { write, figures } = await atWork(world)
      world.as(null)
      await write({ hours: 3, paper: 'on' })
      assert.equal((await figures()).minutes, 0)
    }))

  it('of one person cannot overlap, even by a minute; they may touch', () =>
    town(async (world) => {
      const { write } = await atWork(world)
      world.as(null)
      assert.equal((await write({ begins: '10:00', ends: '12:00' })).status, 303)
      assert.match(await (await write({ begins: '11:59', ends: '13:00' })).text(), /są już wpisane inne godziny/)
      assert.equal((await write({ begins: '12:00', ends: '13:00' })).status, 303)
      assert.equal((await all(world)).length, 2)
    }))

  it('over midnight are as long as they were', () =>
    town(async (world) => {
      const { write } = await atWork(world)
      world.as(null)
      await write({ begins: '22:00', ends: '01:30' })
      assert.equal((await all(world))[0]!.minutes, 210)
    }))

  it('of tomorrow, of none, and of over a year ago are refused', () =>
    town(async (world) => {
      const { write } = await atWork(world)
      world.as(null)
      assert.equal((await write({ day: '2026-09-11', hours: 1 })).status, 422)
      assert.equal((await write({ day: '2026-09-10', begins: '13:00', ends: '15:00' })).status, 422)
      assert.equal((await write({ hours: 0, minutes: 0 })).status, 422)
      assert.equal((await write({ day: '2025-09-01', hours: 1 })).status, 422)
      assert.equal((await all(world)).length, 0)
    }))

  it('of a shift are written down with one choice', () =>
    town(async (world) => {
      const { maria, key, write } = await atWork(world)
      world.as(maria)
      const shift = await shiftOn(world, '2026-09-16')
      world.as(null)
      await world.submit(paths.places.href({ ...krakow, key }), { shift: shift.id })
      world.timeIs('2026-09-17T08:00:00Z')
      assert.equal((await write({ day: '', shift: shift.id })).status, 303)
      const [entry] = await all(world)
      assert.deepEqual([entry!.minutes, entry!.day, entry!.callId], [120, '2026-09-16', shift.callId])
    }))
})

describe('hours given for one place', () => {
  it('are seen and counted by the coordinator of that place, and by no other', () =>
    town(async (world) => {
      await calling(world)
      const [place, other] = [randomUUID(), randomUUID()]
      await world.asRole('coordinator', { kind: 'centre', id: place })
      const { office } = await addOffice(
        world.db,
        null,
        world.krakow.id,
        { name: 'Biuro Aktywności', place: '', from: '2020-01-01' },
        world.now(),
      )
      const said = { title: 'Herbata', host: `office.${office!.id}`, fromDay: '2026-08-01' }
      const call = (await world.submit(paths.calls.href(krakow), said)).headers.get('location')!
      const form = { clientId: randomUUID(), givenName: 'Jan', contact: 'none', channel: 'desk' }
      const host = (await world.submit(`${call}/wpis`, form)).headers.get('location')!
      await world.submit(`${host}/godziny`, { clientId: randomUUID(), day: '2026-08-20', hours: 1, paper: 'on' })
      assert.match(await world.see(paths.register.href(krakow)), /1 godz\./)
      const asked = { communityId: world.krakow.id, from: '2026-08-01', until: '2026-08-31' }
      const minutes = async (id: string) =>
        (await volunteerFigures(world.db, { ...asked, owner: { kind: 'centre', id } })).minutes
      assert.deepEqual([await minutes(place), await minutes(other)], [60, 0])

      await world.asRole('coordinator', { kind: 'centre', id: other })
      assert.equal((await world.visit(host)).status, 403)
      assert.doesNotMatch(await world.see(paths.register.href(krakow)), /Jan/)
    }))
})

describe('hours that are not right', () => {
  it('are doubted with a reason, taken back by the other side, and stay on the card', () =>
    town(async (world) => {
      const { maria, write, figures, key, host } = await atWork(world)
      world.as(null)
      await write({ hours: 5 })
      world.as(maria)
      const [wrong] = await all(world)
      await world.submit(paths.confirmation.href({ ...host, entry: wrong!.id }), {})
      await world.submit(paths.dispute.href({ ...host, entry: wrong!.id }), { reason: 'Klub zamykamy po trzech' })
      assert.equal((await figures()).minutes, 300)
      assert.equal((await world.submit(paths.correction.href({ ...host, entry: wrong!.id }), { hours: 3 })).status, 422)

      world.as(null)
      const correction = paths.correction.href({ ...krakow, key, entry: wrong!.id })
      assert.match(await world.see(paths.hours.href({ ...krakow, key })), /Klub zamykamy po trzech/)
      assert.equal((await world.submit(correction, { hours: 3 })).status, 303)
      assert.equal((await figures()).minutes, 0)
      world.as(maria)
      const right = (await all(world)).find(({ minutes }) => minutes === 180)!
      await world.submit(paths.confirmation.href({ ...host, entry: right.id }), {})
      assert.equal((await figures()).minutes, 180)
      assert.deepEqual(
        (await all(world)).map(({ minutes }) => minutes).sort((a, b) => a - b),
        [-300, 180, 300],
      )
    }))

  it('stay as they were where the right ones would overlap others', () =>
    town(async (world) => {
      const { write, key } = await atWork(world)
      world.as(null)
      await write({ begins: '10:00', ends: '12:00' })
      await write({ begins: '13:00', ends: '14:00' })
      const wrong = (await all(world)).find(({ minutes }) => minutes === 60)!
      const correction = paths.correction.href({ ...krakow, key, entry: wrong.id })
      const answer = await world.submit(correction, { day: '2026-09-09', begins: '11:00', ends: '12:30' })
      assert.equal(answer.status, 422)
      assert.equal((await all(world)).length, 2)
      assert.ok(!(await world.happened()).includes('volunteering.hours.corrected'))
    }))

  it('are settled when whoever doubted confirms them after all', () =>
    town(async (world) => {
      const { maria, write, figures, host } = await atWork(world)
      world.as(null)
      await write({ hours: 2 })
      world.as(maria)
      const [entry] = await all(world)
      await world.submit(paths.dispute.href({ ...host, entry: entry!.id }), { reason: 'Sprawdzam' })
      await world.submit(paths.confirmation.href({ ...host, entry: entry!.id }), {})
      assert.equal((await figures()).minutes, 120)
      assert.equal((await all(world))[0]!.disputed, null)
    }))
})
