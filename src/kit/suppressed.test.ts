import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { suppressed, toldInPublic } from './suppressed.ts'
import { translator } from './words.ts'

describe('how many people, told in public', () => {
  it('is not told from one to four; nobody and five are', () => {
    assert.deepEqual([0, 1, 4, 5, 23].map(suppressed), [0, null, null, 5, 23])
    assert.equal(toldInPublic(translator('pl'), 3), 'mniej niż 5')
    assert.equal(toldInPublic(translator('en'), 7), '7')
  })
})
