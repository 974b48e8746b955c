import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { safeBack } from './back.ts'

const here = 'https://podworko.example/krakow'

describe('an address to go back to', () => {
  it('is a path of our own, its query kept', () => {
    assert.equal(safeBack('/krakow/konsultacje?temat=seniorzy#x', here), '/krakow/konsultacje?temat=seniorzy')
    assert.equal(safeBack('https://podworko.example/krakow', here), '/krakow')
  })

  it('is nothing where it leads elsewhere, however it is written', () => {
    for (const address of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example/',
      'javascript:alert(1)',
      '/\t/evil.example',
      '',
      null,
    ])
      assert.equal(safeBack(address, here), '', String(address))
  })
})
