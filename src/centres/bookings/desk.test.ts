import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { town, type World } from '#testing.ts'
import { paths } from '../paths.ts'
import { addRoom } from '../rooms/rooms.ts'
import { sampleRoom } from './sample.ts'

type At = { community: string; centre: string; room: string }
type Listed = { id: string; title: string; dates: { id: string; status: string }[] }
const tuesday = '2026-09-08'

async function ask(world: World, at: At, name: string, more: object = {}) {
  const when = { day: tuesday, begins: '18:00', minutes: 120, people: 12, keep: tuesday }
  const who = { name, reach: `${name.toLowerCase()}@example.org`, title: `Spotkanie: ${name}` }
  const answer = await world.submit(paths.booking.href(at), { ...when, ...who, clientId: randomUUID(), ...more })
  return answer.headers.get('location') ?? ''
}

async function waiting(world: World, at: At): Promise<Listed[]> {
  const list = (await (await world.visit(`${paths.requests.href(at)}.json`)).json()) as { waiting: Listed[] }
  return list.waiting
}

describe('the desk of a place', () => {
  it('sees who would lose before granting, and then tells them why', () =>
    town(async (world) => {
      const { at, centre } = await sampleRoom(world, { needsApproval: true })
      await ask(world, at, 'Anna')
      const second = await ask(world, at, 'Ewa')
      await world.asRole('coordinator', { kind: 'centre', id: centre.id })
      const [anna] = await waiting(world, at)
      const page = paths.request.href({ ...at, id: anna!.id })
      assert.match(await world.see(page), /Zgoda oznacza odmowę dla tych próśb \(1\)/)
      assert.match(await world.see(page), /Spotkanie: Ewa/)

      const granted = { decision: 'confirm', dates: anna!.dates[0]!.id }
      assert.equal((await world.submit(paths.decisions.href({ ...at, id: anna!.id }), granted)).status, 303)

      assert.deepEqual(await waiting(world, at), [])
      assert.match(await world.see(second), /Salę na ten czas dostał ktoś inny/)
      const happened = (await world.happened()).filter((name) => name.startsWith('centres.request'))
      assert.deepEqual(happened.slice(-2).sort(), ['centres.request.declined', 'centres.request.granted'])
    }))

  it('declines only with a reason, which the person reads', () =>
    town(async (world) => {
      const { at, centre } = await sampleRoom(world, { needsApproval: true })
      const ticket = await ask(world, at, 'Anna')
      await world.asRole('coordinator', { kind: 'centre', id: centre.id })
      const [anna] = await waiting(world, at)
      const act = paths.decisions.href({ ...at, id: anna!.id })
      const decline = { decision: 'decline', dates: anna!.dates[0]!.id }

      assert.equal((await world.submit(act, decline)).status, 422)
      assert.equal((await world.submit(act, { ...decline, reason: 'Tego dnia jest remont.' })).status, 303)
      assert.match(await world.see(ticket), /Tego dnia jest remont/)
    }))

  it('does not grant what is taken', () =>
    town(async (world) => {
      const { at, centre } = await sampleRoom(world, { needsApproval: true })
      await ask(world, at, 'Anna')
      await world.asRole('coordinator', { kind: 'centre', id: centre.id })
      const entry = { room: 'sala-duza', title: 'Zebranie', name: 'Jan', clientId: randomUUID() }
      const when = { day: tuesday, begins: '19:00', minutes: 60, people: 5 }
      assert.equal((await world.submit(paths.entry.href(at), { ...entry, ...when, reach: '' })).status, 303)
      const [anna] = await waiting(world, at)
      const page = paths.request.href({ ...at, id: anna!.id })
      assert.match(await world.see(page), /Zajęte: 1 termin stoi w tym czasie/)

      const granted = { decision: 'confirm', dates: anna!.dates[0]!.id }
      const answer = await world.submit(paths.decisions.href({ ...at, id: anna!.id }), granted)
      assert.equal(answer.status, 422)
      assert.equal((await waiting(world, at)).length, 1)
    }))

  it('enters a call in one form, and holds a room until a day', () =>
    town(async (world) => {
      const { at, centre } = await sampleRoom(world, { noticeHours: 999 })
      await world.asRole('animator', { kind: 'centre', id: centre.id })
      const entry = {
        room: 'sala-duza',
        title: 'Urodziny',
        name: 'Zofia',
        reach: '601 200 300',
        clientId: randomUUID(),
      }
      const when = { day: tuesday, begins: '18:00', minutes: 120, people: 15, holdUntil: '2026-09-05' }
      const answer = await world.submit(paths.entry.href(at), { ...entry, ...when })

      assert.equal(answer.status, 303)
      const page = await world.see(answer.headers.get('location')!)
      assert.match(page, /czeka na potwierdzenie/)
      assert.match(page, /601200300/)
      assert.match(page, /przez telefon/)
    }))

  it('moves a date to a free room, and not to a taken one', () =>
    town(async (world) => {
      const { at, centre, room } = await sampleRoom(world)
      const { room: small } = await addRoom(world.db, null, centre, { name: 'Pokój', capacity: 20 }, world.now())
      const ticket = await ask(world, at, 'Anna')
      await ask(world, { ...at, room: small!.slug }, 'Ewa')
      await world.asRole('coordinator', { kind: 'centre', id: centre.id })
      const { coming } = (await (await world.visit(`${paths.requests.href(at)}.json`)).json()) as { coming: Listed[] }
      const anna = coming.find(({ title }) => title.includes('Anna'))!
      const move = { booking: anna.dates[0]!.id, room: small!.id, day: tuesday, begins: '18:00', ends: '20:00' }
      const act = paths.move.href({ ...at, id: anna.id })

      assert.equal((await world.submit(act, move)).status, 422)
      assert.equal((await world.submit(act, { ...move, room: room.id, begins: '16:00', ends: '18:00' })).status, 303)
      assert.match(await world.see(ticket), /16:00–18:00/)
    }))

  it('is not for residents, and each place has its own', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      await world.asRole('coordinator', { kind: 'centre', id: randomUUID() })
      for (const page of [paths.requests, paths.entry, paths.closures, paths.running])
        assert.equal((await world.visit(page.href(at))).status, 403)
      world.as(null)
      const answer = await world.visit(paths.requests.href(at))
      assert.match(answer.headers.get('location') ?? '', /konto\/wejscie/)
    }))
})

describe('a closure', () => {
  const closing = { from: tuesday, to: tuesday, reason: 'Malowanie' }

  it('keeps new bookings out and can leave what stands, or cancel it and tell why', () =>
    town(async (world) => {
      const { at, centre } = await sampleRoom(world)
      const ticket = await ask(world, at, 'Anna')
      await world.asRole('coordinator', { kind: 'centre', id: centre.id })
      const left = await world.submit(paths.closures.href(at), { ...closing, standing: 'leave' })
      assert.match(await world.see(left.headers.get('location')!), /Spotkanie: Anna/)
      assert.match(await world.see(ticket), /Sala czeka/)
      const refused = await ask(world, at, 'Ewa', { begins: '10:00' })
      assert.equal(refused, '')

      await world.submit(paths.closures.href(at), { ...closing, standing: 'cancel' })
      assert.match(await world.see(ticket), /odwołane.*Malowanie/s)
    }))

  it('ends after it begins', () =>
    town(async (world) => {
      const { at, centre } = await sampleRoom(world)
      await world.asRole('coordinator', { kind: 'centre', id: centre.id })
      const backwards = { ...closing, to: '2026-09-07' }
      assert.equal((await world.submit(paths.closures.href(at), backwards)).status, 422)
    }))
})

describe('the plan of a room', () => {
  it('names what its owner shows, and says only "taken" of the rest', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      await ask(world, at, 'Anna', { shown: 'on' })
      await ask(world, at, 'Ewa', { begins: '15:00' })
      const week = await world.see(`${paths.week.href(at)}?od=${tuesday}`)
      assert.match(week, /Spotkanie: Anna/)
      assert.doesNotMatch(week, /Ewa/)

      world.timeIs('2026-09-08T16:30:00Z')
      const door = await world.visit(paths.door.href(at))
      assert.equal(door.headers.get('refresh'), '60')
      assert.match(await door.text(), /Spotkanie: Anna, do 20:00/)
      const paper = await world.visit(`${paths.weekPaper.href(at)}?od=${tuesday}`)
      assert.equal(paper.headers.get('content-type'), 'application/pdf')
    }))
})
