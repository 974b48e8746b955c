import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eq, inArray } from 'drizzle-orm'
import { personWithAccount } from '#accounts/index.ts'
import { createApp } from '#app.tsx'
import { memoryMail } from '#kit/mail.ts'
import { memoryStorage } from '#kit/storage.ts'
import { database, racing, start } from '#testing.ts'
import { paths } from './paths.ts'
import { accounts, people, sessions, signInCodes } from './tables.ts'

const reason = racing ? false : 'races need several connections: PostgreSQL'
const { db } = database

/** The whole application on connections of its own; what it leaves is swept afterwards. */
function world() {
  const mail = memoryMail()
  const settings = { publicUrl: 'http://localhost', demo: true, secret: 'race', version: 'race' }
  const app = createApp({ db, mail, storage: memoryStorage(), settings, now: () => start })
  const send = (address: string, fields: Record<string, string>) =>
    app.request(`http://localhost${address}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: 'http://localhost', 'accept-language': 'pl' },
    })
  return { mail, send }
}

async function sweep(email: string) {
  const rows = await db.select({ id: people.id }).from(people).where(eq(people.email, email))
  const ids = rows.map(({ id }) => id)
  await db.delete(signInCodes).where(eq(signInCodes.email, email))
  await db.delete(sessions).where(inArray(sessions.personId, ids))
  await db.delete(accounts).where(inArray(accounts.personId, ids))
  await db.delete(people).where(inArray(people.id, ids))
  return ids.length
}

describe('at the same moment', { skip: reason }, () => {
  it('one code used ten times lets in once', async () => {
    const email = 'anna.wyscig@example.org'
    const { mail, send } = world()
    await send(paths.signIn.href(), { email })
    const code = /\d{6}/.exec(mail.box[0]!.text)![0]

    const answers = await Promise.all(Array.from({ length: 10 }, () => send(paths.code.href(), { email, code })))

    assert.equal(answers.filter(({ status }) => status === 303).length, 1)
    assert.equal(await sweep(email), 1)
  })

  it('one address with two codes makes one person', async () => {
    const email = 'jan.wyscig@example.org'
    const { mail, send } = world()
    await send(paths.signIn.href(), { email })
    const code = /\d{6}/.exec(mail.box[0]!.text)![0]
    // Codes are used one after another; it is the person behind them who must not be made twice.
    const register = () => db.transaction((tx) => personWithAccount(tx, email, 'pl', start))

    const ids = await Promise.all([...Array.from({ length: 6 }, register), send(paths.code.href(), { email, code })])

    assert.equal(new Set(ids.filter((id) => typeof id === 'string')).size, 1)
    assert.equal(await sweep(email), 1)
  })

  it('twenty wrong guesses are five', async () => {
    const email = 'ewa.wyscig@example.org'
    const { mail, send } = world()
    await send(paths.signIn.href(), { email })
    const code = /\d{6}/.exec(mail.box[0]!.text)![0]
    const wrong = code === '000000' ? '000001' : '000000'

    await Promise.all(Array.from({ length: 20 }, () => send(paths.code.href(), { email, code: wrong })))

    const [row] = await db.select().from(signInCodes).where(eq(signInCodes.email, email))
    assert.equal(row!.tries, 5)
    assert.equal((await send(paths.code.href(), { email, code })).status, 422)
    await sweep(email)
  })
})
