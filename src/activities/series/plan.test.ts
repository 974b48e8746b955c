import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clockOf } from '#kit/dates.ts'
import { heldDays, lastDayOf, type Plan, plannedDates } from './plan.ts'
import { daysIn, repeatOf, ruleMoved, ruleOf } from './repeat.ts'

const tuesdays: Plan = {
  rule: 'FREQ=WEEKLY;BYDAY=TU',
  days: [],
  firstDay: '2026-10-06',
  untilDay: '2027-06-22',
  begins: '18:00',
  minutes: 90,
  skipHolidays: true,
}
const days = (plan: Plan) => plannedDates(plan).map(({ day }) => day)

describe('a series on Tuesdays for a school year', () => {
  it('is at 18:00 on the wall before and after both changes of clocks', () => {
    const dates = plannedDates(tuesdays)
    assert.deepEqual([...new Set(dates.map(({ begins }) => clockOf(begins)))], ['18:00'])
    assert.deepEqual([...new Set(dates.map(({ ends }) => clockOf(ends)))], ['19:30'])
    const [summer, winter] = ['2026-10-20', '2026-10-27'].map((day) => dates.find((date) => date.day === day)!.begins)
    assert.equal(winter!.getTime() - summer!.getTime(), (7 * 24 + 1) * 3600 * 1000)
    const [late, early] = ['2027-03-30', '2027-03-23'].map((day) => dates.find((date) => date.day === day)!.begins)
    assert.equal(late!.getTime() - early!.getTime(), (7 * 24 - 1) * 3600 * 1000)
  })

  it('names 38 days and is held on all that are not a holiday', () => {
    assert.equal(days(tuesdays).length, 38)
    assert.equal(heldDays(tuesdays).length, 38)
  })

  it('counts a number of meetings without the holidays that fall among them', () => {
    const daily = { ...tuesdays, rule: 'FREQ=DAILY', firstDay: '2026-12-22' }
    assert.equal(lastDayOf(daily, 5), '2026-12-29')
    assert.equal(lastDayOf({ ...daily, skipHolidays: false }, 5), '2026-12-26')
  })
})

describe('holidays on the way of a series', () => {
  const holidaysOn = (weekday: string, firstDay: string, untilDay: string) =>
    plannedDates({ ...tuesdays, rule: `FREQ=WEEKLY;BYDAY=${weekday}`, firstDay, untilDay }).flatMap(
      ({ day, holiday }) => (holiday ? [`${day} ${holiday}`] : []),
    )

  it('are Christmas Eve and Corpus Christi on Thursdays', () => {
    assert.deepEqual(holidaysOn('TH', '2026-10-01', '2027-06-24'), [
      '2026-12-24 christmas-eve',
      '2027-05-27 corpus-christi',
    ])
  })

  it('are Easter on Sundays and Mondays', () => {
    assert.deepEqual(holidaysOn('SU,MO', '2027-03-01', '2027-04-30'), [
      '2027-03-28 easter-sunday',
      '2027-03-29 easter-monday',
    ])
  })

  it('are kept where somebody wants to meet all the same', () => {
    const christmas = { ...tuesdays, rule: 'FREQ=DAILY', firstDay: '2026-12-24', untilDay: '2026-12-27' }
    assert.deepEqual(heldDays(christmas), ['2026-12-27'])
    assert.equal(heldDays({ ...christmas, skipHolidays: false }).length, 4)
  })
})

describe('an hour that the change of clocks skips', () => {
  it('moves forward, and no date is lost', () => {
    const nights = { ...tuesdays, rule: 'FREQ=DAILY', firstDay: '2027-03-27', untilDay: '2027-03-29', begins: '02:30' }
    assert.deepEqual(
      plannedDates(nights).map(({ begins }) => clockOf(begins)),
      ['02:30', '03:30', '02:30'],
    )
  })
})

describe('ways of repeating', () => {
  it('are every other week from the first, the last Friday, and the 31st where there is one', () => {
    const plan = (rule: string) => ({ ...tuesdays, rule, untilDay: '2026-12-31' })
    assert.deepEqual(days(plan('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU')).slice(0, 3), [
      '2026-10-06',
      '2026-10-20',
      '2026-11-03',
    ])
    assert.deepEqual(days(plan('FREQ=MONTHLY;BYDAY=-1FR')), ['2026-10-30', '2026-11-27', '2026-12-25'])
    assert.deepEqual(days(plan('FREQ=MONTHLY;BYMONTHDAY=31')), ['2026-10-31', '2026-12-31'])
  })

  it('are written as rules and read back', () => {
    const rules = [
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=MO,TH',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=MONTHLY;BYMONTHDAY=15',
    ]
    for (const rule of rules) assert.equal(ruleOf(repeatOf(rule)), rule)
    assert.equal(ruleOf(repeatOf(null)), null)
  })

  it('move with the day of one meeting: Tuesday to Wednesday, the first Tuesday to the second Monday', () => {
    assert.equal(ruleMoved('FREQ=WEEKLY;BYDAY=TU,FR', '2026-10-06', '2026-10-07'), 'FREQ=WEEKLY;BYDAY=WE,FR')
    assert.equal(ruleMoved('FREQ=MONTHLY;BYDAY=1TU', '2026-10-06', '2026-10-12'), 'FREQ=MONTHLY;BYDAY=2MO')
    assert.equal(ruleMoved('FREQ=DAILY', '2026-10-06', '2026-10-07'), 'FREQ=DAILY')
  })

  it('are a list of days as people write them; a day that is none is refused', () => {
    assert.deepEqual(daysIn('12.10.2026\n5.10.2026.\n2026-10-05'), ['2026-10-05', '2026-10-12'])
    assert.equal(daysIn('30.02.2027'), null)
    assert.equal(daysIn('jutro'), null)
  })
})
