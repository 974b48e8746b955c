import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addPerson, endRole, grantRole, holds, openSession, personOf } from '#accounts/index.ts'
import { sampleCommunity, samplePerson, town, type World } from '#testing.ts'
import { paths } from './paths.ts'

const k = { community: 'krakow' }
const anna = { givenName: 'Anna', surname: 'Jesion', email: 'anna@example.org' }
const enter = (world: World, person: object) => addPerson(world.db, null, world.krakow.id, person, world.now())

/** The roles that count for a person at a moment, as a request would see them. */
async function rolesAt(world: World, personId: string, moment: string) {
  const now = new Date(moment)
  const { token } = await openSession(world.db, personId, { method: 'email', assurance: 'email' }, now)
  return (await personOf(world.db, token, now))!
}

describe('giving a role', () => {
  it('finds the person by name or by address', () =>
    town(async (world) => {
      const { id } = await enter(world, anna)
      await world.asRole('administrator')

      const byName = await world.submit(paths.roles.href(k), { who: 'Anna Jesion', role: 'duty', from: '2026-09-01' })
      const byAddress = await world.submit(paths.roles.href(k), { who: anna.email, role: 'leader', from: '2026-09-01' })

      assert.deepEqual([byName.status, byAddress.status], [303, 303])
      const person = await rolesAt(world, id, '2026-09-01T08:00:00Z')
      assert.deepEqual(person.roles.map(({ role }) => role).sort(), ['duty', 'leader'])
      assert.deepEqual((await world.lastEvent())!.facts, { role: 'leader', from: '2026-09-01', to: null })
    }))

  const refusals: [why: string, typed: object, words: RegExp][] = [
    ['to nobody known', { who: 'Zenon Nikt' }, /Nikogo takiego nie ma/],
    ['to nobody at all', { who: '' }, /Nikogo takiego nie ma/],
    ['when several fit', { who: 'jesion' }, /Pasuje kilka osób/],
    ['that ends before it begins', { who: 'Anna Jesion', to: '2026-08-31' }, /nie może być przed pierwszym/],
    ['that is held already', { who: 'Anna Jesion', role: 'recorder' }, /ma już tę rolę w tych dniach/],
    [
      'that is held in some of those days',
      { who: 'Anna Jesion', role: 'leader', from: '2026-01-01' },
      /ma już tę rolę/,
    ],
    ['that does not exist', { who: 'Anna Jesion', role: 'mayor' }, /Prosimy wybrać/],
    ['of an operator', { who: 'Anna Jesion', role: 'operator' }, /Prosimy wybrać/],
    ['without a first day', { who: 'Anna Jesion', from: '' }, /Prosimy o datę|To pole/],
  ]
  for (const [why, typed, words] of refusals)
    it(`is refused ${why}`, () =>
      town(async (world) => {
        const { id: personId } = await enter(world, anna)
        await enter(world, { givenName: 'Zofia', surname: 'Jesion' })
        const held = { personId, communityId: world.krakow.id, from: '2026-01-01' }
        await grantRole(world.db, null, { ...held, role: 'recorder' }, world.now())
        await grantRole(world.db, null, { ...held, role: 'leader', from: '2026-02-01', to: '2026-03-01' }, world.now())
        await world.asRole('administrator')

        const answer = await world.submit(paths.roles.href(k), { role: 'duty', from: '2026-09-01', ...typed })

        assert.equal(answer.status, 422)
        assert.match(await answer.text(), words)
      }))

  it('lets one choose when several fit', () =>
    town(async (world) => {
      const { id } = await enter(world, anna)
      await enter(world, { givenName: 'Zofia', surname: 'Jesion' })
      await world.asRole('administrator')

      const page = await (
        await world.submit(paths.roles.href(k), { who: 'jesion', role: 'duty', from: '2026-09-01' })
      ).text()
      assert.match(page, new RegExp(`name="personId"[^>]*value="${id}"|value="${id}"[^>]*name="personId"`))
      assert.equal(
        (await world.submit(paths.roles.href(k), { personId: id, role: 'duty', from: '2026-09-01' })).status,
        303,
      )
    }))

  it('does not reach a person of another town', () =>
    town(async (world) => {
      const skawina = await sampleCommunity(world.db, 'skawina', 'Skawina', 'w Skawinie')
      const there = await samplePerson(world.db, skawina, 'official', world.now())
      await world.asRole('administrator')
      const answer = await world.submit(paths.roles.href(k), { personId: there.id, role: 'duty', from: '2026-09-01' })
      assert.equal(answer.status, 422)
    }))
})

describe('a role', () => {
  it('counts from its first day to the end of its last, on the clock of Warsaw', () =>
    town(async (world) => {
      const { id: personId } = await enter(world, anna)
      const communityId = world.krakow.id
      await grantRole(
        world.db,
        null,
        { personId, role: 'duty', communityId, from: '2026-09-10', to: '2026-09-20' },
        world.now(),
      )
      const onDuty = async (moment: string) => holds(await rolesAt(world, personId, moment), ['duty'], communityId)

      assert.equal(await onDuty('2026-09-09T21:59:00Z'), false)
      assert.equal(await onDuty('2026-09-09T22:00:00Z'), true)
      assert.equal(await onDuty('2026-09-20T21:59:00Z'), true)
      assert.equal(await onDuty('2026-09-20T22:00:00Z'), false)
    }))

  it('in one matter counts there only', () =>
    town(async (world) => {
      const [here, elsewhere] = [
        { kind: 'topic', id: crypto.randomUUID() },
        { kind: 'topic', id: crypto.randomUUID() },
      ]
      const ewa = await world.asRole('recorder', here)
      assert.equal(holds(ewa, ['recorder'], world.krakow.id, here), true)
      assert.equal(holds(ewa, ['recorder'], world.krakow.id, elsewhere), false)
      assert.equal(holds(ewa, ['recorder'], world.krakow.id), false)
    }))

  it('of an administrator counts for every role of the town, and of no other town', () =>
    town(async (world) => {
      const skawina = await sampleCommunity(world.db, 'skawina', 'Skawina', 'w Skawinie')
      const adam = await world.asRole('administrator')
      assert.equal(holds(adam, ['organiser'], world.krakow.id), true)
      assert.equal(holds(adam, ['organiser'], skawina.id), false)
    }))

  it('can be given again after it has ended', () =>
    town(async (world) => {
      const { id: personId } = await enter(world, anna)
      const grant = { personId, role: 'duty' as const, communityId: world.krakow.id, from: '2026-01-01' }
      const given = await grantRole(world.db, null, grant, world.now())
      await endRole(world.db, personId, given!.id, world.krakow.id, '2026-05-31', world.now())

      assert.equal(await grantRole(world.db, null, { ...grant, from: '2026-05-31' }, world.now()), null)
      assert.notEqual(await grantRole(world.db, null, { ...grant, from: '2026-06-01' }, world.now()), null)
    }))
})

describe('ending a role', () => {
  const refusals: [why: string, on: string, words: RegExp][] = [
    ['before its first day', '2025-12-31', /nie można tak zakończyć/],
    ['on no day', '', /nie można tak zakończyć/],
  ]
  for (const [why, on, words] of refusals)
    it(`is refused ${why}`, () =>
      town(async (world) => {
        const roleId = await deputy(world)
        await world.asRole('administrator')
        const answer = await world.submit(paths.roleEnd.href({ ...k, id: roleId }), { on })
        assert.equal(answer.status, 422)
        assert.match(await answer.text(), words)
      }))

  it('is refused when it ends already, and for a role of another town', () =>
    town(async (world) => {
      const roleId = await deputy(world)
      const skawina = await sampleCommunity(world.db, 'skawina', 'Skawina', 'w Skawinie')
      const there = await samplePerson(world.db, skawina, 'resident', world.now())
      const grant = { personId: there.id, role: 'duty' as const, communityId: skawina.id, from: '2026-01-01' }
      const strange = await grantRole(world.db, null, grant, world.now())
      await world.asRole('administrator')
      const end = async (id: string) =>
        (await world.submit(paths.roleEnd.href({ ...k, id }), { on: '2026-09-30' })).status

      assert.equal(await end(roleId), 303)
      assert.equal(await end(roleId), 422)
      assert.equal(await end(strange!.id), 422)
    }))

  it('is refused for the last administrator, unless an operator does it', () =>
    town(async (world) => {
      await world.asRole('administrator')
      const page = await world.see(paths.roles.href(k))
      const id = /role\/([0-9a-f-]{36})\/koniec/.exec(page)![1]!

      const answer = await world.submit(paths.roleEnd.href({ ...k, id }), { on: '2026-09-30' })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /jedyna osoba, która może tu nadawać role/)

      await world.asRole('operator')
      assert.equal((await world.submit(paths.roleEnd.href({ ...k, id }), { on: '2026-09-30' })).status, 303)
    }))
})

describe('operators of the installation', () => {
  it('name another by a whole address, and the last one stays', () =>
    town(async (world) => {
      const { id } = await enter(world, anna)
      const olga = await world.asRole('operator')
      const own = /operatorzy\/([0-9a-f-]{36})\/koniec/.exec(await world.see(paths.operators.href()))![1]!
      assert.equal((await world.submit(paths.operatorEnd.href({ id: own }), { on: '2026-09-01' })).status, 422)

      assert.equal((await world.submit(paths.operators.href(), { who: 'jesion', from: '2026-09-01' })).status, 422)
      assert.equal((await world.submit(paths.operators.href(), { who: anna.email, from: '2026-09-01' })).status, 303)
      const person = await rolesAt(world, id, '2026-09-01T08:00:00Z')
      assert.equal(person.roles[0]?.role, 'operator')
      world.as(olga)
      assert.equal((await world.submit(paths.operatorEnd.href({ id: own }), { on: '2026-09-01' })).status, 303)
    }))
})

async function deputy(world: World): Promise<string> {
  const { id: personId } = await enter(world, { givenName: 'Ewa' })
  const grant = { personId, role: 'recorder' as const, communityId: world.krakow.id, from: '2026-01-01' }
  return (await grantRole(world.db, null, grant, world.now()))!.id
}
