import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { readSettings, settingNames } from './settings.ts'

const documents = { 'README.md': /^\| `(\w+)` \|/gm, 'docs/dla-operatorow/ustawienia.md': /^### (\w+)$/gm }

describe('settings', () => {
  it('are all documented, and nothing else is', () => {
    for (const [file, pattern] of Object.entries(documents)) {
      const named = [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name!)
      assert.deepEqual(named.sort(), [...settingNames].sort(), file)
    }
  })

  it('may all be left out', () => {
    assert.ok(Object.values(readSettings({})).every((value) => value === null))
    assert.equal(readSettings({ PORT: ' ' }).PORT, null)
  })

  it('are read in Polish, too', () => {
    assert.equal(readSettings({ DEMO: 'tak' }).DEMO, true)
    assert.equal(readSettings({ DEMO: 'NIE' }).DEMO, false)
  })

  it('never repeat a password in a complaint', () => {
    const wrong = { DATABASE_URL: 'mysql://root:tajne@localhost', STORAGE_URL: 'ftp://klucz:tajne@host/wiadro' }
    for (const [name, value] of Object.entries(wrong)) {
      assert.throws(
        () => readSettings({ [name]: value }),
        (error: Error) => !error.message.includes('tajne'),
      )
    }
    assert.throws(
      () => readSettings({ SECRET: 'krótki' }),
      (error: Error) => !error.message.includes('krótki'),
    )
  })
})
