import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import mammoth from 'mammoth'
import { hostile } from './hostile.ts'
import {
  bold,
  bullets,
  checkboxes,
  facts,
  figure,
  fillIn,
  heading,
  notice,
  type Paper,
  paperDocx,
  paperHtml,
  paperPdf,
  paperText,
  paragraph,
  printable,
  qr,
  signatures,
  table,
} from './index.ts'
import { readPdf } from './pdf-reading.ts'
import { unzipped } from './zip-reading.ts'

/** A paper that says one text everywhere it can be said. */
function filledWith(text: string): Paper {
  return {
    title: text,
    subtitle: text,
    language: 'pl',
    community: text,
    date: text,
    formCode: text,
    footer: text,
    logos: [{ image: new Uint8Array([0xff, 0xd8, 0]), alt: text, width: 20 }],
    blocks: [
      heading(2, text),
      paragraph([text, bold(text)]),
      bullets([text]),
      table({
        caption: text,
        ordinal: text,
        columns: [
          { title: text, width: 1 },
          { title: text, width: 3 },
        ],
        rows: [[text, text]],
      }),
      facts([[text, text]]),
      notice(text, text),
      signatures({ role: text, name: text }),
      fillIn(text, 2),
      checkboxes([text, text], { question: text, inline: true }),
      figure({ image: new Uint8Array([1]), alt: text, width: 10 }, { caption: text }),
      qr('https://lipowa.example', text),
    ],
  }
}

describe('whatever people paste', () => {
  for (const text of hostile) {
    const shown = JSON.stringify(text.slice(0, 30))

    it(`is printed in PDF: ${shown}`, async () => {
      const { pages, streams } = readPdf(await paperPdf(filledWith(text), new Date('2026-11-09T10:00:00Z')))
      const contents = [...streams.values()].filter((stream) => / BDC\n/.test(stream)).join('')

      assert.ok(pages.length >= 1)
      assert.doesNotMatch(contents, /NaN|<(?:[0-9a-f]{4})*?0000/)
    })

    it(`is written in Word: ${shown}`, async () => {
      const bytes = await paperDocx(filledWith(text))
      const { value } = await mammoth.extractRawText({ buffer: bytes })

      for (const xml of Object.values(unzipped(bytes)).filter((file) => file.startsWith('<?xml')))
        assert.equal(outsideXml(xml), null)
      assert.ok(value.includes(printable(text).split('\n')[0]!.trim()))
    })

    it(`is shown in HTML and in plain text: ${shown}`, () => {
      const [html, plain] = [paperHtml(filledWith(text)), paperText(filledWith(text))]

      assert.equal(outsideXml(html), null)
      assert.equal(outsideXml(plain), null)
      assert.ok(plain.includes(printable(text).trim()))
    })
  }
})

describe('printable text', () => {
  it('keeps what is said and drops what cannot be seen', () => {
    assert.equal(printable('a\u0000b\tc\r\nd\u202ee\u200bf\ufffe'), 'ab c\ndef')
    assert.equal(printable('\ud83d!'), '\ufffd!')
    assert.equal(printable('z\u0307ó'), 'żó')
    assert.equal(printable('👨‍👩‍👧'), '👨‍👩‍👧')
  })
})

/** The first character that XML 1.0 does not allow (section 2.2), or null. */
function outsideXml(text: string): string | null {
  return /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(text)?.[0] ?? null
}
