import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { anyDay } from './any-day.ts'
import { addDays, type Day, daysBetween } from './day.ts'
import { isWorkingDay } from './holidays.ts'
import { deadline, isOver, latestStart, longEnough, type TermUnit, termEnd } from './terms.ts'

describe('a consultation', () => {
  const real: [string, Day, Day, number][] = [
    ['Kalisz 2024', '2024-02-09', '2024-03-15', 35],
    ['Michałowice 2024', '2024-01-10', '2024-02-14', 35],
    ['Kraków 2020', '2020-10-02', '2020-10-23', 21],
    ['Kraków 2021', '2021-10-01', '2021-10-22', 21],
    ['Kraków 2023', '2023-10-06', '2023-10-27', 21],
    ['Kraków, spring of 2024', '2024-04-15', '2024-05-10', 25],
    ['Kraków, autumn of 2024', '2024-09-23', '2024-10-18', 25],
  ]
  for (const [where, start, end, days] of real) {
    it(`in ${where} lasted ${days} days, its first not counted`, () => {
      assert.equal(daysBetween(start, end), days)
      assert.ok(longEnough(start, end, days))
      assert.equal(longEnough(start, end, days + 1), false)
    })
  }
})

describe('a term in working days', () => {
  const received: [Day, Day, string][] = [
    ['2026-12-18', '2026-12-31', 'over Christmas'],
    ['2026-04-01', '2026-04-13', 'over Easter Monday'],
    ['2026-11-20', '2026-12-01', 'in a plain November'],
    ['2026-06-01', '2026-06-11', 'over Corpus Christi'],
  ]
  for (const [from, end, when] of received) {
    it(`of seven from ${from} ends on ${end}, ${when}`, () => {
      assert.equal(termEnd(from, { value: 7, unit: 'working-days' }), end)
    })
  }
})

describe('a term in days', () => {
  it('does not count the day of the event', () => {
    assert.equal(termEnd('2026-11-10', { value: 14, unit: 'days' }), '2026-11-24')
  })

  it('that would end on a Saturday, a Sunday or a holiday ends on the next working day', () => {
    assert.equal(termEnd('2026-11-14', { value: 14, unit: 'days' }), '2026-11-30')
    assert.equal(termEnd('2026-11-15', { value: 14, unit: 'days' }), '2026-11-30')
    assert.equal(termEnd('2026-10-28', { value: 14, unit: 'days' }), '2026-11-12')
    assert.equal(termEnd('2026-12-10', { value: 14, unit: 'days' }), '2026-12-28')
    assert.equal(termEnd('2024-12-10', { value: 14, unit: 'days' }), '2024-12-24')
  })
})

describe('a term in weeks, months or years', () => {
  it('ends on the same weekday, day-number or date', () => {
    assert.equal(termEnd('2026-11-10', { value: 2, unit: 'weeks' }), '2026-11-24')
    assert.equal(termEnd('2026-01-15', { value: 3, unit: 'months' }), '2026-04-15')
    assert.equal(termEnd('2026-11-25', { value: 1, unit: 'years' }), '2027-11-25')
  })

  it('ends on the last day of a month that has no such number', () => {
    assert.equal(termEnd('2026-11-30', { value: 3, unit: 'months' }), '2027-03-01')
    assert.equal(termEnd('2029-11-30', { value: 3, unit: 'months' }), '2030-02-28')
    assert.equal(termEnd('2028-02-29', { value: 1, unit: 'years' }), '2029-02-28')
  })

  it('moves off a holiday like any other', () => {
    assert.equal(termEnd('2026-08-11', { value: 3, unit: 'months' }), '2026-11-12')
    assert.equal(termEnd('2026-10-01', { value: 3, unit: 'months' }), '2027-01-04')
  })
})

describe('the last day of a term', () => {
  it('lasts until midnight in Poland, also when the clocks changed on the way', () => {
    assert.equal(deadline('2026-03-23', { value: 7, unit: 'days' }).toISOString(), '2026-03-30T22:00:00.000Z')
    assert.equal(deadline('2026-10-19', { value: 7, unit: 'days' }).toISOString(), '2026-10-26T23:00:00.000Z')
  })

  it('is over at 24:00 and not a moment before', () => {
    assert.equal(isOver('2026-11-24', new Date('2026-11-24T22:59:59.999Z')), false)
    assert.ok(isOver('2026-11-24', new Date('2026-11-24T23:00:00Z')))
  })
})

describe('counting back from a term’s end', () => {
  const units: TermUnit[] = ['days', 'working-days', 'weeks', 'months', 'years']
  const anyTerm = fc.record({ value: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...units) })

  it('gives the last day on which an event is still in time', () => {
    assert.equal(latestStart('2026-11-24', { value: 14, unit: 'days' }), '2026-11-10')
    assert.equal(latestStart('2026-11-29', { value: 14, unit: 'days' }), '2026-11-13')
    assert.equal(latestStart('2026-12-31', { value: 7, unit: 'working-days' }), '2026-12-20')
  })

  it('is exact: a day later is too late', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (end, term) => {
        const start = latestStart(end, term)
        assert.ok(termEnd(start, term) <= end)
        assert.ok(termEnd(addDays(start, 1), term) > end)
      }),
    )
  })

  it('agrees that every term ends on a working day, and a later event never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (from, term) => {
        assert.ok(isWorkingDay(termEnd(from, term)))
        assert.ok(termEnd(addDays(from, 1), term) >= termEnd(from, term))
      }),
    )
  })
})
