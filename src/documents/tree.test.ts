import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { branch, childrenOf, flatten, lineage, treeOf } from './tree.ts'
import { type Kind, kindBelow, kinds, mayContain, type Unit } from './unit.ts'

const unit = (id: string, parentId: string | null, kind: Kind, position: number): Unit => ({
  id,
  parentId,
  kind,
  position,
  heading: '',
  text: '',
})

const rows = [
  unit('point 2', 'section 1', 'point', 2),
  unit('section 2', null, 'section', 2),
  unit('section 1', null, 'section', 1),
  unit('point 1', 'section 1', 'point', 1),
  unit('letter a', 'point 1', 'letter', 1),
]

describe('a tree of units', () => {
  it('is read in order, whatever the order of its rows', () => {
    const read = flatten(treeOf(rows)).map(({ id }) => id)
    assert.deepEqual(read, ['section 1', 'point 1', 'letter a', 'point 2', 'section 2'])
  })

  it('knows what stands in a unit and where the unit stands', () => {
    const tree = treeOf(rows)
    const letter = tree.byId.get('letter a')!
    assert.deepEqual(
      childrenOf(tree, 'section 1').map(({ id }) => id),
      ['point 1', 'point 2'],
    )
    assert.deepEqual(
      lineage(tree, letter).map(({ id }) => id),
      ['section 1', 'point 1', 'letter a'],
    )
    assert.deepEqual(
      branch(tree, tree.byId.get('point 1')!).map(({ id }) => id),
      ['point 1', 'letter a'],
    )
  })

  it('keeps a unit whose parent is gone among the roots', () => {
    assert.deepEqual(
      flatten(treeOf([unit('lost', 'nobody', 'point', 1)])).map(({ id }) => id),
      ['lost'],
    )
  })

  it('loses no unit of any rows, even when parents go round in circles', () => {
    const row = fc.tuple(fc.nat(9), fc.option(fc.nat(9)), fc.constantFrom(...kinds), fc.integer())
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ([id]) => id }), (made) => {
        const units = made.map(([id, parent, kind, at]) =>
          unit(`${id}`, parent === null ? null : `${parent}`, kind, at),
        )
        const read = flatten(treeOf(units)).map(({ id }) => id)
        assert.deepEqual(read.toSorted(), units.map(({ id }) => id).toSorted())
      }),
    )
  })
})

describe('kinds of units', () => {
  it('contain only narrower ones, and may skip levels', () => {
    assert.ok(mayContain('section', 'point'))
    assert.ok(mayContain(null, 'indent'))
    assert.ok(!mayContain('point', 'point'))
    assert.ok(!mayContain('point', 'subsection'))
  })

  it('end with the indent', () => {
    assert.equal(kindBelow('section'), 'subsection')
    assert.equal(kindBelow('indent'), null)
  })
})
