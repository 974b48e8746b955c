import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bold, figure, heading, link, paragraph, table } from './blocks.ts'
import type { Paper } from './paper.ts'
import { paperPdf } from './pdf.ts'
import { readPdf } from './pdf-reading.ts'
import { consultationForm, consultationReport } from './samples/consultation.ts'
import { mark } from './samples/parts.ts'
import { attendanceList, everyBlock, letter, poster } from './samples/town.ts'

const now = new Date('2026-11-09T10:00:00Z')
const print = async (paper: Paper) => readPdf(await paperPdf(paper, now))
const note = (blocks: Paper['blocks'], more: Partial<Paper> = {}): Paper => ({
  title: 'Notatka',
  language: 'pl',
  ...more,
  blocks,
})

describe('a paper in PDF', () => {
  it('says it is PDF/UA, in which language, and what it is called', async () => {
    const { objects, streams } = await print(everyBlock)
    const catalog = [...objects.values()].find((object) => object.includes('/Type /Catalog'))!

    assert.match(catalog, /\/Lang \(uk-UA\)/)
    assert.match(catalog, /\/StructTreeRoot \d+ 0 R/)
    assert.ok([...objects.values()].some((object) => /\/Marked true/.test(object)))
    assert.ok([...objects.values()].some((object) => /\/DisplayDocTitle true/.test(object)))
    const metadata = Buffer.from(
      [...streams.values()].find((stream) => stream.includes('xpacket'))!,
      'latin1',
    ).toString()
    assert.match(metadata, /<pdfuaid:part>1<\/pdfuaid:part>/)
    assert.match(metadata, /<rdf:li xml:lang="x-default">Протокол зустрічі<\/rdf:li>/)
    assert.ok([...objects.values()].every((object) => !object.includes('/CIDSet')))
  })

  it('keeps the metadata whole when the title has signs of XML', async () => {
    const { streams, pages } = await print(note([], { title: 'A & B <C>' }))

    assert.ok([...streams.values()].some((stream) => stream.includes('A &amp; B &lt;C&gt;')))
    assert.match(pages[0]!, /A & B <C>/)
  })

  it('tags tables with headers, lists with labels, links with their annotation', async () => {
    const { objects, tags } = await print(consultationForm)

    assert.equal(tags.Table, 1)
    assert.equal(tags.TH, 4)
    assert.equal(tags.TR, 4)
    assert.equal(tags.TD, 12)
    assert.equal(tags.H1, 1)
    assert.equal(tags.H2, 2)
    assert.equal(tags.Lbl, 3)
    assert.equal(tags.Figure, 2)
    assert.equal(tags.Link, 2)
    const all = [...objects.values()]
    assert.equal(all.filter((object) => /\/Scope \/Column/.test(object)).length, 4)
    assert.equal(all.filter((object) => /\/Subtype \/Link/.test(object) && /\/StructParent \d/.test(object)).length, 2)
    assert.equal(all.filter((object) => /\/Type \/OBJR/.test(object)).length, 2)
  })

  it('reads the box before its answer and the bullet before its item', async () => {
    const { objects } = await print(everyBlock)
    const ticked = Buffer.from('\ufeff☒', 'utf16le').swap16().toString('latin1')
    const items = [...objects.values()].filter((object) => object.startsWith('<<\n/S /LI\n'))

    assert.equal(items.length, 8)
    for (const item of items) {
      const children = [.../\/K \[([^\]]*)\]/.exec(item)![1]!.matchAll(/(\d+) 0 R/g)].map(
        ([, number]) => objects.get(Number(number))!,
      )
      assert.deepEqual(
        children.map((child) => /\/S \/(\w+)/.exec(child)![1]),
        ['Lbl', 'LBody'],
      )
    }
    assert.equal([...objects.values()].filter((object) => object.includes(`/ActualText (${ticked})`)).length, 1)
  })

  it('puts the addressee of a letter in the window of the envelope', async () => {
    const { streams } = await print(letter)
    const content = [...streams.values()].find((stream) => / BDC\n/.test(stream))!
    const places = [...content.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm/g)].map(([, x, y]) => ({
      x: (Number(x) * 25.4) / 72,
      y: 297 - (Number(y) * 25.4) / 72,
    }))
    const inWindow = places.filter(({ x, y }) => x > 105 && x < 115 && y > 45 && y < 84)

    assert.equal(inWindow.length, 3)
  })

  it('draws nothing outside the tags and the artifacts', async () => {
    for (const paper of [consultationForm, consultationReport(40), letter, attendanceList, poster, everyBlock]) {
      const { streams } = await print(paper)
      for (const content of [...streams.values()].filter((stream) => / BDC\n/.test(stream))) assertAllMarked(content)
    }
  })

  it('repeats the header of a table on every page, and says it aloud once', async () => {
    const { pages, tags } = await print(consultationReport(40))
    const withRows = pages.filter((page) => page.includes('uwzględniono'))

    assert.ok(withRows.length > 3)
    for (const page of withRows) assert.match(page, /Treść uwagi/)
    assert.equal(tags.TH, 6 + 4)
  })

  it('numbers its pages in its language and names the form on each', async () => {
    const { pages } = await print(everyBlock)

    assert.equal(pages.length, 2)
    assert.match(pages[0]!, /сторінка 1 з 2/)
    assert.match(pages[1]!, /сторінка 2 з 2/)
    assert.match(pages[1]!, /UK-1/)
    assert.match(pages[1]!, /Протокол зустрічі/)
  })

  it('lets a cell longer than a page flow, losing no word', async () => {
    const words = Array.from({ length: 3000 }, (_, word) => `w${word}`)
    const long = table({
      columns: [
        { title: 'Co', width: 1 },
        { title: 'Uwaga', width: 1 },
      ],
      rows: [['x', words.join(' ')]],
    })
    const { pages } = await print(note([long]))
    const printed = new Set(pages.join('\n').split(/\s+/))

    assert.ok(pages.length >= 4)
    assert.deepEqual(
      words.filter((word) => !printed.has(word)),
      [],
    )
  })

  it('breaks a word that no line can hold', async () => {
    const address = `https://lipowa.example/${'bardzo-dlugi-adres/'.repeat(30)}`
    const { pages } = await print(
      note([
        table({
          columns: [
            { title: 'A', width: 1 },
            { title: 'B', width: 9 },
          ],
          rows: [[address, 'b']],
        }),
      ]),
    )

    assert.equal(pages.join('').replaceAll('\n', '').includes('bardzo-dlugi-adres'), true)
    assert.equal(pages.join('').replace(/\s/g, '').split('adres/').length - 1, 30)
  })

  it('does not leave a heading alone at the foot of a page', async () => {
    const rows = table({ columns: [{ title: 'Ciąg', width: 1 }], rows: [['x']], rowHeight: 30 })
    for (let lines = 16; lines < 40; lines++) {
      const text = Array.from({ length: lines }, () => paragraph('Zdanie.'))
      const after = [heading(2, 'Dalej'), heading(3, 'Dalej'), lines % 2 ? paragraph('Ciąg') : rows]
      const { pages } = await print(note([...text, ...after]))
      assert.match(pages.find((page) => page.includes('Dalej'))!, /Dalej[\s\S]*Dalej[\s\S]*Ciąg/)
    }
  })

  it('prints no letter the font cannot draw', async () => {
    const odd = 'Zażółć 👍🏽 👨‍👩‍👧 🇵🇱 漢字 עברית \u0000\u0007\ud800 \u202eabc ☐ ✓ \u2011 1️⃣ é ﷽'
    const { streams, pages } = await print(note([paragraph([bold(odd), odd])], { title: odd }))

    const contents = [...streams.values()].filter((stream) => / BDC\n/.test(stream)).join('')
    assert.doesNotMatch(contents, /<(?:[0-9a-f]{4})*?0000/)
    assert.match(pages[0]!, /Zażółć ▯ ▯ ▯ ▯▯/)
  })

  it('links only to addresses that can be followed safely', async () => {
    const { tags } = await print(
      note([paragraph([link('a', 'javascript:alert(1)'), ' ', link('b', 'https://lipowa.example/ą')])]),
    )

    assert.equal(tags.Link, 1)
  })

  it('says what a picture shows even when the picture cannot be read', async () => {
    const broken = figure({ image: new Uint8Array([1, 2, 3]), alt: 'Plan skweru', width: 50 })
    const { objects } = await print(note([broken, figure(mark)]))

    assert.ok([...objects.values()].some((object) => object.includes('/Alt (Plan skweru)')))
  })

  it('prints a thousand answered remarks in a few seconds, and twice as many in about twice the time', async () => {
    const time = async (rows: number) => {
      const start = performance.now()
      await paperPdf(consultationReport(rows), now)
      return performance.now() - start
    }
    await time(50)
    const [once, twice] = [await time(500), await time(1000)]

    assert.ok(twice < 8000, `${Math.round(twice)} ms`)
    assert.ok(twice < once * 3.5, `${Math.round(once)} ms and ${Math.round(twice)} ms`)
  })
})

/** Every operator that paints stands between BDC or BMC and EMC (ISO 14289-1, 7.1). */
function assertAllMarked(content: string) {
  let depth = 0
  for (const line of content.split('\n')) {
    if (/ (?:BDC|BMC)$/.test(line)) depth++
    else if (line === 'EMC') depth--
    else if (/(?:^| )(?:TJ|Tj|f|f\*|S|s|B|Do)$/.test(line)) assert.ok(depth > 0, `${line} stands outside`)
  }
  assert.equal(depth, 0)
}
