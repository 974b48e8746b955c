import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { anyDay } from './any-day.ts'
import { addDays, type Day, weekday } from './day.ts'
import {
  addWorkingDays,
  easterOf,
  holidayOn,
  holidaysOf,
  isWorkingDay,
  nextWorkingDay,
  workingDayBy,
  workingDayFrom,
} from './holidays.ts'

describe('the church calendar', () => {
  const table: [number, Day, Day][] = [
    [2026, '2026-04-05', '2026-06-04'],
    [2027, '2027-03-28', '2027-05-27'],
    [2028, '2028-04-16', '2028-06-15'],
    [2029, '2029-04-01', '2029-05-31'],
    [2030, '2030-04-21', '2030-06-20'],
  ]
  for (const [year, easter, corpusChristi] of table) {
    it(`puts Easter of ${year} on ${easter} and Corpus Christi on ${corpusChristi}`, () => {
      assert.equal(easterOf(year), easter)
      assert.equal(holidayOn(corpusChristi), 'corpus-christi')
      assert.equal(holidayOn(addDays(easter, 1)), 'easter-monday')
      assert.equal(holidayOn(addDays(easter, 49)), 'pentecost')
    })
  }

  it('knows the earliest and the latest Easter there can be, and the two that break simple formulas', () => {
    assert.equal(easterOf(2285), '2285-03-22')
    assert.equal(easterOf(2038), '2038-04-25')
    assert.equal(easterOf(1954), '1954-04-18')
    assert.equal(easterOf(1981), '1981-04-19')
  })

  it('keeps Easter on a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2400 }), (year) => {
        const easter = easterOf(year)
        assert.equal(weekday(easter), 7)
        assert.ok(`${year}-03-22` <= easter && easter <= `${year}-04-25`)
      }),
    )
  })
})

describe('statutory holidays', () => {
  it('of 2026 are the fourteen of the act', () => {
    assert.deepEqual(
      holidaysOf(2026).map(({ day }) => day.slice(5)),
      [
        '01-01',
        '01-06',
        '04-05',
        '04-06',
        '05-01',
        '05-03',
        '05-24',
        '06-04',
        '08-15',
        '11-01',
        '11-11',
        '12-24',
        '12-25',
        '12-26',
      ],
    )
  })

  it('have had Christmas Eve since 2025', () => {
    assert.equal(holidayOn('2024-12-24'), null)
    assert.equal(holidayOn('2025-12-24'), 'christmas-eve')
  })

  it('have had Epiphany since 2011', () => {
    assert.equal(holidayOn('2010-01-06'), null)
    assert.equal(holidayOn('2011-01-06'), 'epiphany')
  })

  it('had the day after the centenary of independence once', () => {
    assert.equal(holidayOn('2018-11-12'), 'independence-centenary')
    assert.equal(holidayOn('2019-11-12'), null)
  })
})

describe('working days', () => {
  it('are neither Saturdays, nor Sundays, nor holidays', () => {
    assert.ok(isWorkingDay('2026-11-25'))
    assert.equal(isWorkingDay('2026-11-28'), false)
    assert.equal(isWorkingDay('2026-11-29'), false)
    assert.equal(isWorkingDay('2026-11-11'), false)
    assert.equal(holidayOn('2026-11-29'), null)
  })

  it('are found over a whole Christmas', () => {
    assert.equal(nextWorkingDay('2026-12-23'), '2026-12-28')
    assert.equal(workingDayFrom('2026-12-24'), '2026-12-28')
    assert.equal(workingDayBy('2026-12-27'), '2026-12-23')
    assert.equal(workingDayFrom('2026-12-28'), '2026-12-28')
    assert.equal(workingDayBy('2026-12-28'), '2026-12-28')
    assert.equal(nextWorkingDay('2026-12-28'), '2026-12-29')
  })

  it('are added one by one, and none is the day itself', () => {
    assert.equal(addWorkingDays('2026-11-27', 1), '2026-11-30')
    assert.equal(addWorkingDays('2026-11-28', 1), '2026-11-30')
    assert.equal(addWorkingDays('2026-11-28', 0), '2026-11-28')
    assert.equal(addWorkingDays('2026-11-30', -1), '2026-11-27')
  })

  it('added and taken away bring a working day back to itself', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (any, count) => {
        const day = workingDayFrom(any)
        assert.equal(addWorkingDays(addWorkingDays(day, count), -count), day)
        assert.ok(isWorkingDay(addWorkingDays(day, count)))
      }),
    )
  })
})
