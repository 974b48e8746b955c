import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { DataTable } from './data-table.tsx'
import { Diff } from './diff.tsx'
import { Trace } from './trace.tsx'

const visits = {
  caption: 'Obecność',
  columns: [{ label: 'Zajęcia' }, { label: 'Październik', numeric: true }],
  rows: [['Joga', '18']],
}

describe('a table', () => {
  it('stays a table for a screen reader when a phone shows it as cards', () => {
    const html = String(<DataTable {...visits} />)

    assert.match(html, /<table[^>]* role="table"/)
    assert.match(html, /<th scope="row"[^>]* role="rowheader">Joga/)
    assert.match(html, /<td[^>]*data-label="Październik"[^>]* role="cell">18/)
  })

  it('that is moved sideways can be reached with the keyboard and has a name', () => {
    const html = String(<DataTable {...visits} narrow="scroll" id="visits" />)

    assert.match(html, /<section[^>]* aria-labelledby="visits-caption" tabindex="0"/)
    assert.match(html, /<caption[^>]* id="visits-caption"/)
  })
})

describe('a difference', () => {
  it('is said in words before it is shown in colours', () => {
    const words = { added: 'dodano', removed: 'usunięto' }
    const html = String(<Diff words={words} parts={[{ kind: 'added', text: '16.00' }]} />)

    assert.match(html, /<ins>.*dodano: .*16\.00<\/ins>/)
  })
})

describe('the path of a voice', () => {
  it('marks the reader’s own place for those who cannot see it', () => {
    const steps = [
      { kind: 'voice' as const, label: 'Głos', items: [{ text: 'Ławka przy przychodni.', href: '/glos/1' }] },
      { kind: 'unit' as const, label: '§ 12', state: 'here' as const, items: [{ text: 'Miasto ustawia ławki.' }] },
    ]
    const html = String(<Trace label="Droga głosu" steps={steps} />)

    assert.equal(html.match(/aria-current="step"/g)?.length, 1)
    assert.match(html, /data-kind="unit"[^>]* aria-current="step"/)
  })
})
