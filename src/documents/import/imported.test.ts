import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { plainText } from '../plain-text.ts'
import { flatten, treeOf } from '../tree.ts'
import { importText } from './imported.ts'

function read(text: string) {
  let made = 0
  const { imported } = importText(text, () => `unit ${++made}`)
  assert.ok(imported)
  const tree = treeOf(imported.units)
  const outline = flatten(tree).map(({ kind, heading, text }) => [kind, ...(heading ? [heading] : []), text])
  const reasons = imported.warnings.map(({ line, reason }) => `${line} ${reason}`)
  return { ...imported, tree, outline, reasons }
}

describe('a pasted text', () => {
  it('is taken apart at its Polish numbers', () => {
    const { outline, preamble, warnings } = read(
      'Uchwała Rady Miasta\n\nRozdział I\nPostanowienia ogólne\n§ 1. 1. Program obejmuje:\n1) lokale:\na) sale,\nb) biura;\n' +
        '2) sprzęt:\n– głośniki,\n– namioty.\n2. Program jest jawny.\n§ 2\nOkres\n1. Cztery lata.',
    )
    assert.equal(preamble, 'Uchwała Rady Miasta')
    assert.deepEqual(warnings, [])
    assert.deepEqual(outline, [
      ['chapter', 'Postanowienia ogólne', ''],
      ['section', ''],
      ['subsection', 'Program obejmuje:'],
      ['point', 'lokale:'],
      ['letter', 'sale,'],
      ['letter', 'biura;'],
      ['point', 'sprzęt:'],
      ['indent', 'głośniki,'],
      ['indent', 'namioty.'],
      ['subsection', 'Program jest jawny.'],
      ['section', 'Okres', ''],
      ['subsection', 'Cztery lata.'],
    ])
  })

  it('may write its chapters in capitals, in digits, in words or as bare Roman numerals', () => {
    const headings = (text: string) => read(text).outline.map((unit) => unit.slice(0, 2).join(': '))
    assert.deepEqual(headings('ROZDZIAŁ 1\nCELE\nI ZASADY\nROZDZIAŁ 2. FORMY'), [
      'chapter: CELE I ZASADY',
      'chapter: FORMY',
    ])
    assert.deepEqual(headings('Rozdział pierwszy – Cele\nRozdział drugi\nFormy'), ['chapter: Cele', 'chapter: Formy'])
    assert.deepEqual(headings('I. Cele\nII. Formy'), ['chapter: Cele', 'chapter: Formy'])
    assert.deepEqual(headings('Część II\nOgólna\nDział III Cele'), ['part: Ogólna', 'division: Cele'])
  })

  it('remembers how it numbers itself', () => {
    assert.deepEqual(read('Rozdział 1\nCele\n§ 1. A.\nRozdział 2\nFormy\n§ 1. B.').numbering, {
      chapters: 'arabic',
      sections: 'anew',
    })
    assert.deepEqual(read('Rozdział I\nCele\n§ 1. A.\nRozdział II\nFormy\n§ 2. B.').numbering, {
      chapters: 'roman',
      sections: 'through',
    })
  })

  it('goes on over the ends of its lines, where numbers may stand too', () => {
    const { outline, reasons } = read(
      '§ 1. Stosuje się przepisy\n§ 12 ust. 3 uchwały oraz\nRozdział 3 stosuje się do dnia\n30. każdego miesiąca\n– także w święta,\nzgodnie z tym.',
    )
    assert.equal(outline.length, 1)
    assert.match(outline[0]![1]!, /przepisy § 12 ust\. 3 uchwały oraz Rozdział 3 stosuje się do dnia 30\. każdego/)
    assert.deepEqual(reasons, [])
  })

  it('tells of numbers that do not agree with their places, once for each row', () => {
    const { warnings } = read('§ 1. A.\n§ 3. B.\n§ 4. C.\n1) a;\n2) b;\n2) c.')
    assert.deepEqual(
      warnings.map(({ line, reason, read, given }) => [line, reason, read, given]),
      [
        [2, 'number-differs', '§ 3.', '2'],
        [6, 'number-differs', '2)', '3'],
      ],
    )
  })

  it('keeps a paragraph without a number with the unit before it, and says so', () => {
    const { outline, reasons } = read('§ 1. Uchwała wchodzi w życie.\n\nPrzewodniczący Rady Miasta\nJan Klon')
    assert.deepEqual(outline, [['section', 'Uchwała wchodzi w życie.\nPrzewodniczący Rady Miasta Jan Klon']])
    assert.deepEqual(reasons, ['3 paragraph-without-number'])
  })

  it('leaves out the table of contents and the page numbers', () => {
    const { outline, reasons } = read(
      'Spis treści\nRozdział I. Cele\t2\nRozdział II. Formy ........ 3\n\nRozdział 1\nCele\n\n2\n\nStrona 2 z 10\n§ 1. Tekst.',
    )
    assert.deepEqual(outline, [
      ['chapter', 'Cele', ''],
      ['section', 'Tekst.'],
    ])
    assert.deepEqual(
      reasons.map((reason) => reason.split(' ')[1]),
      ['contents-left-out', 'contents-left-out', 'contents-left-out', 'page-number-left-out', 'page-number-left-out'],
    )
  })

  it('begins § again in an annex', () => {
    const { outline, reasons } = read(
      'Uchwała\n§ 1. Przyjmuje się program.\n§ 2. Wchodzi w życie.\nZałącznik do uchwały nr 5\n§ 1. Cel.\nZałącznik nr 1 stanowi część programu.',
    )
    assert.deepEqual(
      outline.map(([kind]) => kind),
      ['section', 'section', 'annex', 'section'],
    )
    assert.deepEqual(reasons, ['6 paragraph-without-number'])
  })

  it('may number itself in decimals', () => {
    const { outline, reasons } = read(
      '1. Otwartość\n1.1. Drzwi są otwarte.\n1.2. Klucze są dostępne.\n2. Ludzie\n2.1. Jest opiekun.',
    )
    assert.deepEqual(
      outline.map(([kind]) => kind),
      ['subsection', 'point', 'point', 'subsection', 'point'],
    )
    assert.deepEqual(reasons, ['2 decimal-numbers'])
  })

  it('without any number is kept whole', () => {
    const { preamble, units, reasons } = read('Zwykły tekst.\nDrugi akapit.')
    assert.equal(preamble, 'Zwykły tekst.\nDrugi akapit.')
    assert.deepEqual(units, [])
    assert.deepEqual(reasons, ['1 no-units'])
  })

  it('of more units than any town writes is refused', () => {
    assert.equal(importText('§ 1. A.\n'.repeat(10_001), () => crypto.randomUUID()).problem, 'too-big')
  })

  it('gives no more warnings than a person can look through', () => {
    const { warnings } = read('§ 1. Tekst.\n\nAkapit bez numeru.\n\n'.repeat(600))
    assert.equal(warnings.length, 500)
    assert.deepEqual(warnings.at(-1), { line: 1001, reason: 'more-warnings', excerpt: '', count: 700 })
  })

  it('is refused when empty', () => {
    assert.equal(importText(' \n\u00a0\r\n\u200b', () => '').problem, 'empty')
  })

  it('of a whole programme gives its units, and gives the same text back', () => {
    const source = readFileSync(new URL('../samples/program-wspolpracy.txt', import.meta.url), 'utf8')
    const { tree, units, preamble, numbering, warnings } = read(source)
    assert.deepEqual(warnings, [])
    assert.ok(units.length > 120, `${units.length} units`)
    assert.equal(units.filter(({ kind }) => kind === 'chapter').length, 10)
    assert.equal(units.filter(({ kind }) => kind === 'section').length, 28)

    const written = plainText(tree, preamble, numbering)
    const words = (text: string) => text.split(/\s+/).join(' ').trim()
    assert.equal(words(written), words(source))
    assert.deepEqual(read(written).units, units)
  })

  it('of a whole programme is the same when every line of it was cut, as in a text copied from a PDF', () => {
    const source = readFileSync(new URL('../samples/program-wspolpracy.txt', import.meta.url), 'utf8')
    const { units } = read(source)
    for (const width of [45, 50, 60, 70, 80, 100]) {
      const lines = new RegExp(`(.{1,${width}})(?: |$)`, 'gm')
      assert.deepEqual(read(source.replace(lines, '$1\n').replace(/\n\n\n+/g, '\n\n')).units, units, `${width}`)
    }
  })

  it('of any kind is read without a failure, and no word of it is lost', () => {
    const piece = fc.constantFrom(
      '§ 1',
      '§ 2.',
      '1.',
      '2)',
      'a)',
      'b.',
      '–',
      'Rozdział',
      'II',
      '\n',
      '\n\n',
      'Słowo',
      'słowo,',
      '. ',
      '1.1.',
      'Art. 1.',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const text = pieces.join(' ')
        let made = 0
        const { imported, problem } = importText(text, () => `${++made}`)
        if (problem) return
        const kept = [imported.preamble, ...imported.units.flatMap(({ heading, text }) => [heading, text])].join(' ')
        const count = (whole: string) => whole.match(/[Ss]łowo/g)?.length ?? 0
        assert.equal(count(kept), count(text))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a long paste', () => {
  const inTime = (text: string) => {
    const start = performance.now()
    importText(text, () => crypto.randomUUID())
    const took = performance.now() - start
    assert.ok(took < 8000, `${Math.round(took)} ms`)
  }

  for (const [name, piece] of [
    ['numbered lines', '§ 1. 1. Program obejmuje:\n1) lokale;\na) sale,\n– głośniki,\n'],
    ['lines without numbers', 'Zwykły akapit tekstu, który nic nie numeruje.\n'],
    ['one endless line', 'słowo '],
    ['dots', '.'],
    ['empty lines', '\n'],
    ['paragraph signs', '§ '],
    ['digits', '1.'],
    ['spaces', '   \t'],
  ] as const) {
    it(`of ten megabytes of ${name} does not freeze`, () => inTime(piece.repeat(Math.ceil(10_000_000 / piece.length))))
  }
})
