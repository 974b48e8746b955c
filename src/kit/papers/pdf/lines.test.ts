import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Run } from '../paper.ts'
import { linesOf } from './lines.ts'

/** A type in which every letter is one wide. */
const measure = (text: string) => Array.from(text).length
const broken = (runs: Run[] | string, room: number) =>
  linesOf(typeof runs === 'string' ? [{ text: runs }] : runs, room, measure).map((line) =>
    line.pieces.map((piece) => piece.text).join(''),
  )

describe('breaking lines', () => {
  it('fills each line and keeps the space where two words part', () => {
    assert.deepEqual(broken('jeden dwa trzy', 9), ['jeden dwa ', 'trzy'])
    assert.deepEqual(broken('jeden dwa trzy', 14), ['jeden dwa trzy'])
  })

  it('leaves no single letter and no "art." at the end of a line', () => {
    assert.deepEqual(broken('idziemy w góry', 10), ['idziemy ', 'w góry'])
    assert.deepEqual(broken('zgodnie z art. 5 ust. 2', 14), ['zgodnie ', 'z art. 5 ', 'ust. 2'])
    assert.deepEqual(broken('це є у місті', 8), ['це є ', 'у місті'])
  })

  it('lets it stand there when the next line has no room for it', () => {
    assert.deepEqual(broken('ab w dziewięć', 8), ['ab w ', 'dziewięć'])
  })

  it('ends a line where it is told to', () => {
    assert.deepEqual(broken('a\n\nb', 10), ['a ', '', 'b'])
    assert.deepEqual(broken('', 10), [''])
  })

  it('does not part a word whose half is bold', () => {
    const runs = [{ text: 'słowo pół' }, { text: 'grube', bold: true }, { text: ' dalej' }]
    assert.deepEqual(broken(runs, 11), ['słowo ', 'półgrube ', 'dalej'])
  })

  it('cuts a word no line can hold, at a seam where there is one', () => {
    assert.deepEqual(broken('abcdefghij', 4), ['abcd', 'efgh', 'ij'])
    assert.deepEqual(broken('gmina/lipowa/uwagi', 9), ['gmina/', 'lipowa/', 'uwagi'])
    assert.deepEqual(broken('ab', 0.5), ['a', 'b'])
  })

  it('says how wide a line is without the space at its end', () => {
    const [first] = linesOf([{ text: 'jeden dwa trzy' }], 9, measure)
    assert.equal(first!.width, 9)
  })
})
