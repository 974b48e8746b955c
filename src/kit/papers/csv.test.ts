import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { csv, polishExcel } from './csv.ts'

describe('CSV', () => {
  it('quotes as RFC 4180 says', () => {
    assert.equal(
      csv(
        ['a', 'b'],
        [
          ['x,y', 'mówi "tak"'],
          ['dwa\nwiersze', ''],
        ],
      ),
      'a,b\r\n"x,y","mówi ""tak"""\r\n"dwa\nwiersze",\r\n',
    )
  })

  it('opens rightly in a Polish Excel', () => {
    const text = csv(['Kto', 'Godziny'], [['Żółw; Jan', 2.5]], polishExcel)

    assert.equal(text, '\ufeffKto;Godziny\r\n"Żółw; Jan";2,5\r\n')
  })

  it('keeps numbers numbers and writes days without an hour', () => {
    const row = [-5, 0.5, true, null, new Date('2026-11-09T00:00:00Z'), new Date('2026-11-09T10:30:00Z')]
    assert.equal(csv([], [row]), '\r\n-5,0.5,true,,2026-11-09,2026-11-09T10:30:00.000Z\r\n')
  })

  for (const trick of [
    '=1+1',
    '+1',
    '-1',
    '@A1',
    '\t=1',
    '\r=1',
    ' =1',
    '\u0000=1',
    '\u200b=1',
    '＝1',
    '=cmd|"/c calc"!A1',
  ]) {
    it(`gives ${JSON.stringify(trick)} an apostrophe`, () => {
      assert.match(csv([], [[trick]]), /^\r\n"?'/)
    })
  }

  it('leaves an honest text alone', () => {
    assert.equal(
      csv(['a'], [['2 + 2 = 4'], ['jan@example.org'], ['§ 5 - zmiana']]),
      'a\r\n2 + 2 = 4\r\njan@example.org\r\n§ 5 - zmiana\r\n',
    )
  })

  it('guards the titles of columns too', () => {
    assert.equal(csv(['=a'], []), "'=a\r\n")
  })
})
