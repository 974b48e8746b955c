import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { datesOfCode, rowNumbers, sheetCode } from './sheet-code.ts'

describe('the code of a printed list', () => {
  it('leads back to its date, typed with or without dashes, in small letters, with O for 0', () => {
    for (const id of [...Array.from({ length: 50 }, () => randomUUID()), '00000000-0000-4000-8000-000000000000']) {
      const code = sheetCode(id)
      for (const typed of [code, code.toLowerCase().replaceAll('-', ''), code.slice(3), code.replaceAll('0', 'O')]) {
        const { first, last } = datesOfCode(typed)!
        assert.ok(first <= id && id <= last, `${typed} for ${id}`)
      }
    }
  })

  it('is none when letters are missing or are not in it', () => {
    for (const typed of ['', 'OB-123', 'OB-UUUU-UUUU', 'OB-1234-12345', 'lista']) assert.equal(datesOfCode(typed), null)
  })
})

describe('rows told by their numbers', () => {
  it('are numbers and spans in any order, each once', () => {
    assert.deepEqual(rowNumbers('1-3, 5 7;2', 8), [1, 2, 3, 5, 7])
    assert.deepEqual(rowNumbers('  ', 8), [])
  })

  it('are refused beyond the list, backwards, or as words', () => {
    for (const typed of ['9', '0', '5-3', 'wszyscy', '1-99']) assert.equal(rowNumbers(typed, 8), null)
  })
})
