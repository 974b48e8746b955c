import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { anyDay } from './any-day.ts'
import { addDays, addMonths, asDay, type Day, dayOf, daysBetween, endOf, isDay, startOf, weekday } from './day.ts'

const hour = 3_600_000

describe('a day', () => {
  it('is a date that exists, written year first', () => {
    assert.ok(isDay('2028-02-29'))
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '25.11.2026',
      '2026-11-25T00:00',
      '2026-1-5',
      '',
      null,
    ])
      assert.equal(isDay(text), false, String(text))
  })

  it('taken from a source that should have held one is refused loudly', () => {
    assert.equal(asDay('2026-11-25'), '2026-11-25')
    assert.throws(() => asDay('tomorrow'), RangeError)
  })

  it('begins and ends at midnight in Poland, winter and summer', () => {
    assert.equal(startOf('2026-01-15').toISOString(), '2026-01-14T23:00:00.000Z')
    assert.equal(endOf('2026-01-15').toISOString(), '2026-01-15T23:00:00.000Z')
    assert.equal(startOf('2026-07-15').toISOString(), '2026-07-14T22:00:00.000Z')
    assert.equal(endOf('2026-07-15').toISOString(), '2026-07-15T22:00:00.000Z')
  })

  it('has 23 hours when summer time comes and 25 when it goes', () => {
    const length = (day: Day) => (endOf(day).getTime() - startOf(day).getTime()) / hour
    assert.equal(length('2026-03-29'), 23)
    assert.equal(length('2026-10-25'), 25)
    assert.equal(length('2026-10-26'), 24)
  })

  it('of an instant is the one on the wall in Poland, not in Greenwich', () => {
    assert.equal(dayOf(new Date('2026-11-24T22:59:59Z')), '2026-11-24')
    assert.equal(dayOf(new Date('2026-11-24T23:00:00Z')), '2026-11-25')
    assert.equal(dayOf(new Date('2026-06-30T22:00:00Z')), '2026-07-01')
  })

  it('holds its first instant and not its last', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        assert.equal(dayOf(startOf(day)), day)
        assert.equal(dayOf(new Date(endOf(day).getTime() - 1)), day)
        assert.equal(dayOf(endOf(day)), addDays(day, 1))
      }),
    )
  })

  it('counts to another without being counted itself', () => {
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2)
    assert.equal(daysBetween('2026-03-30', '2026-03-28'), -2)
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
    )
  })

  it('some months on keeps its number where that month has it', () => {
    assert.equal(addMonths('2026-01-15', 3), '2026-04-15')
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28')
    assert.equal(addMonths('2028-02-29', 12), '2029-02-28')
  })

  it('of the week runs from Monday to Sunday', () => {
    assert.equal(weekday('2026-11-23'), 1)
    assert.equal(weekday('2026-11-29'), 7)
  })
})
