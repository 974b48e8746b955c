import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { add, apply, type Edit, likelyKinds, merge, move, remake, remove, split } from './edits.ts'
import { branch, childrenOf, flatten, treeOf } from './tree.ts'
import { type Kind, kinds, mayContain, type Unit } from './unit.ts'

const unit = (id: string, parentId: string | null, kind: Kind, position: number, text = ''): Unit => ({
  id,
  parentId,
  kind,
  position,
  heading: '',
  text,
})

const rows = [
  unit('chapter', null, 'chapter', 1),
  unit('aims', 'chapter', 'section', 1, 'Celem jest współpraca. Służy jej:'),
  unit('rooms', 'aims', 'point', 1, 'udostępnianie sal;'),
  unit('things', 'aims', 'point', 2, 'wypożyczanie sprzętu.'),
  unit('rules', 'chapter', 'section', 2, 'Zasady są jawne.'),
  unit('end', 'chapter', 'section', 3, 'Program trwa cztery lata.'),
]
const tree = treeOf(rows)

function after(edit: Edit, units: readonly Unit[] = rows) {
  assert.equal(edit.refused, null)
  const left = treeOf(apply(units, edit.changes!))
  return { tree: left, order: flatten(left).map(({ id }) => id) }
}

describe('adding a unit', () => {
  it('puts it in its place and moves the others down', () => {
    const edit = add(
      tree,
      { id: 'new', kind: 'section', heading: '', text: 'Nowy.' },
      { parentId: 'chapter', position: 2 },
    )
    assert.deepEqual(after(edit).order, ['chapter', 'aims', 'rooms', 'things', 'new', 'rules', 'end'])
    assert.deepEqual(
      edit.changes?.changed.map(({ id, position }) => [id, position]),
      [
        ['rules', 3],
        ['end', 4],
      ],
    )
  })

  it('is refused where its kind cannot stand, or where nothing is', () => {
    const chapter = { id: 'new', kind: 'chapter', heading: '', text: '' } as const
    assert.equal(add(tree, chapter, { parentId: 'aims', position: 1 }).refused, 'wrong-level')
    assert.equal(add(tree, chapter, { parentId: 'nothing', position: 1 }).refused, 'no-such-unit')
  })

  it('is likeliest to be of the kind of its neighbours', () => {
    assert.deepEqual(likelyKinds(tree, 'aims').slice(0, 2), ['point', 'subsection'])
    assert.equal(likelyKinds(tree, 'end')[0], 'subsection')
  })
})

describe('moving a unit', () => {
  it('takes along what is in it', () => {
    const { order } = after(move(tree, 'aims', { parentId: 'chapter', position: 3 }))
    assert.deepEqual(order, ['chapter', 'rules', 'end', 'aims', 'rooms', 'things'])
  })

  it('may take it into another unit', () => {
    const { order } = after(move(tree, 'things', { parentId: 'rules', position: 1 }))
    assert.deepEqual(order, ['chapter', 'aims', 'rooms', 'rules', 'things', 'end'])
  })

  it('to where it stands changes nothing', () => {
    assert.deepEqual(move(tree, 'rules', { parentId: 'chapter', position: 2 }).changes?.changed, [])
  })

  it('into itself or to a wrong level is refused', () => {
    assert.equal(move(tree, 'aims', { parentId: 'rooms', position: 1 }).refused, 'into-itself')
    assert.equal(move(tree, 'aims', { parentId: 'aims', position: 1 }).refused, 'into-itself')
    assert.equal(move(tree, 'aims', { parentId: 'rules', position: 1 }).refused, 'wrong-level')
    assert.equal(move(tree, 'nothing', { parentId: null, position: 1 }).refused, 'no-such-unit')
  })
})

describe('removing a unit', () => {
  it('takes away all that is in it and closes the gap', () => {
    const edit = remove(tree, 'aims')
    assert.deepEqual(after(edit).order, ['chapter', 'rules', 'end'])
    assert.deepEqual(
      edit.changes?.removed.map(({ id }) => id),
      ['aims', 'rooms', 'things'],
    )
  })
})

describe('making a unit of another kind', () => {
  it('keeps it between its parent and what is in it', () => {
    assert.equal(after(remake(tree, 'rooms', 'letter')).tree.byId.get('rooms')?.kind, 'letter')
    assert.equal(remake(tree, 'rooms', 'section').refused, 'wrong-level')
    assert.equal(remake(tree, 'aims', 'point').refused, 'wrong-level')
  })
})

describe('splitting a unit', () => {
  it('gives the second half a new unit, with what stood inside', () => {
    const edit = split(tree, 'aims', 'Celem jest współpraca.'.length, 'half')
    const { tree: left, order } = after(edit)
    assert.deepEqual(order, ['chapter', 'aims', 'half', 'rooms', 'things', 'rules', 'end'])
    assert.equal(left.byId.get('aims')?.text, 'Celem jest współpraca.')
    assert.equal(left.byId.get('half')?.text, 'Służy jej:')
    assert.deepEqual(edit.changes?.descended, [{ id: 'half', from: 'aims' }])
  })

  it('is refused where one half would be empty', () => {
    for (const offset of [-1, 0, 1000, Number.NaN]) {
      assert.equal(split(tree, 'aims', offset, 'half').refused, 'nothing-to-split')
    }
  })
})

describe('merging a unit with the one before it', () => {
  it('keeps the id of the first and says what it took in', () => {
    const edit = merge(tree, 'end')
    const { tree: left, order } = after(edit)
    assert.deepEqual(order, ['chapter', 'aims', 'rooms', 'things', 'rules'])
    assert.equal(left.byId.get('rules')?.text, 'Zasady są jawne. Program trwa cztery lata.')
    assert.deepEqual(edit.changes?.absorbed, [{ id: 'end', into: 'rules' }])
  })

  it('is refused when its text would land behind what is inside the first', () => {
    assert.equal(merge(tree, 'rules').refused, 'children-between')
  })

  it('needs a unit of the same kind before it', () => {
    assert.equal(merge(tree, 'aims').refused, 'nothing-to-merge')
  })

  it('undoes a split', () => {
    const cut = after(split(tree, 'aims', 'Celem jest współpraca.'.length, 'half'))
    const whole = after(merge(cut.tree, 'half'), flatten(cut.tree))
    assert.deepEqual(flatten(whole.tree), flatten(tree))
  })
})

describe('any row of edits', () => {
  it('keeps every kind in its place, positions without gaps, and no unit twice', () => {
    const act = fc.tuple(
      fc.constantFrom('add', 'move', 'remove', 'split', 'merge', 'remake'),
      fc.nat(30),
      fc.nat(30),
      fc.nat(8),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let units: Unit[] = rows
        for (const [step, [name, one, other, number]] of acts.entries()) {
          const tree = treeOf(units)
          const id = units[one % (units.length + 1)]?.id ?? 'none'
          const parentId = units[other % (units.length + 1)]?.id ?? null
          const kind = kinds[number] ?? 'point'
          const place = { parentId, position: number }
          const edit = {
            add: () => add(tree, { id: `new ${step}`, kind, heading: '', text: 'Jeden dwa trzy.' }, place),
            move: () => move(tree, id, place),
            remove: () => remove(tree, id),
            split: () => split(tree, id, number, `half ${step}`),
            merge: () => merge(tree, id),
            remake: () => remake(tree, id, kind),
          }[name]()
          if (edit.changes) units = apply(units, edit.changes)
        }
        sound(units)
      }),
    )
  })
})

function sound(units: readonly Unit[]) {
  const tree = treeOf(units)
  assert.equal(new Set(units.map(({ id }) => id)).size, units.length)
  for (const parent of [null, ...units]) {
    const children = childrenOf(tree, parent?.id ?? null)
    assert.deepEqual(
      children.map(({ position }) => position),
      children.map((_, at) => at + 1),
    )
    for (const child of children) assert.ok(mayContain(parent?.kind ?? null, child.kind))
  }
  assert.equal(tree.roots.flatMap((root) => branch(tree, root)).length, units.length)
}
