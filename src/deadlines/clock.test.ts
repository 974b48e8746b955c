import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { publicClock } from './clock.ts'

const due = '2026-11-24'

describe('a public clock', () => {
  it('counts the days left without today', () => {
    assert.deepEqual(publicClock(due, new Date('2026-11-10T08:00:00Z')), { state: 'running', days: 14 })
    assert.deepEqual(publicClock(due, new Date('2026-11-23T22:59:00Z')), { state: 'running', days: 1 })
  })

  it('says today until midnight in Poland', () => {
    assert.deepEqual(publicClock(due, new Date('2026-11-23T23:00:00Z')), { state: 'today' })
    assert.deepEqual(publicClock(due, new Date('2026-11-24T22:59:59Z')), { state: 'today' })
  })

  it('then counts the days of delay', () => {
    assert.deepEqual(publicClock(due, new Date('2026-11-24T23:00:00Z')), { state: 'overdue', days: 1 })
    assert.deepEqual(publicClock(due, new Date('2026-12-24T12:00:00Z')), { state: 'overdue', days: 30 })
  })

  it('stops when the duty is done, and remembers whether it was in time', () => {
    const muchLater = new Date('2027-06-01T12:00:00Z')
    assert.deepEqual(publicClock(due, muchLater, new Date('2026-11-24T22:59:00Z')), { state: 'done-on-time' })
    assert.deepEqual(publicClock(due, muchLater, new Date('2026-11-27T09:00:00Z')), { state: 'done-late', days: 3 })
  })

  it('is not confused by a change of the clocks on the wall', () => {
    assert.deepEqual(publicClock('2026-10-26', new Date('2026-10-24T22:30:00Z')), { state: 'running', days: 1 })
  })
})
