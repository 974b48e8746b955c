import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { addPerson } from '#accounts/index.ts'
import { database, racing, sampleCommunity, start, town } from '#testing.ts'
import { sampleRoom } from '../bookings/sample.ts'
import { lend, remind } from './loans.ts'
import { paths } from './paths.ts'
import { daysOf, freeBetween, refusal } from './rules.ts'
import { loans } from './tables.ts'
import { addThing } from './things.ts'

const ladder = {
  name: 'Drabina',
  category: 'Narzędzia',
  quantity: 3,
  kept: '',
  instructions: '',
  deposit: '',
  longestDays: 7,
}
const week = { fromDay: '2026-09-01', due: '2026-09-07' }
const desk = { ...week, name: 'Anna Jesion', reach: 'anna.jesion@example.org', quantity: 2, group: '' }

describe('lending', () => {
  it('counts both days, and is refused beyond the longest', () => {
    assert.equal(daysOf('2026-09-01', '2026-09-07'), 7)
    const thing = { ended: null, quantity: 3, longestDays: 7 }
    assert.equal(refusal(thing, { ...week, quantity: 3 }, '2026-09-01'), null)
    assert.equal(refusal(thing, { ...week, due: '2026-09-08', quantity: 1 }, '2026-09-01'), 'too-long')
    assert.equal(refusal(thing, { ...week, quantity: 4 }, '2026-09-01'), 'too-many')
    assert.equal(refusal(thing, { ...week, quantity: 1 }, '2026-09-02'), 'too-early')
  })

  it('is free as far as the fullest day leaves', () => {
    const away = [
      { pieces: 1, fromDay: '2026-09-01', until: '2026-09-03' },
      { pieces: 2, fromDay: '2026-09-03', until: '2026-09-05' },
    ]
    assert.equal(freeBetween(3, away, '2026-09-01', '2026-09-02'), 2)
    assert.equal(freeBetween(3, away, '2026-09-02', '2026-09-04'), 0)
    assert.equal(freeBetween(3, away, '2026-09-06', '2026-09-09'), 3)
  })
})

describe('a thing of a place', () => {
  it('goes out at the desk, is confirmed by both, comes back in part, and what is broken is lent to nobody', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      await world.asRole('coordinator')
      const page = (await world.submit(paths.things.href(at), ladder)).headers.get('location')!
      const thing = page.split('/').at(-1)!
      const sent = await world.submit(paths.loans.href(at), { ...desk, thing, clientId: randomUUID() })
      assert.equal(sent.status, 303)
      const loan = sent.headers.get('location')!
      assert.equal((await world.submit(paths.loans.href(at), { ...desk, thing, clientId: randomUUID() })).status, 422)

      const [row] = await world.db.select().from(loans)
      const ticket = paths.ticket.href({ community: 'krakow', token: row!.token! })
      await world.submit(`${ticket}/odpowiedz`, { word: 'taken' })
      assert.match(await world.see(loan), /potwierdzony przez obie strony/)

      assert.equal((await world.submit(`${loan}/zwrot`, { pieces: 3, damaged: 0 })).status, 422)
      await world.submit(`${loan}/zwrot`, { pieces: 1, damaged: 1 })
      assert.match(await world.see(loan), /Wypożyczone/)
      await world.submit(`${loan}/zwrot`, { pieces: 1, damaged: 0 })
      assert.match(await world.see(loan), /Zwrócone/)
      assert.match(await world.see(paths.things.href(at)), /2 z 3/)
      assert.deepEqual(world.failures, [])
    }))

  it('is asked for without an account, promised, and reminded of before and after its day', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      await world.asRole('coordinator')
      const page = (await world.submit(paths.things.href(at), ladder)).headers.get('location')!
      world.as(null)
      assert.equal((await world.submit(`${page}/prosby`, { ...desk, reach: '', clientId: randomUUID() })).status, 422)
      const ticket = (await world.submit(`${page}/prosby`, { ...desk, clientId: randomUUID() })).headers.get(
        'location',
      )!
      assert.match(await world.see(ticket), /Prośba/)

      await world.asRole('coordinator')
      const [row] = await world.db.select().from(loans)
      const loan = paths.loan.href({ ...at, id: row!.id })
      await world.submit(`${loan}/decyzja`, { decision: 'agree', note: '' })
      await world.submit(`${loan}/wydanie`, { signed: 'on' })
      for (const day of ['2026-09-06', '2026-09-06', '2026-09-08', '2026-09-09', '2026-09-16'])
        await remind(world.db, new Date(`${day}T08:00:00Z`))
      const told = (await world.happened()).filter((name) => /due-soon|overdue/.test(name))
      assert.deepEqual(told, ['centres.loan.due-soon', 'centres.loan.overdue', 'centres.loan.overdue'])
    }))
})

describe('twenty at once', () => {
  it('take the last one once', { skip: racing ? false : 'Races need PostgreSQL: set TEST_DATABASE_URL.' }, async () => {
    const { db } = database
    const krakow = await sampleCommunity(db, `drabina-${randomUUID().slice(0, 8)}`, 'Drabina', 'w Drabinie')
    const { centre } = await sampleRoom({ db, krakow, now: () => start })
    const { id } = await addPerson(db, null, krakow.id, { givenName: 'Maria' }, start)
    const thing = await addThing(db, id, centre, { ...ladder, quantity: 1 }, start)
    const reach = { email: null, phone: null }
    const wish = { ...week, quantity: 1, group: '', name: 'Anna Jesion', reach, signed: true }
    const all = await Promise.all(
      Array.from({ length: 20 }, () => lend(db, id, thing!, { ...wish, clientId: randomUUID() }, start)),
    )
    assert.equal(all.filter(({ refused }) => refused === null).length, 1)
    assert.equal(all.filter(({ refused }) => refused === 'taken').length, 19)
  })
})
