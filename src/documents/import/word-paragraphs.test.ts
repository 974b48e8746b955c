import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { listsOf } from './word-numbering.ts'
import { paragraphsOf } from './word-paragraphs.ts'
import { stylesOf } from './word-styles.ts'

const styles = stylesOf(`<w:styles>
  <w:style w:type="paragraph" w:styleId="Nagwek1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Nasz"><w:name w:val="Nasz tytuł"/><w:basedOn w:val="Nagwek1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Spis1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Par"><w:name w:val="Paragraf"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Kolo"><w:name w:val="Koło"/><w:basedOn w:val="Kolo"/></w:style>
</w:styles>`)
const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const lists = listsOf(`<w:numbering>
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '§ %1.', '<w:pStyle w:val="Par"/>')}${level(1, 'lowerLetter', '%2)')}${level(2, 'bullet', '\uf0b7')}${level(3, 'upperRoman', '%4.')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`)

const run = (text: string) =>
  `<w:r><w:rPr><w:b/><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${text}</w:p>`
const styled = (style: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${style}"/>`)
const listed = (numId: number, ilvl: number, text: string) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`)

function read(body: string) {
  const notes = new Map([['footnoteReference 2', 'Dz. U. poz. 1491']])
  const found = paragraphsOf(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`, {
    styles,
    lists,
    notes,
  })
  assert.equal(found.problem, null)
  const lines = found.lines!.map(({ list, text }) => (list ? `${list.label} ${text}` : text))
  return { lines, all: found.lines!, reasons: found.warnings!.map(({ line, reason }) => `${line} ${reason}`) }
}

describe('paragraphs of Word', () => {
  it('are put together from their runs, fields and links', () => {
    const link = `<w:hyperlink r:id="r1">${run('ngo.example')}</w:hyperlink>`
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    const { lines } = read(
      paragraph(`${run('Miasto &amp; ')}${field}${link}<w:r><w:noBreakHyphen/></w:r>${run('&#x142;')}`),
    )
    assert.deepEqual(lines, ['Miasto & ngo.example-ł'])
  })

  it('are cut at the ends of lines made by hand', () => {
    const { all } = read(paragraph(`${run('§ 1')}<w:r><w:br/></w:r>${run('Cele')}<w:r><w:tab/></w:r>${run('główne')}`))
    assert.deepEqual(
      all.map(({ number, text }) => [number, text]),
      [
        [1, '§ 1'],
        [1, 'Cele główne'],
      ],
    )
  })

  it('are taken after tracked changes, without comments and pictures', () => {
    const { lines, reasons } = read(
      paragraph(
        `${run('Mały grant ')}<w:ins>${run('do 12 000 zł')}</w:ins><w:del><w:r><w:delText>do 10 000 zł</w:delText></w:r></w:del>` +
          '<w:r><w:commentReference w:id="1"/></w:r><w:r><w:drawing><a:blip r:embed="r2"/></w:drawing></w:r>',
        '<w:pPrChange><w:pPr><w:pStyle w:val="Spis1"/></w:pPr></w:pPrChange>',
      ),
    )
    assert.deepEqual(lines, ['Mały grant do 12 000 zł'])
    assert.deepEqual(reasons, ['1 tracked-changes', '1 comments-left-out', '1 picture-left-out'])
  })

  it('in a text box are read once', () => {
    const box = `<w:txbxContent>${paragraph(run('Ramka'))}</w:txbxContent>`
    const twice = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
    assert.deepEqual(read(paragraph(`<w:r>${twice}</w:r>${run('Tekst')}`)).lines, ['Ramka', 'Tekst'])
  })

  it('know their heading and their list from styles, also inherited, also in a circle', () => {
    const { lines, all } = read(
      styled('Nasz', 'Cele') + styled('Par', 'Program') + styled('Kolo', 'Tekst') + styled('Brak', 'Dalej'),
    )
    assert.deepEqual(lines, ['Cele', '§ 1. Program', 'Tekst', 'Dalej'])
    assert.deepEqual(
      all.map(({ heading }) => heading),
      [1, undefined, undefined, undefined],
    )
  })

  it('of a table of contents are left out', () => {
    assert.deepEqual(read(styled('Spis1', 'Cele 3')), { lines: [], all: [], reasons: ['1 contents-left-out'] })
  })

  it('with a note hold it once', () => {
    const call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    assert.deepEqual(read(paragraph(run('Ustawa') + call + call)).lines, ['Ustawa [przypis: Dz. U. poz. 1491]'])
  })
})

describe('lists of Word', () => {
  it('count each level, and begin the inner ones again', () => {
    const { lines } = read(
      [
        listed(1, 0, 'A'),
        listed(1, 1, 'b'),
        listed(1, 1, 'c'),
        listed(1, 2, 'd'),
        listed(1, 0, 'E'),
        listed(1, 1, 'f'),
      ].join(''),
    )
    assert.deepEqual(lines, ['§ 1. A', 'a) b', 'b) c', '– d', '§ 2. E', 'a) f'])
  })

  it('go on in another list of the same kind, unless it begins again', () => {
    const { lines } = read([listed(2, 0, 'A'), listed(2, 1, 'b'), listed(3, 0, 'C'), listed(2, 0, 'D')].join(''))
    assert.deepEqual(lines, ['1. A', '1.1. b', '1. C', '2. D'])
  })

  it('that are switched off, or that are nowhere, write no number', () => {
    assert.deepEqual(read(listed(0, 0, 'A') + listed(9, 0, 'B') + listed(1, 8, 'C')).lines, ['A', 'B', 'C'])
  })
})

describe('tables of Word', () => {
  const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(run(text))}</w:tc>`
  const row = (...cells: string[]) => `<w:tr><w:trPr/>${cells.join('')}</w:tr>`
  const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

  it('become a line for each row', () => {
    const { lines, all, reasons } = read(table(row(cell('Lp.'), cell('Zadanie')), row(cell('1.'), cell('Kultura'))))
    assert.deepEqual(lines, ['Lp. | Zadanie', '1. | Kultura'])
    assert.ok(all.every(({ verbatim }) => verbatim))
    assert.deepEqual(reasons, ['1 table-flattened'])
  })

  it('that only frame a text leave its paragraphs as they are, also inside another', () => {
    assert.deepEqual(
      read(table(row(cell('§ 1. Cel.')))).all.map(({ verbatim }) => verbatim),
      [undefined],
    )
    const inner = `<w:tc>${table(row(cell('a'), cell('b')))}${paragraph(run('c'))}</w:tc>`
    assert.deepEqual(read(table(row(inner, cell('d')))).lines, ['a | b c | d'])
  })
})

describe('a file of Word made to do harm', () => {
  it('cannot take long', () => {
    const start = performance.now()
    const parts = { styles, lists, notes: new Map<string, string>() }
    assert.equal(paragraphsOf(`<w:document>${'<w:p/>'.repeat(5_000_000)}</w:document>`, parts).problem, 'too-big')
    assert.equal(paragraphsOf('<w:p><w:r>'.repeat(3_000_000), parts).problem, 'too-big')
    assert.equal(paragraphsOf(`<w:p a="${'<'.repeat(30_000_000)}`, parts).problem, 'broken')
    assert.equal(paragraphsOf(`<w:p>${'<w:tbl><w:tr><w:tc>'.repeat(500_000)}`, parts).problem, 'broken')
    assert.equal(paragraphsOf(`<w:p ${'a="b" '.repeat(5_000_000)}/>`, parts).problem, null)
    assert.ok(performance.now() - start < 15_000, `${Math.round(performance.now() - start)} ms`)
  })
})
