import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import readWorkbook, { readSheet } from 'read-excel-file/node'
import { hostile } from './hostile.ts'
import { printable } from './printable.ts'
import { type Sheet, xlsx } from './xlsx.ts'
import { unzipped } from './zip-reading.ts'

const people: Sheet = {
  name: 'Wkład pracy',
  columns: [
    { title: 'Kto', width: 30 },
    { title: 'Kiedy', type: 'date' },
    { title: 'Godziny', type: 'number' },
    { title: 'Wartość', type: 'money' },
    { title: 'Potwierdzone', type: 'yes-no' },
  ],
  rows: [
    ['Anna Jesion', new Date('2026-11-09T00:00:00Z'), 2.5, 10_050, true],
    ['Тарас Явір', null, 0, null, false],
  ],
}

describe('a workbook', () => {
  it('is read back with its letters, dates, numbers and money', async () => {
    const rows = await readSheet(await xlsx([people]))

    assert.deepEqual(rows[0], ['Kto', 'Kiedy', 'Godziny', 'Wartość', 'Potwierdzone'])
    assert.deepEqual(rows[1], ['Anna Jesion', new Date('2026-11-09T00:00:00Z'), 2.5, 100.5, true])
    assert.deepEqual(rows[2], ['Тарас Явір', null, 0, null, false])
  })

  it('keeps its titles bold and in view', async () => {
    const files = unzipped(await xlsx([people]))

    assert.match(files['xl/worksheets/sheet1.xml']!, /<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    assert.match(files['xl/styles.xml']!, /<b\/>/)
  })

  it('never turns text into a formula', async () => {
    const tricks = ['=1+1', '+48 000 000 000', '-2', '@SUM(A1)', '=HYPERLINK("https://x.example")', '0012']
    const bytes = await xlsx([{ name: 'a', columns: [{ title: 'Treść' }], rows: tricks.map((trick) => [trick]) }])

    assert.doesNotMatch(unzipped(bytes)['xl/worksheets/sheet1.xml']!, /<f>/)
    assert.deepEqual(
      (await readSheet(bytes)).slice(1),
      tricks.map((trick) => [trick]),
    )
  })

  it('gives each sheet a name Excel accepts', async () => {
    const sheet = (name: string): Sheet => ({ ...people, name })
    const long = 'Godziny pracy społecznej w roku 2026 i 2027'
    const bytes = await xlsx([sheet(long), sheet(long), sheet('a/b:[c]'), sheet(''), sheet("'x'")])

    const names = (await readWorkbook(bytes)).map(({ sheet }) => sheet)
    assert.deepEqual(names, ['Godziny pracy społecznej w roku', 'Godziny pracy społecznej w ro 2', 'a b  c', '1', 'x'])
  })

  it('carries whatever people paste', async () => {
    const bytes = await xlsx([{ name: 'a', columns: [{ title: 'Treść' }], rows: [...hostile].map((text) => [text]) }])
    const read = (await readSheet(bytes)).slice(1).map(([text]) => text)

    assert.ok(read.includes(printable(hostile[2])))
    assert.ok(read.includes(printable(hostile[6])))
  })

  it('cuts a text no cell of Excel can hold', async () => {
    const [, row] = await readSheet(
      await xlsx([{ name: 'a', columns: [{ title: 'T' }], rows: [[`${'ą'.repeat(40_000)}`]] }]),
    )

    assert.equal((row![0] as string).length, 32_767)
  })
})
