import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { flow, limit } from './limits.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 8, 1, 8, 0, seconds))

describe('a limit of tries', () => {
  it('lets five through in a minute and stops the sixth', () => {
    const spend = limit(5, 60)
    for (let second = 0; second < 5; second += 1) spend('anna', at(second))
    assert.throws(() => spend('anna', at(59)), { status: 429 })
    spend('jan', at(59))
    spend('anna', at(60))
  })
})

describe('a limit of traffic', () => {
  it('lets a burst through, then one for each passing of its pace', () => {
    const spend = flow(60, 60)
    for (let request = 0; request < 60; request += 1) spend('10.0.0.1', at(0))
    assert.throws(() => spend('10.0.0.1', at(0)), { status: 429 })
    spend('10.0.0.1', at(1))
    assert.throws(() => spend('10.0.0.1', at(1)), { status: 429 })
    spend('10.0.0.2', at(1))
  })

  it('locks nobody out when the clock is set back', () => {
    const spend = flow(1, 60)
    spend('10.0.0.1', at(3600))
    spend('10.0.0.1', at(0))
  })
})
