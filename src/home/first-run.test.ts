import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { createApp } from '#app.tsx'
import type { Db } from '#kit/db.ts'
import { memoryMail } from '#kit/mail.ts'
import { memoryStorage } from '#kit/storage.ts'
import { database, start } from '#testing.ts'
import { paths } from './paths.ts'

const skawina = {
  code: '1234 5678',
  name: 'Skawina',
  locative: 'w Skawinie',
  slug: 'skawina',
  givenName: 'Olga',
  surname: 'Olcha',
  email: 'olga.olcha@example.org',
}

describe('the first run of an empty installation', () => {
  it('leads from the code in the terminal to a community with an operator', () =>
    empty(async ({ visit, submit }) => {
      assert.equal((await visit('/')).headers.get('location'), paths.firstRun.href())
      assert.match(await (await visit(paths.firstRun.href())).text(), /Kod z terminala/)

      const answer = await submit(skawina)
      assert.equal(answer.status, 303)
      assert.equal(answer.headers.get('location'), '/skawina')

      const sid = /sid=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')![0]
      const account = await (await visit('/konto.json', sid)).text()
      assert.match(account, /"role":"operator"/)
      assert.match(account, /Olga/)
    }))

  it('is closed to whoever does not have the code, and gives back what was typed', () =>
    empty(async ({ submit }) => {
      const answer = await submit({ ...skawina, code: '00000000' })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /value="Skawina"/)
    }))

  it('refuses an address the platform itself uses', () =>
    empty(async ({ submit }) => {
      assert.match(await (await submit({ ...skawina, slug: 'konto' })).text(), /używa sama platforma/)
    }))

  it('is over once there is a community', () =>
    empty(async ({ visit, submit }) => {
      await submit(skawina)
      assert.equal((await visit(paths.firstRun.href())).status, 404)
      assert.equal((await submit({ ...skawina, slug: 'druga' })).status, 404)
    }))
})

class Undo extends Error {}

type Empty = {
  visit: (address: string, cookie?: string) => Promise<Response>
  submit: (fields: Record<string, string>) => Promise<Response>
}

/** The application with a code and without a community; undone afterwards. */
async function empty(run: (installation: Empty) => Promise<void>) {
  const undone = database.db.transaction(async (transaction) => {
    const tx = transaction as unknown as Db
    // Tests of races leave what they wrote; it is there again afterwards.
    await tx.execute(sql`truncate communities cascade`)
    const settings = { publicUrl: 'http://localhost', demo: false, secret: 'x', version: 'test', firstCode: '12345678' }
    const app = createApp({ db: tx, now: () => start, mail: memoryMail(), storage: memoryStorage(), settings })
    const base = 'http://localhost'
    await run({
      visit: async (address, cookie = '') => app.request(`${base}${address}`, { headers: { cookie } }),
      submit: async (fields) =>
        app.request(`${base}${paths.firstRun.href()}`, {
          method: 'POST',
          headers: { origin: base },
          body: new URLSearchParams(fields),
        }),
    })
    throw new Undo()
  })
  await undone.catch((error) => {
    if (!(error instanceof Undo)) throw error
  })
}
