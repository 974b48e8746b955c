import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { closeRefusal, eveOf, nameOn, renameRefusal } from './office-rules.ts'

const chrzanow = [
  { name: 'Biuro Promocji, Kultury i Sportu', place: 'I piętro', validFrom: '2019-02-01', validTo: null },
  { name: 'Biuro Promocji i Rozwoju Gminy', place: 'parter', validFrom: '2010-01-01', validTo: '2019-01-31' },
]
const open = { opened: '2010-01-01', closed: null }
const to = (from: string, name = 'Biuro Kultury', place = '') => ({ name, place, from })

describe('the name of an office on a day', () => {
  it('is the old one until the eve of the change and the new one from it', () => {
    assert.equal(nameOn(chrzanow, '2019-01-31')?.name, 'Biuro Promocji i Rozwoju Gminy')
    assert.equal(nameOn(chrzanow, '2019-02-01')?.name, 'Biuro Promocji, Kultury i Sportu')
    assert.equal(nameOn(chrzanow, '2009-12-31'), undefined)
  })

  it('ends on the eve, over months and leap years', () => {
    assert.deepEqual(
      [eveOf('2019-02-01'), eveOf('2024-03-01'), eveOf('2026-01-01')],
      ['2019-01-31', '2024-02-29', '2025-12-31'],
    )
  })
})

describe('renaming an office', () => {
  it('is refused before it opened, after it closed, on the day of another name, and where nothing changes', () => {
    assert.equal(renameRefusal(open, chrzanow, to('2009-12-31')), 'before-opened')
    assert.equal(renameRefusal({ ...open, closed: '2025-06-30' }, chrzanow, to('2025-07-01')), 'after-closed')
    assert.equal(renameRefusal(open, chrzanow, to('2019-02-01')), 'name-starts-that-day')
    const same = to('2026-01-01', 'Biuro Promocji, Kultury i Sportu', 'I piętro')
    assert.equal(renameRefusal(open, chrzanow, same), 'nothing-changes')
  })

  it('may move it under its old name, and may lie between two names', () => {
    const moved = to('2026-01-01', 'Biuro Promocji, Kultury i Sportu', 'II piętro')
    assert.equal(renameRefusal(open, chrzanow, moved), null)
    assert.equal(renameRefusal(open, chrzanow, to('2015-05-01')), null)
  })
})

describe('closing an office', () => {
  it('is refused twice, before it opened, before a later name, and over the heads of its sections', () => {
    assert.equal(closeRefusal({ ...open, closed: '2020-01-01' }, chrzanow, 0, '2026-01-01'), 'already-closed')
    assert.equal(closeRefusal(open, chrzanow, 0, '2009-12-31'), 'before-opened')
    assert.equal(closeRefusal(open, chrzanow, 0, '2019-01-31'), 'renamed-later')
    assert.equal(closeRefusal(open, chrzanow, 1, '2026-01-01'), 'has-sections')
    assert.equal(closeRefusal(open, chrzanow, 0, '2019-02-01'), null)
  })
})
