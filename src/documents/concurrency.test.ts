import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Content, type Revised, saving } from './concurrency.ts'

const text = 'Miasto prowadzi inkubator i udostępnia salę.'
const at = (revision: number, text: string, heading = ''): Revised => ({ revision, heading, text })
const mine = (text: string, heading = ''): Content => ({ heading, text })

describe('saving a unit', () => {
  it('raises its revision when nobody saved in between', () => {
    const saved = saving(at(3, text), at(3, text), mine(text.replace('salę', 'sale')))
    assert.deepEqual(saved, { outcome: 'saved', content: at(4, text.replace('salę', 'sale')) })
  })

  it('changes nothing when the text is the same, or both wrote the same', () => {
    assert.deepEqual(saving(at(3, 'Jeden.\nDwa.'), at(3, 'Jeden.\nDwa.'), mine('Jeden.\r\nDwa. ')), {
      outcome: 'unchanged',
    })
    assert.deepEqual(saving(at(4, 'Nowy.'), at(3, text), mine('Nowy.')), { outcome: 'unchanged' })
  })

  it('does not undo another person by a form sent back as it was', () => {
    assert.deepEqual(saving(at(4, 'Nowy.'), at(3, text), mine(text)), { outcome: 'unchanged' })
  })

  it('gives both texts and a proposal when another saved elsewhere in the unit', () => {
    const theirs = at(4, text.replace('salę', 'salę oraz doradztwo'))
    const saved = saving(theirs, at(3, text), mine(text.replace('inkubator', 'jeden inkubator'), 'Inkubator'))
    assert.deepEqual(saved, {
      outcome: 'changed-meanwhile',
      mine: mine('Miasto prowadzi jeden inkubator i udostępnia salę.', 'Inkubator'),
      theirs,
      proposal: mine('Miasto prowadzi jeden inkubator i udostępnia salę oraz doradztwo.', 'Inkubator'),
    })
  })

  it('gives both texts and no proposal when they changed the same words, or the start is not known', () => {
    const theirs = at(4, text.replace('inkubator', 'klub'))
    const sent = mine(text.replace('inkubator', 'ośrodek'))
    for (const base of [at(3, text), null]) {
      const saved = saving(theirs, base, sent)
      assert.deepEqual(saved, { outcome: 'changed-meanwhile', mine: sent, theirs, proposal: null })
    }
  })
})
