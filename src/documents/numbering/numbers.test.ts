import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { treeOf } from '../tree.ts'
import type { Kind, Unit } from '../unit.ts'
import { numbersOf } from './numbers.ts'
import { fromLetters, fromRoman, letters, roman } from './numerals.ts'

const unit = (id: string, parentId: string | null, kind: Kind, position: number): Unit => ({
  id,
  parentId,
  kind,
  position,
  heading: '',
  text: '',
})

describe('numbers of units', () => {
  const tree = treeOf([
    unit('first', null, 'chapter', 1),
    unit('aims', 'first', 'section', 1),
    unit('second', null, 'chapter', 2),
    unit('forms', 'second', 'section', 1),
    unit('one', 'forms', 'subsection', 1),
    unit('stray', 'forms', 'point', 2),
    unit('two', 'forms', 'subsection', 3),
  ])

  it('count § through the text and other units among their kind', () => {
    assert.deepEqual(Object.fromEntries(numbersOf(tree)), {
      first: 'I',
      aims: '1',
      second: 'II',
      forms: '2',
      one: '1',
      stray: '1',
      two: '2',
    })
  })

  it('may count § anew in each chapter, and chapters in digits', () => {
    const numbers = numbersOf(tree, { chapters: 'arabic', sections: 'anew' })
    assert.deepEqual([numbers.get('second'), numbers.get('forms')], ['2', '1'])
  })
})

describe('numerals', () => {
  it('are letters after z too', () => {
    assert.deepEqual([1, 26, 27, 52, 53, 702, 703].map(letters), ['a', 'z', 'aa', 'az', 'ba', 'zz', 'aaa'])
  })

  it('lead back to their numbers', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (number) => fromRoman(roman(number)) === number))
    fc.assert(fc.property(fc.integer({ min: 1, max: 18_278 }), (number) => fromLetters(letters(number)) === number))
  })

  it('that are not well formed are no numbers', () => {
    for (const word of ['IIII', 'VX', 'IC', '', 'A']) assert.equal(fromRoman(word), null)
    assert.equal(fromLetters('ł'), null)
  })
})
