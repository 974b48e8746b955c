import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dates } from './dates.ts'
import { leafOf } from './leaf.ts'

describe('a span of days', () => {
  it('says once what both days share', () => {
    const { span } = dates('pl')
    assert.equal(span('2024-01-15', '2024-01-28'), '15–28 stycznia 2024')
    assert.equal(span('2024-01-28', '2024-04-07'), '28 stycznia – 7 kwietnia 2024')
    assert.equal(span('2026-12-29', '2027-01-05'), '29 grudnia 2026 – 5 stycznia 2027')
    assert.equal(span('2024-11-25', '2024-11-25'), '25 listopada 2024')
  })

  it('is said in Ukrainian and in English as well', () => {
    assert.equal(dates('uk').span('2024-01-15', '2024-01-28'), '15–28 січня 2024 р.')
    assert.equal(dates('en').span('2024-01-15', '2024-01-28'), '15 – 28 January 2024')
  })
})

describe('a leaf of the wall calendar', () => {
  const now = new Date('2026-11-20T12:00:00Z')

  it('names the year only when it is not this one', () => {
    const leaf = { weekday: 'niedz.', day: '28', month: 'sty', date: '2024-01-28', year: '2024' }
    assert.deepEqual(leafOf({ lang: 'pl', now }, '2024-01-28'), leaf)
    assert.equal(leafOf({ lang: 'pl', now }, new Date('2026-12-06T23:30:00Z')).day, '7')
    assert.equal(leafOf({ lang: 'pl', now }, '2026-12-07').year, undefined)
  })
})
