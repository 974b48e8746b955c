import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cellsOf, cellsText, decoded } from './cells.ts'

describe('cells of a table', () => {
  it('are parted by what the first line has: tabs, semicolons or commas', () => {
    assert.deepEqual(cellsOf('Anna\tJesion\nJan\tKlon'), [
      ['Anna', 'Jesion'],
      ['Jan', 'Klon'],
    ])
    assert.deepEqual(cellsOf('Anna;Jesion, z domu Lipa\r\nJan;Klon\r\n'), [
      ['Anna', 'Jesion, z domu Lipa'],
      ['Jan', 'Klon'],
    ])
    assert.deepEqual(cellsOf('Anna,Jesion'), [['Anna', 'Jesion']])
    assert.deepEqual(cellsOf('Anna\n\nJan\n'), [['Anna'], ['Jan']])
    assert.deepEqual(cellsOf(''), [])
  })

  it('may be quoted, with separators, quotes and line ends inside', () => {
    assert.deepEqual(cellsOf('"Jesion; Anna";"mówi ""tak"""\n"dwie\nlinie";;x'), [
      ['Jesion; Anna', 'mówi "tak"'],
      ['dwie\nlinie', '', 'x'],
    ])
  })

  it('come back as text that reads the same', () => {
    const rows = [
      ['Anna', '', 'ma "psa"\ti kota'],
      ['Jan', 'Klon', ''],
    ]
    assert.deepEqual(cellsOf(cellsText(rows)), [
      ['Anna', '', 'ma psa i kota'],
      ['Jan', 'Klon', ''],
    ])
  })

  it('are read in the older Polish encoding too, and a long line does not take long', () => {
    assert.equal(decoded(new Uint8Array([0xa3, 0xf3, 0x9f])), 'Łóź')
    assert.equal(decoded(new TextEncoder().encode('Łódź')), 'Łódź')
    assert.equal(cellsOf('"'.repeat(50_001)).length, 1)
  })
})
