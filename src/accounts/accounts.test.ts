import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { town } from '#testing.ts'
import { paths } from './paths.ts'

const anna = 'anna.jesion@example.org'

describe('signing in by a code from a letter', () => {
  it('sends six digits and lets their reader in', () =>
    town(async ({ submit, mail }) => {
      await submit(paths.signIn.href(), { email: anna })
      const code = /\d{6}/.exec(mail.box[0]!.text)![0]

      const answer = await submit(paths.code.href(), { email: anna, code, wroc: '/krakow' })

      assert.equal(answer.status, 303)
      assert.equal(answer.headers.get('location'), '/krakow')
      assert.match(answer.headers.get('set-cookie') ?? '', /sid=[^;]{40,}.*HttpOnly/)
    }))

  it('does not return to an address of somebody else', () =>
    town(async ({ submit, mail }) => {
      await submit(paths.signIn.href(), { email: anna })
      const code = /\d{6}/.exec(mail.box[0]!.text)![0]

      const answer = await submit(paths.code.href(), { email: anna, code, wroc: '//evil.example' })

      assert.equal(answer.headers.get('location'), paths.account.href())
    }))

  it('refuses a sixth guess even when it is right', () =>
    town(async ({ submit, mail, timeIs }) => {
      await submit(paths.signIn.href(), { email: anna })
      const code = /\d{6}/.exec(mail.box[0]!.text)![0]
      const wrong = code === '000000' ? '000001' : '000000'
      for (let guess = 0; guess < 5; guess += 1) await submit(paths.code.href(), { email: anna, code: wrong })

      const answer = await submit(paths.code.href(), { email: anna, code })

      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /pięć nieudanych prób/)
      timeIs('2026-09-01T09:00:00Z')
    }))

  it('gives back what was typed when the address is incomplete', () =>
    town(async ({ submit }) => {
      const answer = await submit(paths.signIn.href(), { email: 'anna@' })
      const page = await answer.text()

      assert.equal(answer.status, 422)
      assert.match(page, /value="anna@"/)
      assert.match(page, /wygląda na niepełny/)
    }))
})
