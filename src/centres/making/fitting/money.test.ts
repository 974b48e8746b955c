import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { groszeOf, totals } from './money.ts'

describe('an amount', () => {
  it('is read as people write it', () => {
    assert.equal(groszeOf('1 234,50'), 123_450)
    assert.equal(groszeOf('1 234,5 zł'), 123_450)
    assert.equal(groszeOf('0'), 0)
    assert.equal(groszeOf('12.05'), 1205)
  })
  it('is not guessed', () => {
    for (const odd of ['', '-5', '1,234.50', '12,345', 'dużo']) assert.equal(groszeOf(odd), null, odd)
  })
  it('adds up by the source of money, the largest first', () => {
    const rows = [
      { source: 'own', grosze: 100 },
      { source: 'grant', grosze: 500 },
      { source: 'own', grosze: 250 },
    ]
    assert.deepEqual(totals(rows), {
      each: [
        { source: 'grant', grosze: 500 },
        { source: 'own', grosze: 350 },
      ],
      all: 850,
    })
  })
})
