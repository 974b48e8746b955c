import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { apply, move, remove } from '../edits.ts'
import { importText } from '../import/imported.ts'
import { treeOf } from '../tree.ts'
import type { Unit } from '../unit.ts'
import { differences } from './diff.ts'
import { mergeTexts } from './merge.ts'
import { type Segment, wordDiff } from './words.ts'

const signs = { same: '', removed: '-', added: '+' }
const shown = (segments: Segment[] | null) => segments?.map(({ kind, text }) => `${signs[kind]}[${text}]`).join('')
const side = (segments: Segment[], left: Segment['kind']) =>
  segments
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')

const words = fc.array(fc.constantFrom('ala', 'ma', 'kota', ' ', ' ', ',', '.', 'źdźbło', '\n'), { maxLength: 60 })
const text = fc.oneof(
  words.map((row) => row.join('')),
  fc.string({ unit: 'binary' }),
)

describe('two texts', () => {
  it('differ in words, not in letters', () => {
    assert.equal(
      shown(wordDiff('Mały grant nie przekracza 10 000 zł.', 'Mały grant nie przekracza 12 000 zł rocznie.')),
      '[Mały grant nie przekracza ]-[10]+[12][ 000 zł]+[ rocznie][.]',
    )
  })

  it('show neighbouring changes as one', () => {
    assert.equal(
      shown(wordDiff('co najmniej dwa razy', 'nie rzadziej dwa razy')),
      '-[co najmniej]+[nie rzadziej][ dwa razy]',
    )
  })

  it('that are the same have one segment, and none when empty', () => {
    assert.equal(shown(wordDiff('Tak.', 'Tak.')), '[Tak.]')
    assert.equal(shown(wordDiff('', '')), '')
  })

  it('can both be read back from their differences', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = wordDiff(before, after)
        assert.equal(side(segments, 'added'), before)
        assert.equal(side(segments, 'removed'), after)
      }),
    )
  })

  it('of great length are compared in time that grows with the length', () => {
    const many = 'słowo, '.repeat(50_000)
    const numbers = Array.from({ length: 50_000 }, (_, at) => `słowo ${at * 7919}`).join(' ')
    const backwards = numbers.split(' ').reverse().join(' ')
    const start = performance.now()
    for (const [before, after] of [
      [many, many.replaceAll('o,', 'a,')],
      [numbers.slice(0, 390_000), backwards.slice(0, 390_000)],
      [many, many.slice(7000)],
      ['a'.repeat(300_000), 'b '.repeat(150_000)],
    ] as const) {
      wordDiff(before, after)
    }
    assert.ok(performance.now() - start < 6000, `${Math.round(performance.now() - start)} ms`)
  })
})

describe('two texts that grew from one', () => {
  const base = 'Miasto prowadzi inkubator i udostępnia salę.'

  it('are brought together where their changes do not meet', () => {
    const mine = 'Miasto prowadzi jeden inkubator i udostępnia salę.'
    const theirs = 'Miasto prowadzi inkubator i udostępnia salę oraz doradztwo.'
    assert.equal(mergeTexts(base, mine, theirs), 'Miasto prowadzi jeden inkubator i udostępnia salę oraz doradztwo.')
  })

  it('are left to a person where they do', () => {
    assert.equal(mergeTexts(base, base.replace('inkubator', 'ośrodek'), base.replace('inkubator', 'klub')), null)
  })

  it('give one text when both made the same change', () => {
    const both = base.replace('salę', 'sale')
    assert.equal(mergeTexts(base, both, both), both)
  })

  it('come together the same way round, and lose nothing against an unchanged one', () => {
    fc.assert(
      fc.property(words, words, words, (...rows) => {
        const [base, mine, theirs] = rows.map((row) => row.join('')) as [string, string, string]
        assert.equal(mergeTexts(base, mine, theirs), mergeTexts(base, theirs, mine))
        assert.equal(mergeTexts(base, mine, base), mine)
        assert.equal(mergeTexts(base, base, theirs), theirs)
        assert.equal(mergeTexts(base, mine, mine), mine)
      }),
    )
  })
})

const source = readFileSync(new URL('../samples/program-wspolpracy.txt', import.meta.url), 'utf8')
function programme(text = source, prefix = 'unit') {
  let made = 0
  return importText(text, () => `${prefix} ${++made}`).imported!
}
const unitSaying = (units: readonly Unit[], words: string) =>
  units.find((unit) => `${unit.heading} ${unit.text}`.includes(words))!

describe('two versions of a text', () => {
  const { units } = programme()
  const against = (after: readonly Unit[]) => differences({ units }, { units: after })

  it('that are the same have no differences', () => {
    const { summary } = against(units)
    assert.deepEqual(summary, { added: 0, removed: 0, moved: 0, renumbered: 0, changed: 0, same: units.length })
  })

  it('tell a changed unit by its words', () => {
    const after = units.map((unit) => ({ ...unit, text: unit.text.replace('10 000 zł', '12 000 zł') }))
    const { units: all, summary } = against(after)
    const [changed] = all.filter(({ text }) => text)
    assert.equal(summary.changed, 1)
    assert.equal(
      shown(changed!.text),
      '[Mały grant nie przekracza ]-[10]+[12][ 000 zł, a zadanie trwa nie dłużej niż 90 dni.]',
    )
  })

  it('tell a removed unit where it stood, and what took its number', () => {
    const gone = unitSaying(units, 'Słowniczek')
    const { units: all, summary } = against(apply(units, remove(treeOf(units), gone.id).changes!))
    assert.equal(summary.removed, 7)
    assert.equal(summary.renumbered, 27)
    assert.deepEqual(
      all.slice(0, 3).map(({ before, after }) => [before?.number, after?.number]),
      [
        ['I', 'I'],
        ['1', undefined],
        ['1', undefined],
      ],
    )
  })

  it('tell a moved unit, and not all those it passed', () => {
    const unit = unitSaying(units, 'telefony zaufania')
    const section = unitSaying(units, 'Seniorzy')
    const tree = treeOf(units)
    const inside = against(apply(units, move(tree, unit.id, { parentId: section.id, position: 1 }).changes!))
    assert.deepEqual([inside.summary.moved, inside.summary.changed], [1, 0])
    const chapter = unitSaying(units, 'Wysokość środków')
    const whole = against(apply(units, move(tree, chapter.id, { parentId: null, position: 1 }).changes!))
    assert.deepEqual(
      whole.units.filter(({ moved }) => moved).map(({ after }) => after?.heading),
      ['Wysokość środków'],
    )
  })

  it('are matched by what they say when one was imported anew', () => {
    const edited = source
      .replace('bez opłat, na boiskach i w parkach', 'bezpłatnie, na boiskach, w parkach i w szkołach')
      .replace('3. Organizacje mogą użytkować lokal wspólnie.\n', '')
    const { summary } = differences({ units }, { units: programme(edited, 'new').units })
    assert.deepEqual(summary, { added: 0, removed: 1, moved: 0, renumbered: 0, changed: 1, same: units.length - 2 })
  })

  it('hold every unit of both, once', () => {
    const ids = fc.subarray(units.map(({ id }) => id))
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const [before, after] = [one, other].map((kept) => units.filter(({ id }) => kept.includes(id))) as [
          Unit[],
          Unit[],
        ]
        const { units: all } = differences({ units: before }, { units: after })
        const seen = (which: 'before' | 'after') => all.flatMap((unit) => unit[which]?.id ?? []).sort()
        assert.deepEqual(seen('before'), one.toSorted())
        assert.deepEqual(seen('after'), other.toSorted())
      }),
      { numRuns: 30 },
    )
  })

  it('of thousands of units each are compared in seconds', () => {
    const long = Array.from(
      { length: 3000 },
      (_, at) => `§ ${at + 1}. Zadanie ${at} wspiera działania w dzielnicy ${at % 18}.`,
    )
    const start = performance.now()
    const { summary } = differences(
      { units: programme(long.join('\n')).units },
      { units: programme(long.map((line) => line.replace('wspiera', 'dotyczy')).join('\n'), 'new').units },
    )
    assert.equal(summary.changed, 3000)
    assert.ok(performance.now() - start < 6000, `${Math.round(performance.now() - start)} ms`)
  })
})
