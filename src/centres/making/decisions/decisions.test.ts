import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { town, type World } from '#testing.ts'
import { paths as centrePaths } from '../../paths.ts'
import { paths } from '../paths.ts'
import { kozłówka, ledTo, openPlace } from '../samples.ts'
import { groupsIn, refusal } from './rules.ts'

const groups = 'Seniorzy\nRodzice małych dzieci\nMłodzież\nOsoby z niepełnosprawnościami'
const when = { day: '2026-09-10', begins: '17:00', ends: '19:00', place: 'Klub na rogu' }
const decided = '2026-09-10'
const said = () => ({ method: 'consensus', decided, clientId: crypto.randomUUID() })

describe('what a team decides', () => {
  it('becomes what the place says of itself, at the same address', () =>
    town(async (world) => {
      const at = await meeting(world)
      await decide(world, at, { sort: 'groups', text: groups })
      await decide(world, at, { sort: 'name', text: 'Podwórko na Kozłówce' })
      await decide(world, at, { sort: 'mission', text: 'Razem łatwiej.' })

      world.as(null)
      const page = await world.see(centrePaths.centre.href(kozłówka))
      for (const words of ['Podwórko na Kozłówce', 'Razem łatwiej.', 'Rodzice małych dzieci'])
        assert.match(page, RegExp(words))
    }))

  it('is not undone by an older decision written down later, and stays readable', () =>
    town(async (world) => {
      const first = await meeting(world)
      const second = await meeting(world, '2026-09-17')
      world.timeIs('2026-09-20T08:00:00Z')
      await decide(world, second, { sort: 'name', text: 'Nasze miejsce', decided: '2026-09-17' })
      await decide(world, first, { sort: 'name', text: 'Klub przy bloku' })

      assert.match(await world.see(centrePaths.centre.href(kozłówka)), /Nasze miejsce/)
      assert.match(await world.see(paths.making.href(kozłówka)), /Klub przy bloku/)
    }))

  it('says how the votes fell', () =>
    town(async (world) => {
      const at = await meeting(world)
      const votes = { method: 'vote', votesFor: 7, votesAgainst: 2, abstained: 1 }
      await decide(world, at, { sort: 'name', text: 'Nasze miejsce', ...votes })
      assert.match(await world.see(paths.meeting.href(at)), /7 za, 2 przeciw, 1 wstrzymało się/)
    }))

  it('is written down once however often the form is sent', () =>
    town(async (world) => {
      const at = await meeting(world)
      const form = { ...said(), sort: 'mission', text: 'Razem łatwiej.' }
      await world.submit(paths.decisions.href(at), form)
      await world.submit(paths.decisions.href(at), form)
      assert.equal((await world.happened()).filter((name) => name === 'centres.decision.made').length, 1)
    }))

  it('takes as many groups as were agreed on', () =>
    town(async (world) => {
      const at = await meeting(world)
      const two = await world.submit(paths.decisions.href(at), {
        ...said(),
        sort: 'groups',
        text: 'Seniorzy\nMłodzież',
      })
      assert.equal(two.status, 422)

      await world.asRole('organiser')
      await world.submit(paths.making.href(kozłówka), { groups: 2 })
      await decide(world, at, { sort: 'groups', text: 'Seniorzy\nMłodzież' })
    }))

  it('is a duty after a meeting that left nothing, and is written down by nobody from outside', () =>
    town(async (world) => {
      const at = await meeting(world)
      assert.match(await world.see('/konto/do-zrobienia'), /Zapisz, co ustalił zespół/)
      await world.asRole('official')
      const form = { ...said(), sort: 'mission', text: 'Razem łatwiej.' }
      assert.equal((await world.submit(paths.decisions.href(at), form)).status, 403)
    }))
})

describe('the rules of deciding', () => {
  const none = { votesFor: null, votesAgainst: null, abstained: null }
  const name = { sort: 'name' as const, text: 'Nasze', method: 'consensus' as const, decided, ...none }
  const told = (more: object) => refusal({ ...name, ...more }, 4, decided, '2026-09-20')

  it('know that a vote can be lost or drawn', () => {
    const vote = { method: 'vote', votesFor: 4, votesAgainst: 4, abstained: 0 }
    assert.equal(told(vote), 'vote-lost')
    assert.equal(told({ ...vote, votesFor: 5 }), null)
    assert.equal(told({ ...vote, abstained: null }), 'votes-missing')
  })
  it('know when a meeting was', () => {
    assert.equal(told({ decided: '2026-09-09' }), 'before-meeting')
    assert.equal(told({ decided: '2026-09-21' }), 'not-yet')
  })
  it('read groups one to a line, with or without dashes, each once', () => {
    assert.deepEqual(groupsIn(' – Seniorzy \n\n* Młodzież'), ['Seniorzy', 'Młodzież'])
    assert.equal(told({ sort: 'groups', text: 'Seniorzy\nseniorzy\nMłodzież\nRodzice' }), 'groups-repeat')
  })
})

/** A meeting that has just ended, and its organiser stepped into. */
async function meeting(world: World, day = when.day) {
  if (day === when.day) await openPlace(world)
  const id = ledTo(await world.submit(paths.meetings.href(kozłówka), { ...when, day, title: `Spotkanie ${day}` }))
  world.timeIs(`${day}T18:00:00Z`)
  return { ...kozłówka, id }
}

async function decide(world: World, at: { id: string } & typeof kozłówka, form: Record<string, string | number>) {
  assert.equal((await world.submit(paths.decisions.href(at), { ...said(), ...form })).status, 303)
}
