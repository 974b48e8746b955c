import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addClearance, roleHolders } from '#accounts/index.ts'
import { town, type World } from '#testing.ts'
import { scopeOf } from '../../places/rights.ts'
import { paths } from '../paths.ts'
import { kozłówka, ledTo, openPlace } from '../samples.ts'
import { type Declarant, declarantById } from './declarations.ts'
import { decisionRefusal, isLate } from './rules.ts'

const called = { role: 'animator', untilDay: '2026-09-20', paid: 'either', hoursFrom: 8, hoursTo: 16, places: 2 }
const offer = () => ({ hours: 10, paid: 'unpaid', clientId: crypto.randomUUID(), words: 'Znam tu wszystkich' })
const anna = () => ({ ...offer(), givenName: 'Anna', surname: 'Jesion', contact: 'email', email: 'anna@example.org' })

describe('a call for people', () => {
  it('is answered without an account, and its author comes back by a link', () =>
    town(async (world) => {
      const at = await openCall(world)
      world.as(null)
      const sent = await world.submit(paths.declarations.href(at), anna())
      assert.match(sent.headers.get('location')!, /\/krakow\/zgloszenie\//)

      assert.match(await world.see(sent.headers.get('location')!), /Czeka na decyzję/)
      assert.match(await world.see(`/krakow/miejsca/${at.centre}`), /Szukamy osób do animacji/)
    }))

  it('keeps what comes after the last day, and marks it late', () =>
    town(async (world) => {
      const at = await openCall(world)
      world.timeIs('2026-09-21T08:00:00Z')
      world.as(null)
      await world.submit(paths.declarations.href(at), anna())
      assert.deepEqual(
        (await listed(world, at)).map(({ late }) => late),
        [true],
      )
    }))

  it('takes a paper handed in on time as on time, whenever it is typed in', () =>
    town(async (world) => {
      const at = await openCall(world)
      world.timeIs('2026-09-25T08:00:00Z')
      const paper = { ...anna(), channel: 'paper', receivedOn: '2026-09-20' }
      assert.equal((await world.submit(paths.declarationEntry.href(at), paper)).status, 303)
      const [one] = await listed(world, at)
      assert.deepEqual([one!.late, one!.channel], [false, 'paper'])
    }))

  it('makes one record of one person, and tells a stranger nothing of it', () =>
    town(async (world) => {
      const at = await openCall(world)
      world.as(null)
      await world.submit(paths.declarations.href(at), anna())
      const again = await world.submit(paths.declarations.href(at), anna())
      assert.match(await world.see(again.headers.get('location')!), /Czeka na decyzję/)

      const [one, another] = await listed(world, at)
      assert.deepEqual([one!.again, another], [1, undefined])
      const typed = await world.submit(paths.declarationEntry.href(at), { ...anna(), channel: 'phone' })
      assert.equal(typed.status, 422)
    }))

  it('takes the same form sent twice once', () =>
    town(async (world) => {
      const at = await openCall(world)
      world.as(null)
      const form = anna()
      await world.submit(paths.declarations.href(at), form)
      await world.submit(paths.declarations.href(at), form)
      assert.deepEqual(
        (await listed(world, at)).map(({ again }) => again),
        [0],
      )
    }))

  it('shows who declared to nobody but those who run the place', () =>
    town(async (world) => {
      const at = await openCall(world)
      world.as(null)
      await world.submit(paths.declarations.href(at), anna())
      assert.notEqual((await world.visit(paths.declarations.href(at))).status, 200)
      assert.doesNotMatch(await world.see(`${paths.call.href(at)}.json`), /Anna|anna@/)
      await world.asRole('council-member')
      assert.equal((await world.visit(paths.declarations.href(at))).status, 403)
    }))

  it('prints as a form that asks the same', () =>
    town(async (world) => {
      const at = await openCall(world)
      const paper = await world.visit(paths.callPaper.href(at))
      assert.equal(paper.headers.get('content-type'), 'application/pdf')
    }))
})

describe('choosing people', () => {
  it('gives whoever is accepted the role in this place from that day, and tells them why', () =>
    town(async (world) => {
      const at = await openCall(world)
      const { id, scope } = await declared(world, at)
      const reason = 'Bo rozmawia ze wszystkimi.'
      await world.submit(decisionOf(at, id), { outcome: 'accepted', reason, from: '2026-10-01', to: '2027-09-30' })

      const holders = await roleHolders(world.db, world.krakow.id, scope, '2026-10-01')
      assert.deepEqual(
        holders.filter(({ role }) => role === 'animator').map(({ surname, to }) => [surname, to]),
        [['Jesion', '2027-09-30']],
      )
      assert.ok((await world.happened()).includes('centres.declaration.decided'))
    }))

  it('refuses nobody without a reason', () =>
    town(async (world) => {
      const at = await openCall(world)
      const { id } = await declared(world, at)
      const silent = await world.submit(decisionOf(at, id), { outcome: 'declined', from: '2026-10-01' })
      assert.equal(silent.status, 422)
      assert.match(await silent.text(), /napisać dlaczego/)
    }))

  it('lets nobody work with children before the register was looked into', () =>
    town(async (world) => {
      const at = await openCall(world, { withMinors: 'on' })
      const { id, personId } = await declared(world, at)
      const accepted = { outcome: 'accepted', from: '2026-10-01' }
      assert.equal((await world.submit(decisionOf(at, id), accepted)).status, 422)

      const check = { personId, kind: 'register' as const, checkedOn: '2026-09-02', validUntil: '2027-09-01' }
      const by = await world.asRole('organiser')
      await addClearance(world.db, by.id, world.krakow.id, check, world.now())
      assert.equal((await world.submit(decisionOf(at, id), accepted)).status, 303)
    }))
})

describe('the rules of choosing', () => {
  const call = { places: 1, withMinors: false }
  const accepted = { outcome: 'accepted' as const, reason: '', from: '2026-10-01', to: null }
  const waiting = { status: 'waiting' as const, late: false }
  const around = { accepted: 0, cleared: false }

  it('count the places, and let the reserve be accepted later', () => {
    assert.equal(decisionRefusal(call, waiting, accepted, { ...around, accepted: 1 }), 'no-places')
    assert.equal(decisionRefusal(call, { ...waiting, status: 'reserve' }, accepted, around), null)
  })
  it('ask why somebody late is accepted', () => {
    assert.equal(decisionRefusal(call, { ...waiting, late: true }, accepted, around), 'late-reason-missing')
    assert.equal(
      decisionRefusal(call, { ...waiting, late: true }, { ...accepted, reason: 'Był w szpitalu' }, around),
      null,
    )
  })
  it('let nobody decide on what was taken back, or end a role by another decision', () => {
    assert.equal(decisionRefusal(call, { ...waiting, status: 'withdrawn' }, accepted, around), 'withdrawn')
    assert.equal(decisionRefusal(call, { ...waiting, status: 'accepted' }, accepted, around), 'accepted-already')
  })
  it('count the last day in', () => {
    assert.equal(isLate({ untilDay: '2019-04-08' }, '2019-04-08'), false)
    assert.equal(isLate({ untilDay: '2019-04-08' }, '2019-04-09'), true)
  })
})

type At = Awaited<ReturnType<typeof openCall>>

async function openCall(world: World, more: Record<string, string> = {}) {
  const centre = await openPlace(world)
  const id = ledTo(await world.submit(paths.calls.href(kozłówka), { ...called, ...more }))
  return { ...kozłówka, id, centreId: centre.id }
}

type Row = { id: string; late: boolean; channel: string } & Pick<Declarant, 'again'>

async function listed(world: World, at: At): Promise<Row[]> {
  await world.asRole('coordinator', scopeOf(at.centreId))
  const answer = await world.visit(`${paths.declarations.href(at)}.json`)
  return ((await answer.json()) as { people: Row[] }).people
}

async function declared(world: World, at: At) {
  world.as(null)
  await world.submit(paths.declarations.href(at), anna())
  const [one] = await listed(world, at)
  const row = await declarantById(world.db, at.id, one!.id)
  return { id: one!.id, personId: row!.declaration.personId!, scope: scopeOf(at.centreId) }
}

const decisionOf = (at: At, declaration: string) => paths.declaration.href({ ...at, declaration })
