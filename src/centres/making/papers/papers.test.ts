import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clearanceRefusal } from '#accounts/index.ts'
import { addUnit, makeVersion } from '#documents/index.ts'
import { samplePerson, town, type World } from '#testing.ts'
import { paths as centrePaths } from '../../paths.ts'
import { scopeOf } from '../../places/rights.ts'
import { paths } from '../paths.ts'
import { kozłówka, openPlace } from '../samples.ts'
import { acceptancesOf, rulesAccepted } from './acceptances.ts'
import { announceRules } from './offers.ts'
import { paperOf } from './papers.ts'

describe('the house rules of a place', () => {
  it('are made of ticked clauses and sentences of its own, and read by everybody', () =>
    town(async (world) => {
      await openPlace(world)
      const form = { clauses: ['open', 'tidy'], own: 'Kot mieszka tu na stałe.' }
      assert.equal((await world.submit(paths.newRules.href(kozłówka), form)).status, 303)

      world.as(null)
      const page = await world.see(paths.rules.href(kozłówka))
      for (const words of ['Kto ma pomysł', 'Zostawiamy porządek', 'Kot mieszka']) assert.match(page, RegExp(words))
      assert.doesNotMatch(page, /alkoholu/)
    }))

  it('may be written further by the coordinator who made them', () =>
    town(async (world) => {
      const centre = await openPlace(world)
      const tomasz = await world.asRole('coordinator', scopeOf(centre.id))
      await world.submit(paths.newRules.href(kozłówka), { clauses: ['open'] })
      const rules = await paperOf(world.db, centre.id, 'rules')
      const again = await world.submit(paths.newRules.href(kozłówka), { clauses: ['open'] })

      assert.equal(again.status, 422)
      assert.equal(rules?.version.madeBy, tomasz.id)
    }))

  it('are accepted once, and anew when they change, with the difference shown', () =>
    town(async (world) => {
      const { centre, anna } = await rulesRead(world)
      assert.equal(await rulesAccepted(world.db, centre.id, anna.id), 'not-accepted')
      await accept(world)
      await accept(world)
      assert.equal(await rulesAccepted(world.db, centre.id, anna.id), 'accepted')

      await changeRules(world, centre.id)
      assert.equal(await rulesAccepted(world.db, centre.id, anna.id), 'changed')
      assert.match(await world.see(paths.rules.href(kozłówka)), /Co się zmieniło.*Okna zamyka ostatnia osoba/s)
      await accept(world)
      assert.equal(await rulesAccepted(world.db, centre.id, anna.id), 'accepted')
      assert.equal((await world.happened()).filter((name) => name === 'centres.rules.accepted').length, 2)
    }))

  it('are not accepted by somebody who read an older text', () =>
    town(async (world) => {
      const { centre, anna } = await rulesRead(world)
      const { version } = (await paperOf(world.db, centre.id, 'rules'))!
      await changeRules(world, centre.id)
      await world.submit(paths.acceptance.href(kozłówka), { versionId: version.id })
      assert.equal(await rulesAccepted(world.db, centre.id, anna.id), 'not-accepted')
    }))

  it('tell of a change once, however often time passes', () =>
    town(async (world) => {
      const { centre } = await rulesRead(world)
      await announceRules(world.db, world.now())
      await changeRules(world, centre.id)
      await announceRules(world.db, world.now())
      await announceRules(world.db, world.now())
      assert.equal((await world.happened()).filter((name) => name === 'centres.rules.changed').length, 1)
    }))
})

describe('the protection of minors', () => {
  it('is published in full and for children', () =>
    town(async (world) => {
      await openPlace(world)
      const ticked = { clauses: ['relations', 'review'], short: ['safe', 'phone'] }
      assert.equal((await world.submit(paths.newStandards.href(kozłówka), ticked)).status, 303)
      world.as(null)
      const page = await world.see(paths.minors.href(kozłówka))
      assert.match(page, /116 111/)
      assert.match(page, /raz na dwa lata/)
    }))

  it('is published whole or not at all', () =>
    town(async (world) => {
      const centre = await openPlace(world)
      const noChildren = { clauses: ['relations'], short: [] }
      assert.equal((await world.submit(paths.newStandards.href(kozłówka), noChildren)).status, 422)
      assert.equal(await paperOf(world.db, centre.id, 'minors'), undefined)
    }))

  it('keeps who was checked from everybody but those who run the place', () =>
    town(async (world) => {
      const centre = await openPlace(world)
      const kinga = await samplePerson(world.db, world.krakow, 'animator', world.now(), scopeOf(centre.id))
      const check = { personId: kinga.id, kind: 'register', checkedOn: '2026-08-30', validUntil: '2027-08-29' }
      assert.match(await world.see(paths.clearances.href(kozłówka)), /Rejestr niesprawdzony/)
      await world.submit(paths.clearances.href(kozłówka), check)
      assert.match(await world.see(paths.clearances.href(kozłówka)), /Może pracować z dziećmi/)

      world.as(kinga)
      assert.equal((await world.visit(paths.clearances.href(kozłówka))).status, 403)
    }))

  it('writes no check down about somebody who does not work there, nor of a day to come', () =>
    town(async (world) => {
      const centre = await openPlace(world)
      const anna = await samplePerson(world.db, world.krakow, 'resident', world.now())
      const check = { personId: anna.id, kind: 'register', checkedOn: '2026-08-30', validUntil: '2027-08-29' }
      assert.equal((await world.submit(paths.clearances.href(kozłówka), check)).status, 404)

      const kinga = await samplePerson(world.db, world.krakow, 'animator', world.now(), scopeOf(centre.id))
      const early = { ...check, personId: kinga.id, checkedOn: '2026-09-02' }
      assert.equal((await world.submit(paths.clearances.href(kozłówka), early)).status, 422)
    }))

  it('asks for a check of the register that holds on the day, and only where minors may come', () => {
    const check = { kind: 'register' as const, checkedOn: '2026-08-30', validUntil: '2027-08-29' }
    assert.equal(clearanceRefusal(false, [], '2026-09-01'), null)
    assert.equal(clearanceRefusal(true, [], '2026-09-01'), 'no-clearance')
    assert.equal(clearanceRefusal(true, [{ ...check, kind: 'countries' }], '2026-09-01'), 'no-clearance')
    assert.equal(clearanceRefusal(true, [check], '2026-08-29'), 'no-clearance')
    assert.equal(clearanceRefusal(true, [check], '2027-08-29'), null)
    assert.equal(clearanceRefusal(true, [check], '2027-08-30'), 'clearance-over')
  })
})

async function rulesRead(world: World) {
  const centre = await openPlace(world)
  await world.submit(paths.newRules.href(kozłówka), { clauses: ['open', 'free'] })
  const anna = await samplePerson(world.db, world.krakow, 'resident', world.now())
  world.as(anna)
  return { centre, anna }
}

async function accept(world: World) {
  const { rules } = (await (await world.visit(`${paths.rules.href(kozłówka)}.json`)).json()) as Read
  await world.submit(paths.acceptance.href(kozłówka), { versionId: rules.version.id })
}

type Read = { rules: { version: { id: string } } }

async function changeRules({ db, now }: World, centreId: string) {
  const { document } = (await paperOf(db, centreId, 'rules'))!
  const unit = { id: crypto.randomUUID(), kind: 'section' as const, heading: '', text: 'Okna zamyka ostatnia osoba.' }
  await addUnit(db, null, document.id, unit, { parentId: null, position: 3 }, now())
  await makeVersion(db, null, document.id, { name: 'Po zimie', public: true }, now())
}

describe('booking a room where there are house rules', () => {
  it('asks a neighbour without an account to accept them, and keeps that they did', () =>
    town(async (world) => {
      const centre = await openPlace(world)
      await world.submit(centrePaths.newRoom.href(kozłówka), { name: 'Sala', booking: 'open' })
      await world.submit(paths.newRules.href(kozłówka), { clauses: ['open'] })
      world.as(null)
      const when = { day: '2026-09-09', begins: '18:00', minutes: 60, people: 5, keep: '2026-09-09' }
      const asked = { ...when, title: 'Szachy', name: 'Wiktor', reach: 'wiktor@example.org' }
      const booking = centrePaths.booking.href({ ...kozłówka, room: 'sala' })
      const silent = await world.submit(booking, { ...asked, clientId: crypto.randomUUID() })
      assert.match(await silent.text(), /Bez akceptacji regulaminu/)

      assert.equal((await world.submit(booking, { ...asked, rules: 'on', clientId: crypto.randomUUID() })).status, 303)
      assert.deepEqual(
        (await acceptancesOf(world.db, centre.id)).map(({ name }) => name),
        ['Wiktor'],
      )
    }))
})
