import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { town, type World } from '#testing.ts'
import { sampleRoom } from '../bookings/sample.ts'
import { paths as centrePaths } from '../paths.ts'
import { paths } from './paths.ts'
import { handoverRefusal, mayRead } from './rules.ts'
import { keyHandovers } from './tables.ts'

const place = { takes: 'place', personId: null } as const
const anna = { takes: 'person', personId: 'anna' } as const
const jan = { takes: 'person', personId: 'jan' } as const
const key = { kind: 'key', ended: null } as const

describe('handing a key over', () => {
  it('goes from the place to a person, and from hand to hand only among the trusted', () => {
    const held = { holder: anna, offered: false }
    assert.equal(
      handoverRefusal(key, { holder: place, offered: false }, { to: anna, by: 'place', trusted: false }),
      null,
    )
    assert.equal(handoverRefusal(key, held, { to: jan, by: 'place', trusted: false }), 'held')
    assert.equal(handoverRefusal(key, held, { to: jan, by: 'holder', trusted: false }), 'not-trusted')
    assert.equal(handoverRefusal(key, held, { to: jan, by: 'holder', trusted: true }), null)
    assert.equal(handoverRefusal(key, held, { to: place, by: 'holder', trusted: false }), null)
    assert.equal(
      handoverRefusal(key, { holder: place, offered: true }, { to: jan, by: 'place', trusted: false }),
      'offered',
    )
    assert.equal(
      handoverRefusal(
        { kind: 'code', ended: null },
        { holder: place, offered: false },
        { to: jan, by: 'place', trusted: true },
      ),
      'code',
    )
  })

  it('lets a code be read from so many minutes before a slot until its end, not a minute longer', () => {
    const slot = { begins: new Date('2026-09-08T16:00:00Z'), ends: new Date('2026-09-08T18:00:00Z') }
    assert.equal(mayRead(30, slot, new Date('2026-09-08T15:29:59Z')), false)
    assert.equal(mayRead(30, slot, new Date('2026-09-08T15:30:00Z')), true)
    assert.equal(mayRead(30, slot, new Date('2026-09-08T17:59:59Z')), true)
    assert.equal(mayRead(30, slot, new Date('2026-09-08T18:00:00Z')), false)
  })
})

type At = Awaited<ReturnType<typeof sampleRoom>>['at']

async function newKey({ submit }: World, at: At, more: object = {}) {
  const answer = await submit(paths.keys.href(at), { kind: 'key', label: 'Wejście nr 1', minutesBefore: 30, ...more })
  assert.equal(answer.status, 303)
  return answer.headers.get('location')!
}

async function tokens({ db }: World) {
  return (await db.select().from(keyHandovers)).map(({ token }) => token).filter((token) => token !== null)
}

describe('a key of a place', () => {
  it('is in new hands when the taker says so, and back when the place says so', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      await world.asRole('coordinator')
      const page = await newKey(world, at)
      const given = { to: 'person', name: 'Anna Jesion', reach: 'anna.jesion@example.org' }
      assert.equal((await world.submit(`${page}/przekazania`, given)).status, 303)
      assert.match(await world.see(paths.keys.href(at)), /Anna Jesion: czekamy na potwierdzenie/)
      assert.equal((await world.submit(`${page}/przekazania`, { ...given, name: 'Jan Klon' })).status, 422)

      const [token] = await tokens(world)
      const hand = paths.hand.href({ community: 'krakow', token: token! })
      world.as(null)
      assert.match(await world.see(hand), /Prosimy o potwierdzenie/)
      await world.submit(`${hand}/odpowiedz`, { act: 'taken' })
      assert.match(await world.see(hand), /Klucz jest u Państwa/)
      await world.submit(`${hand}/odpowiedz`, { act: 'returned' })
      assert.match(await world.see(hand), /Klucz jest w drodze/)

      await world.asRole('duty')
      await world.submit(`${page}/podpis`, { act: 'signed' })
      assert.match(await world.see(paths.keys.href(at)), /Na miejscu/)
      assert.match(await world.see(hand), /nie ma już u Państwa/)
      assert.deepEqual(world.failures, [])
    }))

  it('is handed at the desk against a signature without any address', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      await world.asRole('coordinator')
      const page = await newKey(world, at)
      assert.equal(
        (await world.submit(`${page}/przekazania`, { to: 'person', name: 'Anna Jesion', reach: '' })).status,
        422,
      )
      const signed = { to: 'person', name: 'Anna Jesion', reach: '', signed: 'on' }
      assert.equal((await world.submit(`${page}/przekazania`, signed)).status, 303)
      assert.match(await world.see(page), /podpis na papierze/)
      await world.submit(`${page}/przekazania`, { to: 'place' })
      assert.match(await world.see(page), /Wydaj klucz/)
    }))

  it('passes from a holder to a trusted person who agreed to the rules', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      await world.asRole('coordinator')
      const page = await newKey(world, at)
      await world.submit(`${page}/przekazania`, { to: 'person', name: 'Anna Jesion', reach: '', signed: 'on' })
      const jan = { name: 'Jan Klon', reach: '', role: 'Sekcja szachowa', since: '2026-09-01', agreed: 'on' }
      assert.equal((await world.submit(paths.trusts.href(at), jan)).status, 303)
      const [token] = await tokens(world)
      const hand = paths.hand.href({ community: 'krakow', token: token! })
      const { trusted } = (await (await world.visit(`${hand}.json`)).json()) as { trusted: { id: string }[] }
      assert.equal((await world.submit(`${hand}/przekazanie`, { trust: trusted[0]!.id })).status, 303)
      const other = (await tokens(world)).find((one) => one !== token)!
      await world.submit(`${paths.hand.href({ community: 'krakow', token: other })}/odpowiedz`, { act: 'taken' })
      assert.match(await world.see(paths.keys.href(at)), /Jan Klon, od/)
    }))

  it('that is lost is in nobody’s hands and cannot be given', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      await world.asRole('coordinator')
      const page = await newKey(world, at)
      await world.submit(`${page}/koniec`, { why: 'lost' })
      const signed = { to: 'person', name: 'Anna Jesion', reach: '', signed: 'on' }
      assert.equal((await world.submit(`${page}/przekazania`, signed)).status, 422)
      assert.match(await world.see(page), /Zgubiony/)
    }))

  it('is nothing for people who do not work there', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      await world.asRole('coordinator')
      const page = await newKey(world, at)
      await world.asRole('representative')
      assert.equal((await world.visit(paths.keys.href(at))).status, 403)
      assert.equal((await world.visit(page)).status, 403)
    }))
})

describe('a door code', () => {
  it('stands on the ticket of a booking from half an hour before until its end, and nowhere else', () =>
    town(async (world) => {
      const { at, room } = await sampleRoom(world)
      await world.asRole('coordinator')
      const page = await newKey(world, at, { kind: 'code', label: 'Drzwi', code: '4711', roomId: room.id })
      world.as(null)
      const when = { day: '2026-09-08', begins: '18:00', minutes: 120, people: 5, keep: '2026-09-08' }
      const anna = { name: 'Anna', reach: 'anna.jesion@example.org', title: 'Próba', clientId: randomUUID() }
      const booked = await world.submit(centrePaths.booking.href(at), { ...when, ...anna })
      const ticket = booked.headers.get('location')!
      assert.doesNotMatch(await world.see(ticket), /4711/)
      world.timeIs('2026-09-08T15:35:00Z')
      assert.match(await world.see(ticket), /4711/)
      assert.doesNotMatch(await world.see(paths.entrance.href(at)), /4711/)
      await world.asRole('coordinator')
      await world.submit(`${page}/kod`, { code: '1147' })
      const told = await world.see(ticket)
      assert.match(told, /1147/)
      assert.doesNotMatch(told, /4711/)
      world.timeIs('2026-09-08T18:00:00Z')
      assert.doesNotMatch(await world.see(ticket), /1147/)
    }))
})

describe('something broken', () => {
  it('is told by anybody with a picture, seen to, and the one who told hears of it', () =>
    town(async (world) => {
      const { at } = await sampleRoom(world)
      const fields = { room: at.room, words: 'Pęknięte lustro', name: 'Anna', reach: 'anna.jesion@example.org' }
      const answer = await world.submit(paths.newDamage.href(at), { ...fields, clientId: randomUUID() })
      const ticket = answer.headers.get('location')!
      assert.match(await world.see(ticket), /Nowe/)
      await world.asRole('coordinator')
      const { damages } = (await (await world.visit(`${paths.damages.href(at)}.json`)).json()) as {
        damages: { id: string }[]
      }
      const one = paths.damage.href({ ...at, id: damages[0]!.id })
      await world.submit(`${one}/stan`, { status: 'mending', note: 'Szklarz w czwartek' })
      assert.match(await world.see(ticket), /Szklarz w czwartek/)
      assert.equal((await world.submit(`${one}/zamkniecie`, { until: '2026-09-03', standing: 'leave' })).status, 303)
      assert.match(await world.see(centrePaths.centre.href(at)), /Naprawa/)
      await world.submit(`${one}/stan`, { status: 'done', note: '' })
      assert.match(await world.see(ticket), /Naprawione/)
      assert.deepEqual(world.failures, [])
    }))
})
