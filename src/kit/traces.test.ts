import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { town } from '#testing.ts'
import { tie, untie, walkBothWays, walkTies } from './traces.ts'

const end = (kind: string, digit: string) => ({ kind, id: `00000000-0000-4000-8000-00000000000${digit}` })
const voice = end('conclusion', '1')
const other = end('conclusion', '2')
const proposal = end('proposal', '3')
const unit = end('unit', '4')

describe('a trace', () => {
  it('is walked to what became of a voice and back to who asked for a unit', () =>
    town(async ({ db, krakow, now }) => {
      const link = { communityId: krakow.id, kind: 'led-to', by: null, at: now() }
      await tie(db, { ...link, from: voice, to: proposal })
      await tie(db, { ...link, from: other, to: proposal })
      await tie(db, { ...link, from: proposal, to: unit })

      const down = await walkTies(db, voice, 'down')
      const up = await walkTies(db, unit, 'up')

      assert.deepEqual(await walkBothWays(db, proposal), {
        up: up.slice(1),
        down: up.slice(0, 1),
      })
      assert.deepEqual(
        down.map((row) => row.toKind),
        ['proposal', 'unit'],
      )
      assert.deepEqual(
        up.map((row) => row.fromKind),
        ['proposal', 'conclusion', 'conclusion'],
      )
    }))

  it('ends even where it runs in a circle', () =>
    town(async ({ db, krakow, now }) => {
      const link = { communityId: krakow.id, kind: 'led-to', by: null, at: now() }
      await tie(db, { ...link, from: voice, to: proposal })
      await tie(db, { ...link, from: proposal, to: voice })

      assert.equal((await walkTies(db, voice, 'down')).length, 2)
    }))

  it('is tied once and can be untied', () =>
    town(async ({ db, krakow, now }) => {
      const link = { communityId: krakow.id, from: voice, to: proposal, kind: 'led-to', by: null, at: now() }
      assert.equal(await tie(db, link), true)
      assert.equal(await tie(db, link), false)
      assert.equal(await untie(db, voice, proposal, 'led-to'), true)
      assert.deepEqual(await walkTies(db, voice, 'down'), [])
    }))
})
