import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { paperText } from './plain.ts'
import { consultationReport } from './samples/consultation.ts'
import { attendanceList, letter } from './samples/town.ts'

describe('a paper in plain text', () => {
  it('tells a table row by row, each cell with its column', () => {
    const text = paperText(consultationReport(3))

    assert.match(text, /^Miasto Lipowa\n\nLipowa, 9 listopada 2026 r\.\n\nRAPORT Z KONSULTACJI SPOŁECZNYCH\n={32}\n/)
    assert.match(text, /Lp\.: 1\.\nZgłaszający: Stowarzyszenie „Ulica Lipowa”\nZapis w projekcie: § 5 ust\. 2 pkt 3\n/)
    assert.match(text, /Termin: 6–27 października 2026 r\. \(21 dni\)/)
    assert.match(text, /\n1\. W § 5 ust\. 2 po pkt 3 dodano pkt 3a\.\n2\. /)
  })

  it('leaves blank rows to the pen', () => {
    const text = paperText(attendanceList)

    assert.match(text, /Lp\.: 4\.\nImię i nazwisko: Tadeusz Głóg\n/)
    assert.doesNotMatch(text, /Lp\.: 5\./)
  })

  it('names sender, addressee and case of a letter', () => {
    const text = paperText(letter)

    assert.match(text, /Anna Jesion\nul\. Ogrodowa 12 m\. 4\n00-002 Lipowa\n\nZnak sprawy: BWO\.0544\.17\.2026/)
  })
})
