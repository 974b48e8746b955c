import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { daysOf, readDays } from './days.ts'

describe('the days of a booking', () => {
  it('are every week or every other, to the last day and on it', () => {
    const weekly = daysOf({ day: '2026-10-06', repeat: 'weekly', until: '2026-10-27' })
    assert.deepEqual(weekly, ['2026-10-06', '2026-10-13', '2026-10-20', '2026-10-27'])
    assert.equal(daysOf({ day: '2026-10-06', repeat: 'fortnightly', until: '2026-11-02' }).length, 2)
  })

  it('keep to the second Tuesday of a month, and take the last Friday for a fifth', () => {
    const second = daysOf({ day: '2026-09-08', repeat: 'monthly', until: '2026-12-31' })
    assert.deepEqual(second, ['2026-09-08', '2026-10-13', '2026-11-10', '2026-12-08'])
    const fifth = daysOf({ day: '2026-10-30', repeat: 'monthly', until: '2026-12-31' })
    assert.deepEqual(fifth, ['2026-10-30', '2026-11-27', '2026-12-25'])
  })

  it('are at most sixty, and one where the end comes first', () => {
    assert.equal(daysOf({ day: '2026-01-06', repeat: 'weekly', until: '2036-01-01' }).length, 60)
    assert.deepEqual(daysOf({ day: '2026-10-06', repeat: 'weekly', until: '2026-10-01' }), ['2026-10-06'])
  })

  it('are read as people write them, in the coming year where the day is past', () => {
    assert.deepEqual(readDays('5.10, 12.10.2026; 2026-10-19', '2026-09-01').days, [
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
    ])
    assert.deepEqual(readDays('7.01', '2026-09-01').days, ['2027-01-07'])
    assert.deepEqual(readDays('31.02 jutro', '2026-09-01').odd, ['31.02', 'jutro'])
  })
})
