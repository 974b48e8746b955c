import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { phoneOf, phoneShown } from './phone.ts'

describe('a telephone number', () => {
  it('is the same however it is written', () => {
    for (const written of ['601 234 567', '601-234-567', '+48 601 234 567', '0048601234567', '48 601 234 567'])
      assert.equal(phoneOf(written), '+48601234567', written)
    assert.equal(phoneOf('(12) 294 56 78'), '+48122945678')
  })

  it('may be of another country', () => {
    assert.equal(phoneOf('+380 44 123 45 67'), '+380441234567')
  })

  it('is nothing when digits are missing or words are among them', () => {
    for (const written of ['601 234', 'u sąsiadki', '601 234 567 wieczorem', '+0 601 234 567'])
      assert.equal(phoneOf(written), null, written)
  })

  it('is read in groups of three', () => {
    assert.equal(phoneShown('+48601234567'), '601 234 567')
    assert.equal(phoneShown('+380441234567'), '+380441234567')
  })
})
