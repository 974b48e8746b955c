import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addPerson, guards, personWithAccount } from '#accounts/index.ts'
import type { Person } from '#kit/http.ts'
import { samplePerson, town, type World } from '#testing.ts'
import { paths } from './paths.ts'

const k = { community: 'krakow' }
const today = '2026-09-01'
const person = (id: string, name: string): Person => ({ id, name, email: null, lang: 'pl', roles: [] })

/** A mother, and a daughter of sixteen, each with an account. */
async function family(world: World) {
  const mother = await personWithAccount(world.db, 'anna@example.org', 'pl', world.now())
  const daughter = { givenName: 'Ola', email: 'ola@example.org', minorUntil: '2028-05-01' }
  const { id } = await addPerson(world.db, null, world.krakow.id, daughter, world.now())
  await personWithAccount(world.db, 'ola@example.org', 'pl', world.now())
  return { anna: person(mother, 'Anna'), ola: person(id, 'Ola') }
}

const link = async (world: World, what: string) =>
  new RegExp(`action="([^"]*/${what})"`).exec(await world.see(paths.care.href()))?.[1] ?? ''

describe('care of a teenager', () => {
  it('begins when both have confirmed it, whoever asked first', () =>
    town(async (world) => {
      const { anna, ola } = await family(world)
      for (const [first, second, fields] of [
        [anna, ola, { email: 'ola@example.org', as: 'guardian' }],
        [ola, anna, { email: 'anna@example.org', as: 'minor' }],
      ] as const) {
        world.as(first)
        assert.equal((await world.submit(paths.care.href(), fields)).status, 303)
        assert.equal(await guards(world.db, anna.id, ola.id, today), false)
        assert.equal(await link(world, 'potwierdzenie'), '', 'one cannot confirm for the other')

        world.as(second)
        assert.equal((await world.submit(await link(world, 'potwierdzenie'), {})).status, 303)
        assert.equal(await guards(world.db, anna.id, ola.id, today), true)
        assert.equal((await world.submit(await link(world, 'koniec'), {})).status, 303)
        assert.equal(await guards(world.db, anna.id, ola.id, today), false)
      }
    }))

  it('ends by itself on the eighteenth birthday', () =>
    town(async (world) => {
      const { anna, ola } = await family(world)
      world.as(anna)
      await world.submit(paths.care.href(), { email: 'ola@example.org', as: 'guardian' })
      world.as(ola)
      await world.submit(await link(world, 'potwierdzenie'), {})
      assert.equal(await guards(world.db, anna.id, ola.id, '2028-04-30'), true)
      assert.equal(await guards(world.db, anna.id, ola.id, '2028-05-01'), false)
    }))

  it('says the same whether or not anybody has an account with the address', () =>
    town(async (world) => {
      const { anna } = await family(world)
      world.as(anna)
      const known = await world.submit(paths.care.href(), { email: 'ola@example.org', as: 'guardian' })
      const unknown = await world.submit(paths.care.href(), { email: 'nikt@example.org', as: 'guardian' })
      assert.equal(known.status, unknown.status)
      assert.deepEqual(known.headers.getSetCookie(), unknown.headers.getSetCookie())
    }))

  it('is confirmed and ended by nobody else', () =>
    town(async (world) => {
      const { anna, ola } = await family(world)
      world.as(anna)
      await world.submit(paths.care.href(), { email: 'ola@example.org', as: 'guardian' })
      world.as(ola)
      const [confirm, end] = [await link(world, 'potwierdzenie'), await link(world, 'koniec')]

      world.as(await samplePerson(world.db, world.krakow, 'resident', world.now()))
      assert.equal((await world.submit(confirm, {})).status, 404)
      assert.equal((await world.submit(end, {})).status, 404)
      assert.equal((await world.submit(paths.careEnd.href({ id: 'x' }), {})).status, 404)
    }))

  const refusals: [why: string, who: 'anna' | 'ola', fields: Record<string, string>, words: RegExp][] = [
    ['of oneself', 'anna', { email: 'anna@example.org', as: 'guardian' }, /To ta sama osoba/],
    ['by a minor', 'ola', { email: 'anna@example.org', as: 'guardian' }, /osoba, która ma 18 lat/],
    ['of somebody of age', 'anna', { email: 'ola@example.org', as: 'minor' }, /nie potrzebuje opiekuna/],
    ['of half an address', 'anna', { email: 'ola@', as: 'guardian' }, /wygląda na niepełny/],
  ]
  for (const [why, who, fields, words] of refusals)
    it(`is refused ${why}`, () =>
      town(async (world) => {
        const { anna, ola } = await family(world)
        world.as({ anna, ola }[who])
        const answer = await world.submit(paths.care.href(), fields)
        assert.equal(answer.status, 422)
        assert.match(await answer.text(), words)
      }))
})

describe('care of a child', () => {
  it('waits for staff to see the papers, because the child cannot confirm it', () =>
    town(async (world) => {
      const anna = await samplePerson(world.db, world.krakow, 'resident', world.now())
      world.as(anna)
      await world.submit(paths.ward.href(), { givenName: 'Staś', minorUntil: '2036-05-01' })
      assert.match(await world.see(paths.care.href()), /Pod opieką: Staś[\s\S]*czeka na potwierdzenie/)

      await world.asRole('official')
      const page = await world.see(paths.person.href({ ...k, id: anna.id }))
      const care = /name="care" value="([^"]+)"/.exec(page)![1]!
      const decide = (decision: string) =>
        world.submit(paths.personCareDecision.href({ ...k, id: anna.id }), { care, decision })
      assert.equal((await decide('confirm')).status, 303)
      world.as(anna)
      assert.match(await world.see(paths.care.href()), /Pod opieką: Staś[\s\S]*potwierdzona/)

      await world.asRole('official')
      assert.equal((await decide('end')).status, 303)
      assert.equal((await decide('end')).status, 422)
    }))

  const refusals: [why: string, child: Record<string, string>, words: RegExp][] = [
    ['who is grown', { givenName: 'Jan', minorUntil: '2026-09-01' }, /ma już 18 lat/],
    ['without a name', { givenName: '', minorUntil: '2036-05-01' }, /To pole jest potrzebne/],
    ['without a birthday', { givenName: 'Staś', minorUntil: '' }, /Prosimy o datę/],
  ]
  for (const [why, child, words] of refusals)
    it(`is refused for somebody ${why}`, () =>
      town(async (world) => {
        world.as(await samplePerson(world.db, world.krakow, 'resident', world.now()))
        const answer = await world.submit(paths.ward.href(), child)
        assert.equal(answer.status, 422)
        assert.match(await answer.text(), words)
      }))
})

describe('a guardian named at the desk', () => {
  it('counts at once, because staff have seen the papers', () =>
    town(async (world) => {
      const { anna, ola } = await family(world)
      const guardian = await samplePerson(world.db, world.krakow, 'resident', world.now())
      await world.asRole('official')
      const name = (guardianId: string, seen = 'on') =>
        world.submit(paths.personCare.href({ ...k, id: ola.id }), { guardianId, seen, q: 'jesion' })

      const unseen = await name(guardian.id, '')
      assert.equal(unseen.status, 422)
      assert.match(await unseen.text(), /Bez okazania dokumentu/)
      assert.equal((await name(ola.id)).status, 422)
      assert.equal((await name(crypto.randomUUID())).status, 422)
      assert.equal((await name('')).status, 422)

      assert.equal((await name(guardian.id)).status, 303)
      assert.equal(await guards(world.db, guardian.id, ola.id, today), true)
      const twice = await name(guardian.id)
      assert.match(await twice.text(), /już wpisana/)
      assert.equal(await guards(world.db, anna.id, ola.id, today), false)
    }))
})
