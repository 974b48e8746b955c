import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { translator } from '#kit/words.ts'
import { citation, citations, stepsTo } from './citation.ts'
import { findCited, stepsIn } from './cited.ts'
import { importText } from './import/imported.ts'
import { treeOf } from './tree.ts'

function textOf(source: string) {
  let made = 0
  const { imported } = importText(source, () => `unit ${++made}`)
  return { tree: treeOf(imported!.units), numbering: imported!.numbering }
}

const { tree, numbering } = textOf(readFileSync(new URL('samples/program-wspolpracy.txt', import.meta.url), 'utf8'))
const polish = citations(tree, translator('pl'), numbering)
const called = (name: string) => [...polish].find(([, said]) => said === name)?.[0]
const found = (text: string) => findCited(tree, text, numbering).units.map(({ id }) => polish.get(id))

describe('a citation', () => {
  it('names a unit from its § down, and a chapter by itself', () => {
    const letter = tree.byId.get(called('§ 24 ust. 1 pkt 2 lit. d') ?? '')
    assert.equal(letter?.text, 'wkład własny, w tym:')
    assert.equal(tree.byId.get(called('rozdz. IV') ?? '')?.heading, 'Zakres przedmiotowy')
  })

  it('reads in the three languages', () => {
    const steps = stepsTo(tree, tree.byId.get(called('§ 24 ust. 1 pkt 2 lit. d tiret drugie') ?? '')!, numbering)
    assert.equal(citation(steps, translator('uk')), '§ 24 абз. 1 п. 2 літ. d тире 2')
    assert.equal(citation(steps, translator('en')), '§ 24 subsection 1 point 2 letter d indent 2')
  })

  it('names the chapter too where each chapter begins with § 1', () => {
    const anew = textOf('Rozdział 1\nCele\n§ 1. A.\nRozdział 2\nFormy\n§ 1. B.')
    const names = [...citations(anew.tree, translator('pl'), anew.numbering).values()]
    assert.deepEqual(names, ['rozdz. 1', 'rozdz. 1 § 1', 'rozdz. 2', 'rozdz. 2 § 1'])
  })

  it('names the annex, by its number only where there are more', () => {
    const names = (source: string) => [...citations(textOf(source).tree, translator('pl')).values()]
    assert.deepEqual(names('§ 1. A.\nZałącznik\n§ 1. B.'), ['§ 1', 'zał.', 'zał. § 1'])
    assert.deepEqual(names('Załącznik nr 1\n§ 1. A.\nZałącznik nr 2\n§ 1. B.').at(-1), 'zał. nr 2 § 1')
  })
})

describe('finding what a citation names', () => {
  it('forgives habits of typing', () => {
    const ways = [
      '§ 24 ust. 1 pkt 2 lit. d',
      '§24 ust 1 pkt 2 lit d',
      'par. 24 ust.1 pkt.2 lit.d)',
      'Paragraf 24, ustęp 1, punkt 2, litera d',
      'rozdz. IX §24 ust. 1 pkt 2 lit. d',
      'Rozdział 9 § 24 ust. 1 pkt 2 lit. d',
      'pkt 2 lit. d w § 24 ust. 1',
      '24.1.2d',
      '24 ust. 1 pkt 2d',
      '§ 24 pkt 2 lit. d',
      '§\u00a024\tust.\u00a01 PKT 2 LIT. D',
      '§ 24 ust. 1 pkt 2 lit. d, e i f',
      '§ 24 абз. 1 п. 2 літ. d',
      'section 24 subsection 1 point 2 letter d',
    ]
    for (const way of ways) assert.deepEqual(found(way), ['§ 24 ust. 1 pkt 2 lit. d'], way)
  })

  it('knows chapters by either numerals, and indents by words', () => {
    for (const way of ['rozdz. II', 'Rozdział 2', 'rozdział drugi', 'II'])
      assert.deepEqual(found(way), ['rozdz. II'], way)
    const indent = '§ 24 ust. 1 pkt 2 lit. d tiret drugie'
    for (const way of [indent, '§ 24 ust. 1 pkt 2 lit. d tiret 2']) assert.deepEqual(found(way), [indent], way)
  })

  it('takes the first of a list', () => {
    assert.deepEqual(found('§ 5 ust. 3 i 4'), ['§ 5 ust. 3'])
    assert.deepEqual(found('§ 5-7'), ['§ 5'])
    assert.deepEqual(found('§ 5 i § 7'), ['§ 5'])
  })

  it('stops at the nearest unit there is, and says what is missing', () => {
    const { units, missing } = findCited(tree, '§ 5 ust. 30 pkt 1', numbering)
    assert.deepEqual(
      units.map(({ id }) => polish.get(id)),
      ['§ 5'],
    )
    assert.deepEqual(missing, [
      { kind: 'subsection', ordinal: 30 },
      { kind: 'point', ordinal: 1 },
    ])
  })

  it('gives all that an unclear citation may mean, and nothing for none', () => {
    assert.ok(found('ust. 3').length > 3)
    assert.deepEqual(found('w całym dokumencie'), [])
    assert.deepEqual(found(''), [])
  })

  it('finds every unit by its own citation, in every language', () => {
    for (const language of ['pl', 'uk', 'en'] as const) {
      for (const [id, said] of citations(tree, translator(language), numbering)) {
        assert.deepEqual(
          findCited(tree, said, numbering).units.map((unit) => unit.id),
          [id],
          said,
        )
      }
    }
  })

  it('reads anything at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => stepsIn(text).length < 10))
    assert.deepEqual(stepsIn('§'.repeat(100_000)), [])
  })
})
