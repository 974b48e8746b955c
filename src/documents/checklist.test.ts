import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { checklist, contents, isContent, missing } from './checklist.ts'
import { importText } from './import/imported.ts'

let made = 0
const source = readFileSync(new URL('samples/program-wspolpracy.txt', import.meta.url), 'utf8')
const { units } = importText(source, () => `unit ${++made}`).imported!
const unmarked = units.map((unit) => ({ ...unit, fulfils: null }))

describe('the eleven obligatory contents of a programme', () => {
  it('are all missing until units are marked', () => {
    assert.deepEqual(missing(checklist(unmarked)), [...contents])
  })

  it('are fulfilled by the units marked so, and by no others', () => {
    const [first, second] = units
    const marked = unmarked.map((unit) => ({
      ...unit,
      fulfils: unit.id === first!.id || unit.id === second!.id ? 'aims' : unit.id === units[2]!.id ? 'nothing' : null,
    }))
    const checks = checklist(marked)
    assert.deepEqual(
      checks[0]!.fulfilledBy.map(({ id }) => id),
      [first!.id, second!.id],
    )
    assert.equal(missing(checks).length, 10)
  })

  it('are recognised in a programme by their words', () => {
    const first = checklist(unmarked).map(({ content, likely }) => [content, likely[0]?.heading || likely[0]?.text])
    assert.deepEqual(first, [
      ['aims', 'Cel główny i cele szczegółowe'],
      ['principles', 'Zasady współpracy'],
      ['scope', 'Zakres przedmiotowy'],
      ['forms', 'Formy współpracy'],
      ['priority-tasks', 'Priorytetowe zadania publiczne'],
      ['period', 'Okres i sposób realizacji'],
      ['carrying-out', 'Okres i sposób realizacji'],
      ['money', 'Wysokość środków'],
      ['assessment', 'Ocena realizacji i tworzenie Programu'],
      ['making', 'Ocena realizacji i tworzenie Programu'],
      ['commissions', 'Komisje konkursowe'],
    ])
  })

  it('name their place in the law', () => {
    assert.equal(checklist([])[9]!.basis, 'art. 5a ust. 4 pkt 10 UDPP')
    assert.ok(isContent('making') && !isContent('nothing'))
  })
})
