import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { town, type World } from '#testing.ts'
import { paths } from '../paths.ts'
import { editCentre } from '../places/centres.ts'
import { addRoom } from '../rooms/rooms.ts'
import { askSeries, releaseHolds } from './acts.ts'
import { sampleRoom } from './sample.ts'

const tuesday = '2026-09-08'
const anna = { name: 'Anna', reach: 'anna.jesion@example.org', title: 'Próba chóru' }
const evening = { day: tuesday, begins: '18:00', minutes: 120, people: 12, keep: tuesday }
const booking = (more: object = {}) => ({ ...evening, ...anna, clientId: randomUUID(), ...more })

async function book(world: World, at: Parameters<typeof paths.booking.href>[0], more: object = {}) {
  const answer = await world.submit(paths.booking.href(at), booking(more))
  return { answer, ticket: answer.headers.get('location') ?? '' }
}

describe('booking a room without an account', () => {
  it('is one page, stands at once, and is told by letter with the link', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      const page = await world.see(`${paths.booking.href(at)}?dzien=${tuesday}&od=18:00&ile=120&osob=12`)
      assert.match(page, /wtorek, 8 września 2026, 18:00–20:00/)

      const { answer, ticket } = await book(world, at)

      assert.equal(answer.status, 303)
      assert.match(await world.see(ticket), /Sala czeka/)
      assert.equal(world.mail.box[0]!.to, 'anna.jesion@example.org')
      assert.ok(world.mail.box[0]!.text.includes(ticket))
    }))

  it('sent twice is one', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      const clientId = randomUUID()
      const first = await book(world, at, { clientId })
      const second = await book(world, at, { clientId })

      assert.equal(second.ticket, first.ticket)
      assert.equal(world.mail.box.length, 1)
    }))

  it('wants a way to be told, and gives back everything typed', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      const { answer } = await book(world, at, { reach: '', needs: 'Stoły w kole' })
      const page = await answer.text()

      assert.equal(answer.status, 422)
      assert.match(page, /Proszę podać e-mail albo telefon/)
      assert.match(page, /Stoły w kole/)
      assert.match(page, /Próba chóru/)
      assert.equal((await book(world, at, { reach: 'pod dębem' })).answer.status, 422)
      assert.equal((await book(world, at, { reach: '601 200 300' })).answer.status, 303)
    }))

  it('says who was quicker, in words, and books nothing twice', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world, { bufferMinutes: 15 })
      await book(world, at)
      const { answer } = await book(world, at, { begins: '20:00', minutes: 60 })

      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Zajęte w tym czasie/)
      assert.equal((await book(world, at, { begins: '20:15', minutes: 45 })).answer.status, 303)
    }))

  it('can be given back and taken again, while nobody else has it', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      const { ticket } = await book(world, at)
      const { dates } = (await (await world.visit(`${ticket}.json`)).json()) as { dates: { id: string }[] }
      const chosen = { dates: dates[0]!.id }

      await world.submit(`${ticket}/terminy`, { act: 'cancel', ...chosen })
      assert.match(await world.see(ticket), /odwołane/)
      await world.submit(`${ticket}/terminy`, { act: 'restore', ...chosen })
      assert.match(await world.see(ticket), /Sala czeka/)

      await world.submit(`${ticket}/terminy`, { act: 'cancel', ...chosen })
      await book(world, at)
      const late = await world.submit(`${ticket}/terminy`, { act: 'restore', ...chosen })
      assert.equal(late.status, 422)
      assert.match(await late.text(), /salę ma już ktoś inny/)
    }))

  it('waits for the link where the room says so, and is let go without it', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world, { holdHours: 24 })
      const held = await book(world, at)
      assert.match(await world.see(held.ticket), /Prosimy potwierdzić do/)
      await world.submit(`${held.ticket}/potwierdzenie`, { word: 'confirm' })
      assert.match(await world.see(held.ticket), /Sala czeka/)

      const forgotten = await book(world, at, { keep: '2026-09-09', day: '2026-09-09' })
      world.timeIs('2026-09-02T08:00:00Z')
      await releaseHolds(world.db, world.now())
      assert.match(await world.see(forgotten.ticket), /zwolnione/)
      assert.ok((await world.happened()).includes('centres.request.released'))
    }))

  it('opens nothing with another link', () =>
    town(async (world) => {
      await sampleRoom(world)
      assert.equal((await world.visit('/krakow/rezerwacja/zmyslony')).status, 404)
    }))
})

describe('a series of dates', () => {
  const weekly = 'powtarzaj=weekly&do=2026-11-24'

  it('shows every date with its state, and keeps the free ones', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      await book(world, at, { day: '2026-09-22', keep: '2026-09-22' })
      const href = `${paths.booking.href(at)}?dzien=${tuesday}&od=18:00&ile=120&osob=12&${weekly}`
      const { rows } = (await (await world.visit(`${href.replace('?', '.json?')}`)).json()) as {
        rows: { day: string; refusal: string | null; kept: boolean }[]
      }

      assert.equal(rows.length, 12)
      assert.deepEqual(
        rows.filter(({ refusal }) => refusal).map(({ day, refusal }) => `${day} ${refusal}`),
        ['2026-09-22 taken'],
      )
      assert.equal(rows.filter(({ kept }) => kept).length, 11)
    }))

  it('is shut on public holidays', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      const { answer } = await book(world, at, { day: '2026-11-11', keep: '2026-11-11' })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Poza godzinami otwarcia/)
    }))

  it('counts its own dates into the weekly quota', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world, { weeklyQuotaMinutes: 180 })
      const { answer } = await book(world, at, { keep: ['2026-09-08', '2026-09-09'] })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /najwyżej 3 godz. w tygodniu/)
      assert.equal((await book(world, at, { keep: ['2026-09-08', '2026-09-15'] })).answer.status, 303)
    }))

  it('that is long is asked whether it is needed, and let go when nobody answers', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world, { reconfirmWeeks: 4 })
      const keep = ['2026-09-08', '2026-09-22', '2026-10-06', '2026-10-20', '2026-11-03']
      const { ticket } = await book(world, at, { keep })

      world.timeIs('2026-09-30T08:00:00Z')
      await askSeries(world.db, world.now())
      assert.match(await world.see(ticket), /Czy sala jest nadal potrzebna/)
      await world.submit(`${ticket}/potwierdzenie`, { word: 'keep' })
      assert.doesNotMatch(await world.see(ticket), /Czy sala jest nadal potrzebna/)

      world.timeIs('2026-10-29T08:00:00Z')
      await askSeries(world.db, world.now())
      world.timeIs('2026-10-30T08:00:00Z')
      await askSeries(world.db, world.now())
      assert.doesNotMatch(await world.see(ticket), /zwolnione/)
      world.timeIs('2026-11-04T08:00:00Z')
      await askSeries(world.db, world.now())
      world.timeIs('2026-11-06T08:00:00Z')
      await askSeries(world.db, world.now())
      assert.ok((await world.happened()).filter((name) => name === 'centres.request.reconfirm-asked').length === 2)
    }))
})

describe('the search', () => {
  const address = `/krakow/sale?dzien=${tuesday}&od=18:00&ile=120`
  type Found = { answers: { room: { name: string }; group: string; href: string }[] }
  const search = async (world: World, more = '') =>
    ((await (await world.visit(address.replace('?', '.json?') + more)).json()) as Found).answers.map(
      ({ room, group }) => `${room.name}: ${group}`,
    )

  it('puts rooms in three groups, the smallest that fits first', () =>
    town(async (world) => {
      const { at, centre } = await sampleRoom(world)
      await addRoom(world.db, null, centre, { name: 'Pokój', capacity: 6 }, world.now())
      await addRoom(world.db, null, centre, { name: 'Pracownia', capacity: 20 }, world.now())
      await book(world, at, { begins: '19:00' })

      assert.deepEqual(await search(world, '&osob=12'), ['Pokój: not', 'Pracownia: free', 'Sala duża: change'])
      const page = await world.see(`${address}&osob=12`)
      assert.match(page, /O innej godzinie: 17:00–19:00/)
      assert.match(page, /Zmieści się najwyżej 6 osób/)
    }))

  it('offers only changes that the booking page then accepts', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      await book(world, at, { begins: '17:00', minutes: 90 })
      const { answers } = (await (await world.visit(`${address.replace('?', '.json?')}`)).json()) as Found

      assert.match(await world.see(answers[0]!.href), /18:30–20:30/)
      assert.doesNotMatch(await world.see(answers[0]!.href), /Zajęte w tym czasie/)
    }))

  it('offers another day where the place is shut the whole day', () =>
    town(async (world) => {
      await sampleRoom(world)
      const page = await world.see('/krakow/sale?dzien=2026-11-11&od=18:00&ile=120')
      assert.match(page, /Innego dnia: czwartek, 12 listopada 2026, 18:00/)
      assert.match(page, /rezerwacja\?dzien=2026-11-12/)
    }))

  it('asks for a step-free way, and a level room behind stairs has none', () =>
    town(async (world) => {
      const { centre } = await sampleRoom(world, { accessibility: { features: { 'step-free': 'yes' } } })
      assert.deepEqual(await search(world, '&osob=2&dostepnosc=step-free'), ['Sala duża: free'])

      await editCentre(world.db, null, centre.id, { accessibility: { features: { 'step-free': 'no' } } }, world.now())
      assert.deepEqual(await search(world, '&osob=2&dostepnosc=step-free'), ['Sala duża: not'])
      assert.match(await world.see(`${address}&osob=2&dostepnosc=step-free`), /Brakuje: wejście bez stopni/)
    }))

  it('asks at most eight queries, however many rooms and dates', () =>
    town(async (world) => {
      const { centre, at } = await sampleRoom(world)
      for (const name of ['A', 'B', 'C', 'D', 'E']) await addRoom(world.db, null, centre, { name }, world.now())
      for (const page of [
        `${address}&powtarzaj=weekly&do=2026-12-31`,
        `${paths.booking.href(at)}?dzien=${tuesday}&powtarzaj=weekly&do=2026-12-31`,
        paths.centre.href(at),
        paths.week.href(at),
        paths.door.href(at),
      ]) {
        const before = world.queries()
        assert.equal((await world.visit(page)).status, 200)
        assert.ok(world.queries() - before <= 8, `${page}: ${world.queries() - before}`)
      }
    }))
})
