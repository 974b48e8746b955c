import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { apart } from './apart.ts'

describe('pins of places that lie side by side', () => {
  it('are pushed apart as far as asked, each half of the way', () => {
    assert.deepEqual(
      apart(
        [
          [100, 50],
          [110, 50],
        ],
        30,
      ),
      [
        [90, 50],
        [120, 50],
      ],
    )
  })

  it('part even when they stand at one spot, and leave alone those far enough', () => {
    const [one, other, far] = apart(
      [
        [10, 10],
        [10, 10],
        [300, 10],
      ],
      20,
    )
    assert.deepEqual(
      [one, other, far],
      [
        [0, 10],
        [20, 10],
        [300, 10],
      ],
    )
  })
})
