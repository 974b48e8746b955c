import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { xlsx } from './xlsx.ts'
import { unzipped } from './zip-reading.ts'

const long =
  'Prosimy o dopisanie, że informacja będzie także na papierze w siedzibach rad dzielnic i w filiach biblioteki.'

describe('a printed workbook', () => {
  const workbook = xlsx([
    { name: "Uwagi i 'odpowiedzi'", columns: [{ title: 'Treść uwagi' }], rows: [[long], ['§ 1']] },
  ])

  it('lies on A4 with every column, and counts its pages', async () => {
    const sheet = unzipped(await workbook)['xl/worksheets/sheet1.xml']!

    assert.match(sheet, /<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/)
    assert.match(sheet, /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/)
    assert.match(sheet, /<oddFooter>&amp;Rstrona &amp;P z &amp;N<\/oddFooter>/)
  })

  it('repeats its titles on each page', async () => {
    const book = unzipped(await workbook)['xl/workbook.xml']!

    assert.match(
      book,
      /<definedName name="_xlnm.Print_Titles" localSheetId="0">'Uwagi i ''odpowiedzi'!\$1:\$1<\/definedName><\/definedNames><calcPr/,
    )
  })

  it('gives a long text as many lines as it takes', async () => {
    const sheet = unzipped(await workbook)['xl/worksheets/sheet1.xml']!

    assert.match(sheet, /<col [^>]*width="34"/)
    assert.match(sheet, /<row r="2" [^>]*ht="55"/)
    assert.match(sheet, /<row r="3" [^>]*ht="16"/)
  })
})
