import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreementDuty, endAfterNotice, insurerOf, serviceDays, worthOf } from './service.ts'

describe('an agreement in writing (UDPP art. 44 ust. 4)', () => {
  it('is not needed for thirty calendar days', () => {
    assert.equal(serviceDays('2026-09-01', '2026-09-30'), 30)
    const thirty = { first: '2026-09-01', last: '2026-09-30' } as const
    assert.deepEqual(agreementDuty(thirty, false, '2026-10-20'), { state: 'none', by: null })
  })

  it('is needed from the thirty-first', () => {
    const longer = { first: '2026-09-01', last: '2026-10-01' } as const
    assert.deepEqual(agreementDuty(longer, false, '2026-09-30'), { state: 'due', by: '2026-10-01' })
    assert.deepEqual(agreementDuty(longer, false, '2026-10-01'), { state: 'missing', by: '2026-10-01' })
  })

  it('counts days through the change of the clock and over the end of February', () => {
    assert.equal(serviceDays('2026-10-20', '2026-11-18'), 30)
    assert.equal(serviceDays('2028-02-15', '2028-03-15'), 30)
    assert.equal(serviceDays('2027-02-15', '2027-03-15'), 29)
  })

  it('is due as soon as a shift is promised beyond the thirtieth day', () => {
    const promised = { first: '2026-09-01', last: '2026-12-06' } as const
    assert.deepEqual(agreementDuty(promised, false, '2026-09-01'), { state: 'due', by: '2026-10-01' })
  })

  it('is told of from the twenty-first day to whoever still helps, not to who has stopped', () => {
    const goesOn = { first: '2026-09-01', last: '2026-09-20' } as const
    assert.equal(agreementDuty(goesOn, false, '2026-09-20').state, 'none')
    assert.equal(agreementDuty(goesOn, false, '2026-09-21').state, 'due')
    const once = { first: '2026-09-01', last: '2026-09-01' } as const
    assert.equal(agreementDuty(once, false, '2026-09-21').state, 'none')
  })

  it('is there when it is signed, and never needed where nobody served', () => {
    const longer = { first: '2026-09-01', last: '2026-12-01' } as const
    assert.equal(agreementDuty(longer, true, '2026-12-01').state, 'none')
    assert.equal(agreementDuty(null, false, '2026-12-01').state, 'none')
  })
})

describe('insurance against accidents (UDPP art. 46)', () => {
  it('is the host’s for up to thirty days and the state’s for longer', () => {
    assert.equal(insurerOf('2026-09-01', '2026-09-30'), 'host')
    assert.equal(insurerOf('2026-09-01', '2026-10-01'), 'state')
    assert.equal(insurerOf('2026-09-01', null), 'state')
  })
})

describe('notice', () => {
  it('ends an agreement after its days, or with its own end where that is sooner', () => {
    assert.equal(endAfterNotice(7, null, '2026-09-01'), '2026-09-08')
    assert.equal(endAfterNotice(7, '2026-09-05', '2026-09-01'), '2026-09-05')
    assert.equal(endAfterNotice(0, null, '2026-09-01'), '2026-09-01')
  })
})

describe('the value of hours', () => {
  it('is hours × rate to the grosz, whoever gave them', () => {
    assert.equal(worthOf(90, 3000), 4500)
    assert.equal(worthOf(50, 3000), 2500)
    assert.equal(worthOf(1, 3110), 52)
  })
})
