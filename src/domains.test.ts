import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { domains } from './domains.ts'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\/.*\.tsx?$/.test(file))
const names = Object.keys(domains)
const source = (file: string) => readFileSync(`src/${file}`, 'utf8')

test('every folder of src is a declared domain, or the kit', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const undeclared = folders.map(({ name }) => name).filter((name) => name !== 'kit' && !names.includes(name))
  assert.deepEqual(undeclared, [])
})

test('a domain reaches another only where declared, and only through its index', () => {
  for (const file of files) {
    const from = file.split('/')[0]!
    for (const [, to, rest] of source(file).matchAll(/(?:from|import\() ?'#([\w-]+)\/([^']+)'/g)) {
      if (to === 'kit' || to === from) continue
      assert.ok(domains[from]?.includes(to!), `${file} reaches into ${to}`)
      assert.equal(rest, 'index.ts', `${file} goes past the front door of ${to}`)
    }
  }
})

test('the kit knows nothing of the town, and only tests know the whole application', () => {
  for (const file of files) {
    const whole = [...source(file).matchAll(/from '#((?:app|platform|testing)\.tsx?)'/g)].map(([, name]) => name)
    if (!file.includes('.test.')) assert.deepEqual(whole, [], `${file} reaches the whole application`)
  }
})

test('a relative import stays inside its slice', () => {
  for (const file of files) {
    for (const [, target] of source(file).matchAll(/from '(\.[^']+)'/g)) {
      assert.equal(join(dirname(file), target!).split('/')[0], file.split('/')[0], `${file} reaches ${target}`)
    }
  }
})

test('the map has no circles', () => {
  const visit = (name: string, trail: string[]) => {
    assert.ok(!trail.includes(name), [...trail, name].join(' → '))
    for (const next of domains[name]!) visit(next, [...trail, name])
  }
  for (const name of names) visit(name, [])
})

test('files are found from the root of the checkout, since the server runs from a bundle', () => {
  const lost = files.filter(
    (file) => file !== 'kit/root.ts' && !file.includes('.test.') && source(file).includes('import.meta.'),
  )
  assert.deepEqual(lost, [])
})
