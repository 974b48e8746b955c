import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import mammoth from 'mammoth'
import { paperDocx } from './docx.ts'
import { consultationForm, consultationReport } from './samples/consultation.ts'
import { attendanceList, everyBlock, letter } from './samples/town.ts'
import { unzipped } from './zip-reading.ts'

describe('a paper in Word', () => {
  it('is read back with its headings, lists, table header and links', async () => {
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: await paperDocx(everyBlock) })

    assert.match(html, /<h1>Протокол зустрічі<\/h1>/)
    assert.match(html, /<h2>Перебіг<\/h2>/)
    assert.match(html, /<h3>Рішення<\/h3>/)
    assert.match(html, /<em>«Їжак у під’їзді»<\/em> – <strong>важливо<\/strong>/)
    assert.match(html, /<ul><li>перше<\/li><li>друге<\/li><\/ul><ol><li>одне<\/li><li>два<\/li><\/ol>/)
    assert.match(html, /<thead><tr><th><p><strong>Хто<\/strong><\/p><\/th>/)
    assert.match(html, /<a href="https:\/\/lipowa.example\/uk">/)
    assert.match(html, /alt="Znak Miasta Lipowa: drzewo na podwórku"/)
    assert.deepEqual(
      messages.filter((message) => message.type === 'error'),
      [],
    )
  })

  it('repeats the header of each table and keeps short rows whole', async () => {
    const document = unzipped(await paperDocx(consultationReport(10)))['word/document.xml']!

    assert.equal(document.split('<w:tblHeader/>').length - 1, 1)
    assert.equal(document.split('<w:cantSplit/>').length - 1, 4 + 1 + 10 + 1)
    assert.match(document, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
  })

  it('names its language, numbers its pages and bears the code of the form', async () => {
    const files = unzipped(await paperDocx(consultationForm))

    assert.match(files['word/styles.xml']!, /<w:lang w:val="pl-PL"\/>/)
    const footer = files[Object.keys(files).find((name) => /footer1\.xml$/.test(name))!]!
    assert.match(footer, />PAGE</)
    assert.match(footer, />NUMPAGES</)
    assert.match(footer, /KONS-2026\/07/)
  })

  it('leaves rows to be written on, as high as asked', async () => {
    const document = unzipped(await paperDocx(attendanceList))['word/document.xml']!

    assert.equal(document.split('w:val="624" w:hRule="atLeast"').length - 1, 4 + 14)
    assert.match(document, /18\./)
  })

  it('puts the addressee of a letter where the window of the envelope is', async () => {
    const document = unzipped(await paperDocx(letter))['word/document.xml']!

    assert.match(document, /<w:trHeight w:val="1304" w:hRule="atLeast"\/>/)
    assert.ok(document.indexOf('Anna Jesion') > document.indexOf('ul. Rynek 1'))
  })
})
