import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instantOf } from '#kit/dates.ts'
import { cancelRefusal, nearestChange, type RoomRules, refusals, type Standing } from './rules.ts'

const at = (clock: string, day = '2026-09-08') => instantOf(day, clock)
const time = (from: string, to: string) => ({ begins: at(from), ends: at(to) })
const wanted = { ...time('18:00', '20:00'), people: 12 }
const now = at('08:00', '2026-09-01')

const room: RoomRules = {
  ...{ bookable: true, needsApproval: false, noticeHours: 0, shortestMinutes: 30, longestMinutes: null },
  ...{ horizonDays: null, bufferMinutes: 0, weeklyQuotaMinutes: null, holdHours: 0, reconfirmWeeks: null },
  ...{ openedBy: 'staff', capacity: 30, closed: null },
}
const empty: Standing = { open: [time('10:00', '20:00')], closures: [], taken: [], usedMinutes: 0 }
const broken = (change: Partial<RoomRules>, standing: Partial<Standing> = {}, want: Partial<typeof wanted> = {}) =>
  refusals({ ...room, ...change }, { ...wanted, ...want }, { ...empty, ...standing }, now)

describe('the rules of a room', () => {
  it('let an ordinary meeting in', () => assert.deepEqual(broken({}), []))

  it('count notice and horizon to the minute', () => {
    const hours = (at('18:00').getTime() - now.getTime()) / 3_600_000
    assert.deepEqual(broken({ noticeHours: hours }), [])
    assert.deepEqual(broken({ noticeHours: hours + 1 }), ['too-late'])
    assert.deepEqual(broken({ horizonDays: 8 }), [])
    assert.deepEqual(broken({ horizonDays: 7 }), ['too-far'])
  })

  it('know how short and how long', () => {
    assert.deepEqual(broken({ longestMinutes: 120 }), [])
    assert.deepEqual(broken({ longestMinutes: 119 }), ['too-long'])
    assert.deepEqual(broken({ shortestMinutes: 121 }), ['too-short'])
  })

  it('let one begin when the other ends, unless the room must be aired', () => {
    const before = [time('16:00', '18:00')]
    const after = [time('20:00', '21:00')]
    assert.deepEqual(broken({}, { taken: [...before, ...after] }), [])
    assert.deepEqual(broken({ bufferMinutes: 15 }, { taken: after }), ['taken'])
    assert.deepEqual(broken({}, { taken: [{ begins: at('16:00'), ends: at('18:15') }] }), ['taken'])
  })

  it('want the whole meeting within the hours, and know none where none are known', () => {
    assert.deepEqual(broken({}, {}, time('19:00', '20:01')), ['out-of-hours'])
    assert.deepEqual(broken({}, { open: null }, time('22:00', '23:00')), [])
  })

  it('count the week of a person', () => {
    assert.deepEqual(broken({ weeklyQuotaMinutes: 240 }, { usedMinutes: 120 }), [])
    assert.deepEqual(broken({ weeklyQuotaMinutes: 240 }, { usedMinutes: 121 }), ['quota'])
  })

  it('say everything that is in the way, the hopeless first', () => {
    const shut = { closures: [{ ...time('00:00', '23:00'), reason: 'malowanie' }] }
    assert.deepEqual(broken({ capacity: 10 }, shut), ['too-many', 'shut'])
  })

  it('are lighter for those who open the door, but a room is never taken twice', () => {
    const strict = { ...room, noticeHours: 999, longestMinutes: 30 }
    const standing = { ...empty, open: [], taken: [wanted] }
    assert.deepEqual(refusals(strict, wanted, standing, now, true), ['taken'])
  })
})

describe('the nearest change', () => {
  const free = (taken: Standing['taken']) => (changed: typeof wanted) =>
    refusals(room, changed, { ...empty, taken }, now).length === 0

  it('is a shorter meeting where that is the smallest', () =>
    assert.equal(nearestChange(wanted, free([time('19:45', '21:00')]))?.minutesShorter, 15))

  it('is another hour, and never one that the place is shut at', () =>
    assert.equal(nearestChange(wanted, free([time('19:00', '20:00')]))?.minutesLater, -60))

  it('is not offered where there is none', () =>
    assert.equal(nearestChange(wanted, free([time('08:00', '20:00')])), null))
})

describe('giving a date back', () => {
  it('is possible until it begins', () => {
    assert.equal(cancelRefusal({ begins: at('18:00'), status: 'confirmed' }, at('17:59')), null)
    assert.equal(cancelRefusal({ begins: at('18:00'), status: 'confirmed' }, at('18:00')), 'over')
    assert.equal(cancelRefusal({ begins: at('18:00'), status: 'declined' }, at('12:00')), 'not-standing')
  })
})
