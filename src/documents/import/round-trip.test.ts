import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { usual } from '../numbering/numbers.ts'
import { plainText } from '../plain-text.ts'
import { flatten, treeOf } from '../tree.ts'
import { groups, type Kind, type Unit } from '../unit.ts'
import { importText } from './imported.ts'

type Sprout = { kind: Kind; heading: string; text: string; children: Sprout[] }

const word = fc.constantFrom(
  'miasto',
  'organizacje',
  'współpraca',
  'zł',
  '10 000',
  'art. 5a',
  'które',
  '§ 3',
  'Rada',
  '(np. sale)',
)
const sentence = (ends: string[]) =>
  fc
    .tuple(
      fc.constantFrom('Program', 'Za', 'Ilekroć'),
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...ends),
    )
    .map(([first, words, end]) => `${[first, ...words].join(' ')}${end}`)
const text = fc.array(sentence(['.', ':', ';']), { minLength: 1, maxLength: 3 }).map((rows) => rows.join('\n'))
const heading = fc.constantFrom('Postanowienia ogólne', 'Cel główny', 'Formy współpracy', 'SŁOWNICZEK')

const inside: Partial<Record<Kind, Kind[]>> = {
  annex: ['chapter', 'section'],
  part: ['division', 'chapter'],
  division: ['chapter', 'section'],
  chapter: ['section', 'subsection'],
  section: ['subsection', 'point', 'letter'],
  subsection: ['point', 'letter', 'indent'],
  point: ['letter', 'indent'],
  letter: ['indent'],
}

/** Units of one kind, as an act has them: in one place nothing but points, or nothing but letters. */
function sprouts(kind: Kind): fc.Arbitrary<Sprout[]> {
  const nothing = fc.constant<Sprout[]>([])
  const kinds = inside[kind] ?? []
  const deeper = kinds.length === 0 ? nothing : fc.oneof(nothing, ...kinds.map((inner) => sprouts(inner)))
  const titled = groups(kind) ? heading : kind === 'section' ? fc.oneof(fc.constant(''), heading) : fc.constant('')
  const said = kind === 'indent' ? text : fc.oneof(text, fc.constant(''))
  const sprout = fc.record({ kind: fc.constant(kind), heading: titled, text: said, children: deeper }).map((made) => {
    const bare = made.text === '' && made.children.length === 0
    return bare && !groups(kind) ? { ...made, text: 'Uchylony.' } : made
  })
  return fc.array(sprout, { minLength: 1, maxLength: 3 })
}

function unitsOf(all: readonly Sprout[]): Unit[] {
  let made = 0
  const rows = (siblings: readonly Sprout[], parentId: string | null): Unit[] =>
    siblings.flatMap(({ kind, heading, text, children }, at) => {
      made += 1
      const id = `unit ${made}`
      return [{ id, parentId, kind, position: at + 1, heading, text }, ...rows(children, id)]
    })
  return rows(all, null)
}

describe('a text written out and read in again', () => {
  it('is the same tree, whatever stands in it', () => {
    const body = fc.oneof(...(['part', 'division', 'chapter', 'section'] as const).map(sprouts))
    const annexes = fc.oneof(fc.constant<Sprout[]>([]), sprouts('annex'))
    fc.assert(
      fc.property(body, annexes, text, (body, annexes, preamble) => {
        const units = unitsOf([...body, ...annexes])
        let made = 0
        const written = plainText(treeOf(units), preamble)
        const { imported } = importText(written, () => `unit ${++made}`)
        assert.deepEqual(flatten(treeOf(imported!.units)), units, written)
        assert.equal(imported!.preamble, preamble)
        assert.deepEqual(imported!.numbering, usual)
        const differing = imported!.warnings.filter(({ reason }) => reason === 'number-differs')
        assert.deepEqual(differing, [], written)
      }),
      { numRuns: 300 },
    )
  })
})
