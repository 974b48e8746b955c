import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const pictures = readFileSync(new URL('./pictures/pictures.css', import.meta.url), 'utf8')

/** Custom properties set in the block that opens after this selector. */
function block(css: string, selector: string): Record<string, string> {
  const start = css.indexOf('{', css.lastIndexOf(selector)) + 1
  const body = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]))
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

const grounds = ['paper', 'card', 'chalk', 'brick-ground', 'lime-ground', 'sky-ground', 'sun-ground']
const inks = ['ink', 'ink-soft', 'brick', 'lime', 'sky', 'sun']
const themes = {
  day: block(tokens, ':root {\n    color-scheme: light'),
  dusk: block(tokens, ':root[data-theme="dusk"]'),
}

for (const [theme, colours] of Object.entries(themes)) {
  describe(`colours by ${theme}`, () => {
    for (const ink of inks) {
      it(`keep 7:1 for ${ink} on every ground`, () => {
        for (const ground of grounds) {
          const ratio = contrast(colours[`--${ink}`]!, colours[`--${ground}`]!)
          assert.ok(ratio >= 7, `${ink} on ${ground} is ${ratio.toFixed(2)}`)
        }
      })
    }

    it('keep 7:1 for words on a brick button and on a filled stone', () => {
      assert.ok(contrast(colours['--on-brick']!, colours['--brick']!) >= 7)
      for (const ink of inks) assert.ok(contrast(colours['--paper']!, colours[`--${ink}`]!) >= 7, ink)
    })

    it('keep 3:1 for the edge of a field on every ground', () => {
      for (const ground of grounds) assert.ok(contrast(colours['--edge']!, colours[`--${ground}`]!) >= 3, ground)
    })
  })
}

describe('dusk', () => {
  it('is the same whether the device asks for it or the reader', () => {
    for (const css of [tokens, pictures]) {
      assert.deepEqual(block(css, ':root:not([data-theme="day"])'), block(css, ':root[data-theme="dusk"]'))
    }
  })
})
