import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isPesel, peselsIn, withoutPesels } from './pesel.ts'
import { spent } from './spent.ts'

/** A number as the registry makes one; nobody's in particular. */
function peselOf(year: number, month: number, day: number, serial: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const head = `${two(year % 100)}${two(month + (year >= 2000 ? 20 : 0))}${two(day)}${String(serial).padStart(4, '0')}`
  const sum = [...head].reduce((total, digit, i) => total + Number(digit) * [1, 3, 7, 9][i % 4]!, 0)
  return head + String((10 - (sum % 10)) % 10)
}

const found = (text: string) => peselsIn(text).map(({ start, end }) => text.slice(start, end))

describe('a PESEL number', () => {
  it('has a check digit', () => {
    assert.ok(isPesel('44051401359'))
    assert.ok(isPesel('02070803628'))
    assert.ok(!isPesel('44051401358'))
  })

  it('begins with a real birth date; births after 1999 have 20 added to the month', () => {
    assert.ok(isPesel(peselOf(2000, 2, 29, 1)))
    assert.ok(isPesel(peselOf(1999, 12, 31, 1)))
    assert.ok(!isPesel(peselOf(1999, 2, 29, 1)))
    assert.ok(!isPesel(peselOf(1985, 13, 1, 1)))
    assert.ok(!isPesel(peselOf(1985, 0, 1, 1)))
    assert.ok(!isPesel('00000000000'))
  })

  it('is found in a sentence, also with spaces and dashes', () => {
    for (const written of [
      '44051401359',
      '440514 01359',
      '44 05 14 01359',
      '440514-01359',
      '44.05.14-01359',
      '4 4 0 5 1 4 0 1 3 5 9',
    ]) {
      assert.deepEqual(found(`Mój PESEL to ${written}, dziękuję.`), [written])
      assert.deepEqual(found(`PESEL:${written}`), [written])
    }
    assert.deepEqual(found('440514\u00a001359'), ['440514\u00a001359'])
    assert.deepEqual(found('440514\u200b01359'), ['440514\u200b01359'])
    assert.deepEqual(found('mieszkam przy Bema 7, 44051401359 i 02070803628'), ['44051401359', '02070803628'])
    assert.deepEqual(found('numer 5 44051401359'), ['44051401359'])
  })

  it('is found in any sentence', () => {
    const born = fc.date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(
        born,
        fc.nat(9999),
        fc.constantFrom('ja, ', 'nr. ', 'x', '(', 'ulica 3/4: '),
        (day, serial, before) => {
          const pesel = peselOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), serial)
          assert.deepEqual(found(`${before}${pesel} koniec`), [pesel])
        },
      ),
    )
  })

  it('is not a phone, a NIP, a REGON, a KRS, a bank account, a date or a number that only contains one', () => {
    const others = [
      '+48 12 294 56 78',
      '+48122945678',
      '0048 600 100 200',
      '600 100 200',
      '48 12 221 04 18',
      '526-104-08-28',
      'PL5261040828',
      '12345678512347',
      '000331501 00017',
      'KRS 0000123456',
      '61 1090 1014 0000 0712 1981 2874',
      'PL61109010140000071219812874',
      '2026-11-21 01359',
      '1440514013591',
      '4405140135',
      'od 1.05.2026 do 30.09.2026',
    ]
    for (const other of others) assert.deepEqual(found(`Tel./nr: ${other}.`), [], other)
  })

  it('does not fire on a bank account, whatever its digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{26}$/), (nrb) => {
        const grouped = `${nrb.slice(0, 2)} ${nrb.slice(2).match(/.{4}/g)!.join(' ')}`
        assert.deepEqual(found(`konto ${nrb} albo`), [])
        assert.deepEqual(found(`konto ${grouped}.`), [])
      }),
    )
  })

  it('is found beside a bank account or a phone', () => {
    assert.deepEqual(found('44051401359 - 600 100 200 - 123456'), ['44051401359'])
    assert.deepEqual(found('tel. +48 600 100 200 44051401359'), ['44051401359'])
  })

  it('is not a date with a number after it', () => {
    for (let n = 100; n < 1000; n++) {
      for (const text of [`21.11.2026 ${n}`, `2026-11-21 ${n}`, `1.05.2026 ${n}7`])
        assert.deepEqual(found(text), [], text)
    }
  })

  it('is masked digit by digit, and the rest stays', () => {
    assert.equal(withoutPesels('PESEL 440514-01359, tel. 600 100 200'), 'PESEL ••••••-•••••, tel. 600 100 200')
    fc.assert(fc.property(fc.string(), (text) => assert.deepEqual(peselsIn(withoutPesels(text)), [])))
  })

  for (const piece of ['1', '1 ', '44051401359 ', '4405140135', '- ', '48 12 ']) {
    it(`is looked for in a megabyte of ${JSON.stringify(piece)} in under a second`, () => {
      const text = piece.repeat(1_000_000 / piece.length)
      assert.ok(spent(() => withoutPesels(text)) < 1000)
    })
  }
})
