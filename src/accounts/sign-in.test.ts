import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addPerson } from '#accounts/index.ts'
import { town, type World } from '#testing.ts'
import { paths } from './paths.ts'

const anna = 'anna.jesion@example.org'

/** Asks for a code and reads it from the letter. */
async function codeFor({ submit, mail }: World, email: string): Promise<string> {
  await submit(paths.signIn.href(), { email })
  return /\d{6}/.exec(mail.box.at(-1)!.text)![0]
}

/** The cookie of the session that an answer opened. */
export function cookieOf(answer: Response): string {
  return /sid=[^;]+/.exec(answer.headers.getSetCookie().find((line) => /^sid=.{20}/.test(line)) ?? '')![0]
}

async function signIn(world: World, email: string): Promise<string> {
  const code = await codeFor(world, email)
  return cookieOf(await world.submit(paths.code.href(), { email, code }))
}

const otherThan = (code: string) => (code === '000000' ? '000001' : '000000')

describe('signing in by a code from a letter', () => {
  it('sends six digits and lets their reader in', () =>
    town(async (world) => {
      const code = await codeFor(world, anna)

      const answer = await world.submit(paths.code.href(), { email: anna, code, wroc: '/krakow' })

      assert.equal(answer.status, 303)
      assert.equal(answer.headers.get('location'), '/krakow')
      const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('sid=')) ?? ''
      assert.match(cookie, /sid=[^;]{40,};.*HttpOnly; SameSite=Lax/)
    }))

  it('says the same whether or not anybody has an account with the address', () =>
    town(async (world) => {
      await signIn(world, anna)
      const known = await (await world.submit(paths.signIn.href(), { email: anna })).text()
      const unknown = await (await world.submit(paths.signIn.href(), { email: 'jan.klon@example.org' })).text()

      assert.equal(known.replaceAll(anna, 'X'), unknown.replaceAll('jan.klon@example.org', 'X'))
    }))

  it('does not return to an address of somebody else', () =>
    town(async (world) => {
      for (const wroc of ['//evil.example', '/\\evil.example', '/\t/evil.example', 'https://evil.example']) {
        const code = await codeFor(world, anna)
        const answer = await world.submit(paths.code.href(), { email: anna, code, wroc })
        assert.equal(answer.headers.get('location'), paths.account.href(), JSON.stringify(wroc))
      }
    }))

  it('opens one person for one address, however it is written', () =>
    town(async (world) => {
      const first = await signIn(world, anna)
      const second = await signIn(world, ' Anna.Jesion@Example.org ')

      const page = await (await world.visit(paths.sessions.href(), { cookie: second })).text()
      assert.equal(page.match(/class="card"/g)?.length, 2)
      assert.equal((await world.visit(paths.account.href(), { cookie: first })).status, 200)
    }))

  it('gives a person whom staff entered with this address their own things', () =>
    town(async (world) => {
      await addPerson(
        world.db,
        null,
        world.krakow.id,
        { givenName: 'Anna', surname: 'Jesion', email: anna },
        world.now(),
      )

      const cookie = await signIn(world, anna)

      assert.match(await (await world.visit(paths.account.href(), { cookie })).text(), /<h1>Anna Jesion<\/h1>/)
    }))

  it('does not guess when two persons were entered with one address', () =>
    town(async (world) => {
      for (const givenName of ['Anna', 'Zofia'])
        await addPerson(world.db, null, world.krakow.id, { givenName, email: anna }, world.now())

      const cookie = await signIn(world, anna)

      assert.match(await (await world.visit(paths.account.href(), { cookie })).text(), new RegExp(`<h1>${anna}</h1>`))
    }))

  it("does not take a parent's address for the child's own", () =>
    town(async (world) => {
      const child = { givenName: 'Staś', email: anna, minorUntil: '2036-05-01' }
      await addPerson(world.db, null, world.krakow.id, child, world.now())

      const cookie = await signIn(world, anna)

      assert.doesNotMatch(await (await world.visit(paths.account.href(), { cookie })).text(), /Staś/)
    }))
})

describe('a code from a letter is refused', () => {
  it('when it is wrong, and the digits typed come back', () =>
    town(async (world) => {
      const code = otherThan(await codeFor(world, anna))

      const answer = await world.submit(paths.code.href(), { email: anna, code })
      const page = await answer.text()

      assert.equal(answer.status, 422)
      assert.match(page, /Ten kod się nie zgadza/)
      assert.match(page, new RegExp(`value="${code}"`))
    }))

  it('at the sixth guess, even when it is right', () =>
    town(async (world) => {
      const code = await codeFor(world, anna)
      for (let guess = 0; guess < 5; guess += 1)
        await world.submit(paths.code.href(), { email: anna, code: otherThan(code) })

      const answer = await world.submit(paths.code.href(), { email: anna, code })

      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /pięć nieudanych prób/)
    }))

  it('a quarter of an hour after it was sent', () =>
    town(async (world) => {
      const code = await codeFor(world, anna)
      world.timeIs('2026-09-01T08:15:00Z')

      const answer = await world.submit(paths.code.href(), { email: anna, code })

      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /stracił ważność/)
    }))

  it('when it was used already', () =>
    town(async (world) => {
      const code = await codeFor(world, anna)
      await world.submit(paths.code.href(), { email: anna, code })

      assert.equal((await world.submit(paths.code.href(), { email: anna, code })).status, 422)
    }))

  it('when a newer one was sent', () =>
    town(async (world) => {
      const first = await codeFor(world, anna)
      world.timeIs('2026-09-01T08:01:00Z')
      const second = await codeFor(world, anna)

      assert.equal((await world.submit(paths.code.href(), { email: anna, code: first })).status, 422)
      assert.equal((await world.submit(paths.code.href(), { email: anna, code: second })).status, 303)
    }))

  it("when it is another person's", () =>
    town(async (world) => {
      const code = await codeFor(world, anna)
      await codeFor(world, 'jan.klon@example.org')

      assert.equal((await world.submit(paths.code.href(), { email: 'jan.klon@example.org', code })).status, 422)
    }))

  it('when it is not six digits', () =>
    town(async (world) => {
      const answer = await world.submit(paths.code.href(), { email: anna, code: '12 34 5' })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Kod ma sześć cyfr/)
    }))
})

describe('asking for codes', () => {
  it('gives back what was typed when the address is incomplete', () =>
    town(async ({ submit }) => {
      const answer = await submit(paths.signIn.href(), { email: 'anna@' })
      const page = await answer.text()

      assert.equal(answer.status, 422)
      assert.match(page, /value="anna@"/)
      assert.match(page, /wygląda na niepełny/)
    }))

  it('stops after five letters to one address within an hour, and goes on in the next', () =>
    town(async (world) => {
      for (let count = 0; count < 5; count += 1) await codeFor(world, anna)
      const sixth = await world.submit(paths.signIn.href(), { email: anna })
      assert.equal(sixth.status, 422)
      assert.match(await sixth.text(), /wysłano już wiele kodów/)
      assert.equal(world.mail.box.length, 5)

      world.timeIs('2026-09-01T09:01:00Z')
      assert.equal((await world.submit(paths.signIn.href(), { email: anna })).status, 200)
    }))

  it('stops one network that asks for code after code, and no other', () =>
    town(async ({ submit }) => {
      const ask = (number: number, sender: string) =>
        submit(paths.signIn.href(), { email: `p${number}@example.org` }, { 'x-forwarded-for': sender })
      for (let number = 0; number < 30; number += 1) assert.equal((await ask(number, '203.0.113.5')).status, 200)

      assert.equal((await ask(31, '203.0.113.5')).status, 429)
      assert.equal((await ask(32, '203.0.113.6')).status, 200)
    }))

  it('stops one network that guesses on and on', () =>
    town(async ({ submit }) => {
      const guess = (number: number) =>
        submit(
          paths.code.href(),
          { email: `p${number}@example.org`, code: '123456' },
          { 'x-forwarded-for': '203.0.113.9' },
        )
      for (let number = 0; number < 60; number += 1) assert.equal((await guess(number)).status, 422)

      assert.equal((await guess(61)).status, 429)
    }))
})

describe('a session', () => {
  it('ends when its person signs out', () =>
    town(async (world) => {
      const cookie = await signIn(world, anna)

      const answer = await world.submit(paths.signOut.href(), {}, { cookie })

      assert.equal(answer.status, 303)
      assert.equal(
        (await world.visit(paths.account.href(), { cookie })).headers.get('location'),
        '/konto/wejscie?wroc=%2Fkonto',
      )
    }))

  it('lasts thirty days', () =>
    town(async (world) => {
      const cookie = await signIn(world, anna)
      world.timeIs('2026-10-01T07:59:00Z')
      assert.equal((await world.visit(paths.account.href(), { cookie })).status, 200)

      world.timeIs('2026-10-01T08:00:00Z')
      assert.equal((await world.visit(paths.account.href(), { cookie })).status, 303)
    }))

  it('can be closed from another device of the same person only', () =>
    town(async (world) => {
      const phone = await signIn(world, anna)
      const library = await signIn(world, anna)
      const stranger = await signIn(world, 'jan.klon@example.org')
      const page = await (await world.visit(paths.sessions.href(), { cookie: phone })).text()
      const id = /name="session" value="([0-9a-f-]{36})"/.exec(page)![1]!

      await world.submit(paths.sessionEnd.href(), { session: id }, { cookie: stranger })
      assert.equal((await world.visit(paths.account.href(), { cookie: library })).status, 200)

      await world.submit(paths.sessionEnd.href(), { session: id }, { cookie: phone })
      assert.equal((await world.visit(paths.account.href(), { cookie: library })).status, 303)
      assert.equal((await world.visit(paths.account.href(), { cookie: phone })).status, 200)
    }))

  it('closes all the others at once', () =>
    town(async (world) => {
      const [one, two, three] = [await signIn(world, anna), await signIn(world, anna), await signIn(world, anna)]

      await world.submit(paths.sessionEnd.href(), { session: 'others' }, { cookie: three })

      const open = await Promise.all([one, two, three].map((cookie) => world.visit(paths.account.href(), { cookie })))
      assert.deepEqual(
        open.map(({ status }) => status),
        [303, 303, 200],
      )
    }))
})
