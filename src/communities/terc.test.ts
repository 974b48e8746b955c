import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { spent } from '#kit/text/spent.ts'
import { isCityCounty, readTerc, readTercCode } from './terc.ts'

const header = 'WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA'
const lines = [
  '02;;;;DOLNOŚLĄSKIE;województwo;2026-01-01',
  '02;01;;;bolesławiecki;powiat;2026-01-01',
  '02;01;01;1;Bolesławiec;gmina miejska;2026-01-01',
  '02;01;02;2;Bolesławiec;gmina wiejska;2026-01-01',
  '02;01;04;3;Nowogrodziec;gmina miejsko-wiejska;2026-01-01',
  '02;01;04;4;Nowogrodziec;miasto;2026-01-01',
  '02;01;04;5;Nowogrodziec;obszar wiejski;2026-01-01',
  '12;;;;MAŁOPOLSKIE;województwo;2026-01-01',
  '12;61;;;Kraków;miasto na prawach powiatu;2026-01-01',
  '12;61;01;1;Kraków;gmina miejska;2026-01-01',
  '12;61;02;9;Kraków-Krowodrza;delegatura;2026-01-01',
  '14;;;;MAZOWIECKIE;województwo;2026-01-01',
  '14;65;;;Warszawa;miasto stołeczne, na prawach powiatu;2026-01-01',
  '14;65;01;1;Warszawa;gmina miejska, miasto stołeczne;2026-01-01',
  '14;65;02;8;Bemowo;dzielnica;2026-01-01',
]
const official = `\ufeff${[header, ...lines].join('\r\n')}\r\n`
const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (...rest: string[]) => readTerc(utf8([header, ...rest].join('\n')))
const problems = (...rest: string[]) => read(...rest).problems.map(({ line, problem }) => `${line} ${problem}`)

describe('a file of the TERC register', () => {
  it('gives municipalities and their parts, with the names of their county and voivodeship', () => {
    const { units, statedOn, problems } = readTerc(utf8(official))
    assert.deepEqual(problems, [])
    assert.equal(statedOn, '2026-01-01')
    assert.equal(units.length, 9)
    assert.deepEqual(units[0], {
      code: '0201011',
      voivodeship: 'dolnośląskie',
      county: 'bolesławiecki',
      municipality: '0201011',
      kind: 'urban',
      name: 'Bolesławiec',
      addition: 'gmina miejska',
      statedOn: '2026-01-01',
    })
  })

  it('says which municipality a town, a rural area, a district and a delegation belong to', () => {
    const municipality = new Map(readTerc(utf8(official)).units.map((unit) => [unit.code, unit.municipality]))
    assert.equal(municipality.get('0201044'), '0201043')
    assert.equal(municipality.get('0201045'), '0201043')
    assert.equal(municipality.get('1261029'), '1261011')
    assert.equal(municipality.get('1465028'), '1465011')
  })

  it('may have the older header, quotes, other line ends, and the letters of old Windows', () => {
    const expected = readTerc(utf8(official)).units
    assert.deepEqual(readTerc(utf8(official.replace('NAZWA_DOD', 'NAZDOD'))).units, expected)
    assert.deepEqual(readTerc(utf8(official.replaceAll('\r\n', '\n').replace('\ufeff', ''))).units, expected)
    assert.deepEqual(readTerc(utf8(official.replace(/;Bemowo;/, ';"Bemowo";'))).units, expected)
    assert.deepEqual(readTerc(windows1250(official.slice(1))).units, expected)
  })

  it('may come in a ZIP, packed or not, beside files that are not CSV', () => {
    const expected = readTerc(utf8(official)).units
    assert.deepEqual(readTerc(zip({ 'TERC_Urzedowy_2026-11-21.csv': official })).units, expected)
    assert.deepEqual(
      readTerc(zip({ 'a/TERC.CSV': official, 'czytaj.txt': 'x', '__MACOSX/._TERC.csv': 'x' }, 0)).units,
      expected,
    )
  })

  it('tells the lines it left out, and why', () => {
    assert.deepEqual(problems(...lines.slice(0, 2), '02;01;01;1;Bolesławiec;2026-01-01'), ['4 wrong-columns'])
    assert.deepEqual(problems(...lines.slice(0, 2), '2;01;01;1;Bolesławiec;gmina miejska;2026-01-01'), ['4 wrong-code'])
    assert.deepEqual(problems(...lines.slice(0, 2), '02;01;01;7;Bolesławiec;gmina;2026-01-01'), ['4 wrong-code'])
    assert.deepEqual(problems('03;;;;X;województwo;2026-01-01'), ['2 wrong-code'])
    assert.deepEqual(problems(lines[0]!, '', '02;01;;;;powiat;2026-01-01'), ['4 no-name'])
    assert.deepEqual(problems('02;;;;DOLNOŚLĄSKIE;województwo;2026-02-30'), ['2 wrong-date'])
    assert.deepEqual(problems(lines[0]!, '02;01;;;bolesławiecki;powiat;2025-01-01'), ['3 another-date'])
    assert.deepEqual(problems(lines[0]!, lines[2]!), ['3 unknown-county'])
    assert.deepEqual(problems(...lines.slice(0, 2), lines[5]!), ['4 unknown-municipality'])
    assert.deepEqual(problems(lines[0]!, lines[0]!), ['3 twice'])
  })

  it('is refused whole where it is another register, empty, or not a file of text', () => {
    assert.deepEqual(readTerc(utf8('WOJ;POW;GMI;RODZ_GMI;RM;MZ;NAZWA;SYM;SYMPOD;STAN_NA')).problems, [
      { line: 0, problem: 'not-terc' },
    ])
    assert.deepEqual(readTerc(utf8('')).problems, [{ line: 0, problem: 'not-terc' }])
    assert.deepEqual(readTerc(Buffer.from('89504e470d0a1a0a', 'hex')).problems, [{ line: 0, problem: 'not-terc' }])
    assert.deepEqual(read().units, [])
  })

  it('is refused where the ZIP has no CSV, several, a broken one, or far too much', () => {
    const whole = zip({ 'TERC.csv': official })
    assert.equal(readTerc(zip({ 'TERC.xml': official })).problems[0]!.problem, 'no-csv')
    assert.equal(readTerc(zip({ 'a.csv': official, 'b.csv': official })).problems[0]!.problem, 'several-csv')
    assert.equal(readTerc(whole.subarray(0, -30)).problems[0]!.problem, 'broken-archive')
    assert.equal(readTerc(zip({ 'TERC.csv': 'a'.repeat(6_000_000) })).problems[0]!.problem, 'too-large')
    const lying = zip({ 'TERC.csv': 'a'.repeat(6_000_000) }, 8, 1000)
    assert.equal(readTerc(lying).problems[0]!.problem, 'broken-archive')
    assert.equal(readTerc(Buffer.alloc(5_000_001)).problems[0]!.problem, 'too-large')
  })

  it('is never trusted: broken archives and texts give problems, not errors', () => {
    const whole = zip({ 'TERC.csv': official })
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const broken = Buffer.from(whole)
        broken[at] = byte
        readTerc(broken)
      }),
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => assert.deepEqual(readTerc(bytes).units, [])))
  })

  it('is read in under a second, whatever it is made of', () => {
    for (const piece of [';', '\n', '"', `${lines[0]}\n`, '02;', ' ', 'ą']) {
      const file = utf8(`${header}\n${piece.repeat(1_000_000 / piece.length)}`)
      const time = spent(() => assert.ok(readTerc(file).problems.length <= 100))
      assert.ok(time < 1000, JSON.stringify(piece))
    }
  })
})

describe('a code of the TERC register', () => {
  it('has a voivodeship, a county, a municipality and a kind', () => {
    assert.deepEqual(readTercCode('1261011'), {
      code: '1261011',
      voivodeship: '12',
      county: '1261',
      municipality: '126101',
      kind: 'urban',
    })
    assert.equal(readTercCode('1206114')?.kind, 'town')
  })

  it('is text of seven digits with an even voivodeship up to 32 and a known kind', () => {
    for (const code of ['201011', '1361011', '3461011', '1261016', '1200011', '1261001', '12610111', '']) {
      assert.equal(readTercCode(code), null, code)
    }
  })

  it('tells a city with the rights of a county', () => {
    assert.ok(isCityCounty('1261011'))
    assert.ok(isCityCounty('2061'))
    assert.ok(!isCityCounty('1203033'))
  })
})

function windows1250(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1250')
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]))
  return Uint8Array.from(text, (letter) => codes.get(letter)!)
}

/** A ZIP as the register makes one; `size` may lie about how long the first file is unpacked. */
function zip(files: Record<string, string>, method = 8, size?: number): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text)
    const packed = method === 8 ? deflateRawSync(plain) : plain
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size ?? plain.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name)]))
    parts.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end])
}
