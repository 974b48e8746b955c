import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Day, termEnd } from '#deadlines/index.ts'
import { type Answer, answerRefusal, asked, askingRefusal, isLate, standing, waiverDue } from './opinion.ts'

const fourteenDays = (delivered: Day) => termEnd(delivered, { value: 14, unit: 'days' })
const council = asked('2026-11-03', fourteenDays)
const answer = (changes: Partial<Answer> = {}): Answer => ({
  outcome: 'positive',
  text: '',
  on: '2026-11-10',
  note: '',
  ...changes,
})

describe('an opinion', () => {
  it('is due fourteen days after delivery, on a working day', () => {
    assert.equal(council.due, '2026-11-17')
    assert.equal(asked('2026-10-28', fourteenDays).due, '2026-11-12')
  })

  it('is awaited on the last day, and waived by silence from the next', () => {
    assert.equal(standing(council, '2026-11-17'), 'awaited')
    assert.equal(waiverDue(council, '2026-11-17'), false)
    assert.equal(standing(council, '2026-11-18'), 'waived')
    assert.equal(waiverDue(council, '2026-11-18'), true)
  })

  it('that was given is not waived later', () => {
    const given = { ...council, outcome: 'positive' as const }
    assert.equal(standing(given, '2026-12-01'), 'positive')
    assert.equal(waiverDue(given, '2026-12-01'), false)
  })
})

describe('asking for an opinion', () => {
  it('needs a delivery that has happened, once for each body', () => {
    assert.equal(askingRefusal('Rada Pożytku', [], '2026-11-04', '2026-11-03'), 'delivered-in-future')
    assert.equal(askingRefusal('rada pożytku ', ['Rada Pożytku'], '2026-11-03', '2026-11-03'), 'asked-already')
    assert.equal(askingRefusal('Rada Pożytku', ['Wydział Kultury'], '2026-11-03', '2026-11-03'), null)
  })
})

describe('recording an opinion', () => {
  const refusal = (changes: Partial<Answer>, today: Day = '2026-11-10', opinion = council) =>
    answerRefusal(opinion, answer(changes), today)

  it('is possible from the delivery to today', () => {
    assert.equal(refusal({}), null)
    assert.equal(refusal({ on: '2026-11-03' }), null)
    assert.equal(refusal({ on: '2026-11-02' }), 'before-delivery')
    assert.equal(refusal({ on: '2026-11-11' }), 'in-future')
  })

  it('needs words for remarks and for a negative one, not for a positive one or a waiver', () => {
    assert.equal(refusal({ outcome: 'with-remarks', text: ' ' }), 'text-missing')
    assert.equal(refusal({ outcome: 'negative' }), 'text-missing')
    assert.equal(refusal({ outcome: 'negative', text: 'Brak środków.' }), null)
    assert.equal(refusal({ outcome: 'waived' }), null)
  })

  it('takes back a waiver only with a note', () => {
    assert.equal(refusal({ on: '2026-11-20' }, '2026-11-20'), 'note-missing')
    assert.equal(refusal({ on: '2026-11-16' }, '2026-11-20'), 'note-missing')
    assert.equal(refusal({ on: '2026-11-20', note: 'Przyjęto mimo terminu.' }, '2026-11-20'), null)
    assert.equal(refusal({ outcome: 'waived' }, '2026-11-20'), 'waived-already')
    assert.ok(isLate(council, '2026-11-18') && !isLate(council, '2026-11-17'))
  })

  it('happens once', () => {
    assert.equal(refusal({}, '2026-11-10', { ...council, outcome: 'negative' }), 'answered-already')
  })
})
