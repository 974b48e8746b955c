import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instantOf } from '#kit/dates.ts'
import { paired } from './pairing.ts'

const old = (day: string, people = 0) => ({ id: day, originalBegins: instantOf(day, '18:00'), people })
const to = (day: string, clock = '18:00') => ({ day, begins: instantOf(day, clock) })
const pairs = (all: ReturnType<typeof paired<ReturnType<typeof old>, ReturnType<typeof to>>>) =>
  all.kept.map(([{ id }, { day }]) => `${id} → ${day}`)

describe('dates under a new rule', () => {
  it('go with their people from Tuesdays to Wednesdays, each to the nearest', () => {
    const all = paired([old('2026-10-06', 3), old('2026-10-13')], [to('2026-10-07'), to('2026-10-14')], 'week')
    assert.deepEqual(pairs(all), ['2026-10-06 → 2026-10-07', '2026-10-13 → 2026-10-14'])
    assert.deepEqual([all.gone, all.lost, all.added], [[], [], []])
  })

  it('stay where both rules meet; of the others those with people are called off, the rest are gone', () => {
    const olds = [old('2026-10-06', 3), old('2026-10-13', 5), old('2026-10-20'), old('2026-10-27')]
    const all = paired(olds, [to('2026-10-06'), to('2026-10-20')], 'week')
    assert.deepEqual(pairs(all), ['2026-10-06 → 2026-10-06', '2026-10-20 → 2026-10-20'])
    assert.deepEqual(all.lost, [olds[1]])
    assert.deepEqual(all.gone, [olds[3]])
  })

  it('give the only meeting of a week to the date with people on its list', () => {
    const all = paired([old('2026-10-06'), old('2026-10-08', 2)], [to('2026-10-07')], 'week')
    assert.deepEqual(pairs(all), ['2026-10-08 → 2026-10-07'])
    assert.deepEqual(
      all.gone.map(({ id }) => id),
      ['2026-10-06'],
    )
  })

  it('never follow a meeting of another week, even two days away', () => {
    const all = paired([old('2026-10-06', 2)], [to('2026-10-04')], 'week')
    assert.deepEqual([all.kept.length, all.lost.length, all.added.length], [0, 1, 1])
  })

  it('of a monthly rule go from the first Tuesday to the third Monday', () => {
    assert.deepEqual(pairs(paired([old('2026-10-06', 2)], [to('2026-10-19')], 'month')), ['2026-10-06 → 2026-10-19'])
  })
})
