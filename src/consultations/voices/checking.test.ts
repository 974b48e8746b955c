import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { town, type World } from '#testing.ts'
import { seniorsMeeting } from '../meetings/samples.ts'
import { paths } from './paths.ts'
import { readTheSame, secondRefusal } from './rules.ts'

const cards = ['Ławka przy szpitalu', 'Cień na placu', 'Toaleta w parku', 'Więcej lip']

/** A pile of four cards typed by Maria, every second of which is typed again; Ewa, the recorder, is stepped into. */
async function pile({ db, krakow, asRole, submit, now }: World) {
  const maria = (await asRole('organiser'))!
  const { at, topic } = await seniorsMeeting(db, maria, krakow.id, now())
  await submit(paths.batches.href(at), { note: 'Urna', checkEvery: 2 })
  const here = { ...at, number: 1 }
  for (const text of cards)
    await submit(paths.batch.href(here), { topicId: topic.id, kind: 'need', text, clientId: randomUUID() })
  return {
    maria,
    at,
    check: paths.check.href(here),
    settle: (card: number) => paths.settlement.href({ ...here, card }),
  }
}

describe('typing a share of a pile a second time', () => {
  it('asks somebody else for every so-manyth card, without showing the first entry', () =>
    town(async (world) => {
      const { see, submit, as, asRole } = world
      const { maria, check } = await pile(world)
      assert.match(await see(check), /Reszta czeka na inną osobę/)
      const own = await submit(check, { card: 2, kind: 'need', text: 'Cień na placu' })
      assert.match(await own.text(), /Drugi raz wpisuje ją ktoś inny/)
      assert.equal(own.status, 422)

      await asRole('recorder')
      const page = await see(check)
      assert.match(page, /Kartka 2 w stosie \(wniosek 2\)/)
      assert.doesNotMatch(page, /Cień na placu/)
      await submit(check, { card: 2, kind: 'need', text: ' cień  na placu' })
      assert.match(await see(check), /Sprawdzone: 1 z 2[\s\S]*Kartka 4/)
      as(maria)
      assert.equal((await submit(check, { card: 1, kind: 'need', text: 'Ławka' })).status, 422, 'not asked for')
    }))

  it('shows where the two differ, and the chosen one stands, with the first kept', () =>
    town(async (world) => {
      const { see, submit, asRole, failures } = world
      const { at, check, settle } = await pile(world)
      await asRole('recorder')
      await submit(check, { card: 2, kind: 'problem', text: 'Cień na plaży' })
      const page = await see(check)
      assert.match(page, /Cień na placu[\s\S]*Cień na plaży/)
      assert.equal((await submit(settle(2), {})).status, 422)
      assert.equal((await submit(settle(2), { choice: 'second', revision: 7 })).status, 422, 'it changed meanwhile')
      assert.equal((await submit(settle(2), { choice: 'second', revision: 1 })).status, 303)
      assert.equal((await submit(settle(2), { choice: 'first', revision: 2 })).status, 422, 'settled')
      const conclusion = await see(paths.conclusion.href({ ...at, number: 2 }))
      assert.match(conclusion, /Cień na plaży/)
      assert.match(conclusion, /Cień na placu/)
      assert.deepEqual(failures, [])
    }))

  it('comes back whole when something is missing', () =>
    town(async (world) => {
      const { submit, asRole } = world
      const { check } = await pile(world)
      await asRole('recorder')
      const answer = await submit(check, { card: 2, text: 'Cień na placu' })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Cień na placu/)
    }))
})

describe('the rules of a second entry', () => {
  it('let nobody check themselves, nor a card twice', () => {
    assert.equal(secondRefusal({ enteredBy: 'ewa', second: null }, 'ewa'), 'own-card')
    assert.equal(secondRefusal({ enteredBy: 'ewa', second: {} }, 'maria'), 'typed-already')
    assert.equal(secondRefusal({ enteredBy: null, second: null }, 'maria'), null)
  })

  it('take no notice of capital letters and spaces, but of a kind and a number', () => {
    const first = { kind: 'need', text: 'Cień na placu', support: 3 } as const
    assert.ok(readTheSame(first, { ...first, text: '  CIEŃ na\nplacu ' }))
    assert.ok(!readTheSame(first, { ...first, support: 8 }))
    assert.ok(!readTheSame(first, { ...first, kind: 'problem' }))
  })
})
