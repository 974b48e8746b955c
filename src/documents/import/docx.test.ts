import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { flatten, treeOf } from '../tree.ts'
import { importDocx } from './docx.ts'

let made = 0
const newId = () => `unit ${++made}`

async function docxOf(children: (Paragraph | Table)[], more: object = {}) {
  const levels = ['§ %1.', '%2.', '%3)', '%4)'].map((text, level) => ({
    level,
    format: level === 3 ? LevelFormat.LOWER_LETTER : LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.START,
  }))
  const numbering = { config: [{ reference: 'act', levels }] }
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children }], ...more })))
}

const plain = (text: string) => new Paragraph(text)
const numbered = (level: number, text: string) => new Paragraph({ text, numbering: { reference: 'act', level } })

async function read(children: (Paragraph | Table)[], more: object = {}) {
  const { imported, problem } = await importDocx(await docxOf(children, more), newId)
  assert.equal(problem, null)
  const units = flatten(treeOf(imported!.units))
  const outline = units.map(({ kind, heading, text }) => [kind, ...(heading ? [heading] : []), text])
  return { ...imported!, outline, reasons: imported!.warnings.map(({ line, reason }) => `${line} ${reason}`) }
}

describe('a DOCX file', () => {
  it('with typed numbers is taken apart like a pasted text', async () => {
    const { preamble, outline, reasons } = await read([
      plain('Program współpracy'),
      plain('Rozdział I'),
      plain('Cele'),
      plain('§ 1.\tCelem jest współpraca.'),
    ])
    assert.equal(preamble, 'Program współpracy')
    assert.deepEqual(outline, [
      ['chapter', 'Cele', ''],
      ['section', 'Celem jest współpraca.'],
    ])
    assert.deepEqual(reasons, [])
  })

  it('keeps the numbers that Word wrote by itself', async () => {
    const { outline, reasons } = await read([
      numbered(0, 'Formy współpracy'),
      numbered(1, 'Miasto udostępnia:'),
      numbered(2, 'lokale:'),
      numbered(3, 'sale,'),
      numbered(3, 'biura;'),
      numbered(2, 'sprzęt.'),
      numbered(1, 'Wykaz jest jawny.'),
      numbered(0, 'Program wchodzi w życie 1 stycznia 2027 r.'),
    ])
    assert.deepEqual(outline, [
      ['section', 'Formy współpracy', ''],
      ['subsection', 'Miasto udostępnia:'],
      ['point', 'lokale:'],
      ['letter', 'sale,'],
      ['letter', 'biura;'],
      ['point', 'sprzęt.'],
      ['subsection', 'Wykaz jest jawny.'],
      ['section', 'Program wchodzi w życie 1 stycznia 2027 r.'],
    ])
    assert.deepEqual(reasons, [])
  })

  it('gives bullets and levels without a Polish number a place by their depth', async () => {
    const bullet = (level: number, text: string) => new Paragraph({ text, bullet: { level } })
    const { outline } = await read([plain('§ 1. Wspierane są:'), bullet(0, 'kluby,'), bullet(0, 'świetlice.')])
    assert.deepEqual(outline.slice(1), [
      ['indent', 'kluby,'],
      ['indent', 'świetlice.'],
    ])
  })

  it('takes headings without a number as chapters, and says so', async () => {
    const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
    const { outline, reasons } = await read([heading('Otwartość'), plain('1. Drzwi są otwarte.'), heading('Ludzie')])
    assert.deepEqual(outline, [
      ['chapter', 'Otwartość', ''],
      ['subsection', 'Drzwi są otwarte.'],
      ['chapter', 'Ludzie', ''],
    ])
    assert.deepEqual(reasons, ['1 heading-without-number', '3 heading-without-number'])
  })

  it('flattens a table into lines that open no unit, and says so', async () => {
    const row = (...cells: string[]) =>
      new TableRow({ children: cells.map((text) => new TableCell({ children: [plain(text)] })) })
    const table = new Table({ rows: [row('Lp.', 'Zadanie', 'Kwota'), row('1.', 'Kultura', '10 000 zł')] })
    const { outline, reasons } = await read([plain('§ 1. Środki:'), table])
    assert.deepEqual(outline, [['section', 'Środki:\nLp. | Zadanie | Kwota\n1. | Kultura | 10 000 zł']])
    assert.deepEqual(reasons, ['2 table-flattened'])
  })

  it('writes a footnote where it is called, and says so', async () => {
    const text = new Paragraph({
      children: [new TextRun('§ 1. Ustawa'), new FootnoteReferenceRun(1), new TextRun('.')],
    })
    const { outline, reasons } = await read([text], {
      footnotes: { 1: { children: [plain('Dz. U. z 2024 r. poz. 1491')] } },
    })
    assert.deepEqual(outline, [['section', 'Ustawa [przypis: Dz. U. z 2024 r. poz. 1491].']])
    assert.deepEqual(reasons, ['1 footnote'])
  })

  it('of two hundred pages is read in seconds', async () => {
    const text = 'Miasto wspiera działania organizacji blisko miejsca zamieszkania, '.repeat(8)
    const page = [numbered(0, 'Zadania'), ...Array.from({ length: 8 }, (_, at) => numbered(1 + (at % 3), text))]
    const file = await docxOf(Array.from({ length: 200 }, () => page).flat())
    const start = performance.now()
    const { imported } = await importDocx(file, newId)
    assert.equal(imported?.units.length, 1800)
    assert.ok(performance.now() - start < 5000)
  })
})

describe('a file that cannot be read', () => {
  const problemOf = async (bytes: Uint8Array) => (await importDocx(bytes, newId)).problem
  const text = (name: string) => new TextEncoder().encode(name)

  it('is named for what it is', async () => {
    assert.equal(await problemOf(text('%PDF-1.7')), 'not-a-docx')
    assert.equal(await problemOf(new Uint8Array(0)), 'empty')
    assert.equal(await problemOf(zip({ 'xl/workbook.xml': '<workbook/>' })), 'not-a-docx')
    assert.equal(await problemOf(await docxOf([])), 'empty')
  })

  it('may be an old or an encrypted one of Word', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)])
    assert.equal(await problemOf(ole), 'old-doc')
    assert.equal(await problemOf(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])), 'encrypted')
  })

  it('may be broken anywhere, and is never a failure', async () => {
    const whole = await docxOf([plain('§ 1. Tekst.')])
    for (let cut = 4; cut < whole.length; cut += 97)
      assert.equal(await problemOf(whole.subarray(0, cut)), 'broken-docx')
    assert.equal(await problemOf(zip({ 'word/document.xml': '<w:document><w:p>' })), 'broken-docx')
    for (let at = 0; at < whole.length; at += 61) {
      const bent = whole.slice()
      bent[at] = (bent[at] ?? 0) ^ 0xff
      await importDocx(bent, newId)
    }
  })

  it('may be a bomb, and is stopped before it fills the memory', async () => {
    const bomb = zip({ 'word/document.xml': Buffer.alloc(80 * 1024 * 1024, ' ') })
    assert.ok(bomb.length < 200_000)
    assert.equal(await problemOf(bomb), 'too-big')
  })
})

/** A small archive written by hand, so that it can hold what no program writes. */
function zip(files: Record<string, string | Buffer>): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}
