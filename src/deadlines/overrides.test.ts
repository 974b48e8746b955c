import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type OverrideDraft, overrideRefusal } from './overrides.ts'
import type { Override } from './rules.ts'

const draft = (given: Partial<OverrideDraft> = {}): OverrideDraft => ({
  key: 'consultation.min_days',
  value: 28,
  basis: 'Uchwała nr XII/100/2026 Rady Miejskiej w Skawinie',
  validFrom: '2026-01-01',
  validTo: null,
  ...given,
})
const standing: Override = {
  key: 'consultation.min_days',
  value: 14,
  basis: 'Uchwała nr IV/31/2019',
  validFrom: null,
  validTo: '2025-12-31',
}

describe('a community’s own rule', () => {
  it('is accepted with a value, a resolution and dates of its own', () => {
    assert.equal(overrideRefusal(draft(), [standing]), null)
  })

  it('must be a rule the platform knows', () => {
    assert.equal(overrideRefusal(draft({ key: 'consultation.colour' }), []), 'unknown-rule')
  })

  it('must have a value of the rule’s unit', () => {
    for (const value of ['28', 2.5, -1, true, null, undefined])
      assert.equal(overrideRefusal(draft({ value }), []), 'wrong-value', String(value))
    assert.equal(overrideRefusal(draft({ key: 'consultation.open_meeting', value: false }), []), null)
    assert.equal(overrideRefusal(draft({ key: 'consultation.open_meeting', value: 1 }), []), 'wrong-value')
    assert.equal(overrideRefusal(draft({ key: 'programme.adopted_by', value: '10-31' }), []), null)
    assert.equal(overrideRefusal(draft({ key: 'programme.adopted_by', value: '11-31' }), []), 'wrong-value')
    assert.equal(overrideRefusal(draft({ key: 'consultation.channels', value: ['bip', ''] }), []), 'wrong-value')
    assert.equal(overrideRefusal(draft({ key: 'consultation.channels', value: ['bip', 'radio'] }), []), null)
  })

  it('must say on what it stands', () => {
    assert.equal(overrideRefusal(draft({ basis: '  ' }), []), 'no-basis')
  })

  it('must not end before it begins', () => {
    assert.equal(overrideRefusal(draft({ validTo: '2025-12-31' }), []), 'ends-before-start')
    assert.equal(overrideRefusal(draft({ validTo: '2026-01-01' }), []), null)
  })

  it('cannot ask for less than an act does, on any day on which it is to hold', () => {
    assert.equal(overrideRefusal(draft({ key: 'contest.min_days', value: 20 }), []), 'weaker-than-act')
    const revitalisation = draft({ key: 'revitalisation.min_days', value: 32, validFrom: '2020-01-01' })
    assert.equal(overrideRefusal(revitalisation, []), 'weaker-than-act')
    assert.equal(overrideRefusal({ ...revitalisation, validTo: '2023-09-23' }, []), null)
  })

  it('cannot hold on the same day as another for the same rule', () => {
    assert.equal(overrideRefusal(draft({ validFrom: '2025-12-31' }), [standing]), 'overlaps')
    assert.equal(overrideRefusal(draft({ validFrom: null }), [standing]), 'overlaps')
    assert.equal(overrideRefusal(draft({ key: 'consultation.min_forms', validFrom: null }), [standing]), null)
  })
})
