import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { entityRegon, printedNip, readKrs, readNip, readRegon } from './identifiers.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))

/** Every way to mistype one digit. */
function slips(number: string): string[] {
  return [...number].flatMap((digit, i) =>
    [...'0123456789']
      .filter((other) => other !== digit)
      .map((other) => number.slice(0, i) + other + number.slice(i + 1)),
  )
}

describe('NIP', () => {
  it('is kept as ten digits, however it was typed', () => {
    for (const typed of [
      '5261040828',
      '526-104-08-28',
      ' 526 104 08 28 ',
      'PL5261040828',
      'NIP: 526-10-40-828',
      'pl 526\u00a0104–08–28',
    ]) {
      assert.deepEqual(readNip(typed), { value: '5261040828', problem: null }, typed)
    }
  })

  it('is refused by name', () => {
    assert.equal(readNip('5261040827').problem, 'wrong-check-digit')
    assert.equal(readNip('526104082').problem, 'wrong-length')
    assert.equal(readNip('52610408280').problem, 'wrong-length')
    assert.equal(readNip('526104082X').problem, 'not-digits')
    assert.equal(readNip('').problem, 'not-digits')
    assert.equal(readNip('0000000000').problem, 'never-given')
    assert.equal(readNip('1000000006').problem, 'never-given')
  })

  it('is refused where the remainder is ten, which no digit can be', () => {
    for (const last of '0123456789') assert.notEqual(readNip(`123456789${last}`).problem, null)
  })

  it('does not forgive one wrong digit', () => {
    for (const slip of slips('5261040828')) assert.equal(readNip(slip).value, null, slip)
  })

  it('is printed with dashes and read back', () => {
    assert.equal(printedNip('5261040828'), '526-104-08-28')
    assert.equal(readNip(printedNip('5261040828')).value, '5261040828')
  })
})

describe('REGON', () => {
  it('has nine digits, or fourteen that begin with those of its entity', () => {
    for (const regon of ['000331501', '12345678512347', '00033150100017', '123456785']) {
      assert.deepEqual(readRegon(regon), { value: regon, problem: null })
    }
    assert.equal(readRegon('REGON 000331501 00017').value, '00033150100017')
    assert.equal(entityRegon('00033150100017'), '000331501')
  })

  it('is refused by name', () => {
    assert.equal(readRegon('000331502').problem, 'wrong-check-digit')
    assert.equal(readRegon('00033150100018').problem, 'wrong-check-digit')
    assert.equal(readRegon('0003315010').problem, 'wrong-length')
    assert.equal(readRegon('000000000').problem, 'never-given')
    assert.equal(readRegon('regon?').problem, 'not-digits')
  })

  it('with fourteen digits is refused where its first nine are no REGON', () => {
    fc.assert(
      fc.property(digits(14), (number) => {
        if (readRegon(number).value) assert.ok(readRegon(number.slice(0, 9)).value)
      }),
    )
  })

  it('does not forgive one wrong digit, except the few its tenth remainder lets through', () => {
    const passed = slips('000331501').filter((slip) => readRegon(slip).value)
    assert.ok(passed.length <= 2, passed.join(' '))
  })
})

describe('KRS', () => {
  it('has ten digits with zeros in front, added where they were left out', () => {
    for (const typed of ['0000123456', '123456', 'KRS 0000123456', 'krs: 0000 123 456']) {
      assert.deepEqual(readKrs(typed), { value: '0000123456', problem: null }, typed)
    }
  })

  it('is refused by name', () => {
    assert.equal(readKrs('00001234567').problem, 'wrong-length')
    assert.equal(readKrs('000123456').problem, 'wrong-length')
    assert.equal(readKrs('0000000000').problem, 'never-given')
    assert.equal(readKrs('brak').problem, 'not-digits')
  })
})

describe('any of them', () => {
  it('is digits of its length or a problem, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits(9), digits(10), digits(14)), (typed) => {
        for (const [read, shape] of [
          [readNip, /^\d{10}$/],
          [readRegon, /^\d{9}(\d{5})?$/],
          [readKrs, /^\d{10}$/],
        ] as const) {
          const { value, problem } = read(typed)
          assert.ok(value === null ? problem !== null : shape.test(value))
        }
      }),
    )
  })

  it('does not choke on a megabyte', () => {
    for (const piece of ['1', ' ', '-', 'NIP ', 'a']) {
      for (const read of [readNip, readRegon, readKrs]) assert.equal(read(piece.repeat(1_000_000)).value, null)
    }
  })
})
