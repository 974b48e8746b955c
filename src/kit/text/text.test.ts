import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { excerpt, marked, markedExcerpt } from './excerpt.ts'
import { fold } from './fold.ts'
import { initials, publicName } from './names.ts'
import { romanise } from './romanise.ts'
import { sanitised, sanitisedLine } from './sanitise.ts'
import { slugOf } from './slug.ts'
import { spent } from './spent.ts'
import { tokensOf } from './tokens.ts'
import { distance, forgiven } from './typo.ts'

const anything = fc.string({ unit: 'binary', maxLength: 300 })

describe('a folded text', () => {
  it('has no Polish marks, ł included', () => assert.equal(fold('Zażółć GĘŚLĄ Jaźń, Łódź'), 'zazolc gesla jazn, lodz'))
  it('keeps the letters that make Ukrainian words', () =>
    assert.equal(fold("Ґанок біля їхньої сім'ї, йод"), 'ганок біля їхньої сімї, йод'))
  it('is the same however the marks were typed', () => assert.equal(fold('o\u0301'), fold('ó')))
})

describe('a slug', () => {
  it('is made of Polish and Ukrainian names', () => {
    assert.equal(slugOf('Ławki przy ul. Gen. Bema – ile?'), 'lawki-przy-ul-gen-bema-ile')
    assert.equal(slugOf("Зустріч мешканців Києва: сім'я"), 'zustrich-meshkantsiv-kyieva-simia')
  })

  it('writes Ukrainian as a passport does', () => {
    const official = {
      Алушта: 'alushta',
      Борщагівка: 'borshchahivka',
      'Знам’янка': 'znamianka',
      Їжакевич: 'yizhakevych',
    }
    const more = {
      Згорани: 'zghorany',
      Розгон: 'rozghon',
      Юрій: 'yurii',
      Яготин: 'yahotyn',
      Галаґан: 'halagan',
      Гоща: 'hoshcha',
    }
    for (const [name, latin] of Object.entries({ ...official, ...more })) assert.equal(romanise(name), latin)
  })

  it('is cut between words, and inside one only when it must be', () => {
    assert.equal(slugOf('Bardzo długa nazwa', { max: 13 }), 'bardzo-dluga')
    assert.equal(slugOf('Konstantynopolitańczykowianeczka', { max: 10 }), 'konstantyn')
  })

  it('is never empty', () => {
    assert.equal(slugOf('🎉'), 'bez-nazwy')
    assert.equal(slugOf('', { otherwise: 'wpis' }), 'wpis')
    fc.assert(fc.property(anything, (text) => assert.match(slugOf(text, { max: 20 }), /^[a-z0-9]+(-[a-z0-9]+)*$/)))
  })
})

describe('typed text', () => {
  it('loses what nobody can see', () => {
    assert.equal(sanitised('a\u0000b\u202ec\u2066d\ufeffe\u200bf\ud800g\u0007'), 'abcdefg')
    assert.equal(sanitised('rodzina 👨‍👩‍👧 \t'), 'rodzina 👨‍👩‍👧')
  })

  it('has line ends of one kind and no spaces before them', () => {
    assert.equal(sanitised('raz  \r\ndwa\rtrzy\u2028cztery \n\n'), 'raz\ndwa\ntrzy\ncztery')
    assert.equal(sanitisedLine('  raz \n dwa\t trzy '), 'raz dwa trzy')
  })

  it('is composed, and the same when it is read again', () => {
    assert.equal(sanitised('o\u0301'), 'ó')
    fc.assert(fc.property(anything, (text) => assert.equal(sanitised(sanitised(text)), sanitised(text))))
    fc.assert(fc.property(anything, (text) => assert.ok(sanitised(text).isWellFormed())))
  })
})

describe('a name', () => {
  const anna = { givenName: 'Anna', surname: 'Jesion' }

  it('is shown without a surname unless its owner chose otherwise', () => {
    assert.equal(publicName(anna), 'Anna')
    assert.equal(publicName({ ...anna, publicName: 'full' }), 'Anna Jesion')
    assert.equal(publicName({ ...anna, publicName: 'none' }), null)
  })

  it('is nothing where only the surname is known', () => {
    assert.equal(publicName({ surname: 'Jesion' }), null)
    assert.equal(publicName({ givenName: ' ', surname: null }), null)
  })

  it('has two initials at most', () => {
    assert.equal(initials('Anna Jesion-Lipa'), 'AJ')
    assert.equal(initials('łucja'), 'Ł')
    assert.equal(initials('„Orzeł” 3'), 'O')
    assert.equal(initials('🎉'), '')
  })
})

describe('an excerpt', () => {
  const text = `Wstęp o niczym. ${'Słowo po słowie. '.repeat(30)}Tu stoi ławka. ${'Dalej i dalej. '.repeat(30)}`
  const isBench = (word: string) => word === 'ławka'

  it('is the beginning, cut between words', () => {
    assert.equal(excerpt('Ala ma\nkota', 50), 'Ala ma kota')
    assert.equal(excerpt('Ala ma kota i psa', 12), 'Ala ma kota…')
  })

  it('is the part with the words looked for, and marks them', () => {
    const segments = markedExcerpt(text, isBench, 80)
    assert.deepEqual(
      segments.find((segment) => segment.marked),
      { text: 'ławka', marked: true },
    )
    assert.ok(segments.map((segment) => segment.text).join('').length < 100)
    assert.equal(segments[0]!.text, '…')
  })

  it('never loses or adds a letter of a marked text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const segments = marked(text, (word) => word.length > 3)
        assert.equal(segments.map((segment) => segment.text).join(''), text)
      }),
    )
  })

  it('never cuts a character in half', () => {
    const emoji = fc.array(fc.constantFrom('😀', 'a', ' ', 'ó'), { maxLength: 200 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(emoji, fc.integer({ min: 5, max: 60 }), (text, length) => {
        assert.ok(excerpt(text, length).isWellFormed())
        for (const segment of markedExcerpt(text, (word) => word === 'a', length))
          assert.ok(segment.text.isWellFormed())
      }),
    )
  })
})

describe('a slip of the finger', () => {
  it('is a letter added, dropped, changed or swapped', () => {
    assert.equal(distance('konsutlacje', 'konsultacje'), 1)
    assert.equal(distance('bialystock', 'bialystok'), 1)
    assert.equal(distance('lawka', 'lawki'), 1)
    assert.equal(distance('', 'abc'), 3)
    assert.equal(distance('kot', 'pies'), 4)
  })

  it('is the same in both directions', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(fc.property(word, word, (one, other) => assert.equal(distance(one, other), distance(other, one))))
  })

  it('is forgiven in a long word more than in a short one', () => {
    assert.deepEqual(['kot', 'ławka', 'konsultacje'].map(forgiven), [0, 1, 2])
  })
})

describe('a megabyte', () => {
  const hostile = [' ', 'a', 'a ', ' \n', 'ó', 'o\u0301', 'зг', '\ud800', '-']
  const work = {
    slugOf,
    fold,
    sanitised,
    sanitisedLine,
    excerpt,
    initials,
    tokensOf,
    romanise,
    markedExcerpt: (text: string) => markedExcerpt(text, () => true),
  }
  for (const [name, run] of Object.entries(work)) {
    it(`goes through ${name} in under a second, whatever it is made of`, () => {
      for (const piece of hostile) {
        const text = `a${piece.repeat(1_000_000 / piece.length)}b`
        const time = spent(() => run(text))
        assert.ok(time < 1000, `${JSON.stringify(piece)}: ${Math.round(time)} ms`)
      }
    })
  }
})
