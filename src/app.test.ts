import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { memoryMail } from '#kit/mail.ts'
import { memoryStorage } from '#kit/storage.ts'
import { database, start, town } from '#testing.ts'
import { createApp, type Entry } from './app.tsx'

const settings = { publicUrl: 'https://podworko.example', demo: false, secret: 'x', version: 'test' }
const world = { db: database.db, now: () => start, mail: memoryMail(), storage: memoryStorage(), settings }
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })

describe('every request', () => {
  it('counts against its sender, who then waits while others go on', async () => {
    const app = createApp({ ...world, rate: 3 })
    const statuses: number[] = []
    for (let turn = 0; turn < 4; turn += 1) {
      statuses.push((await app.request('/konto/wejscie', {}, from('203.0.113.7'))).status)
    }
    assert.deepEqual(statuses, [200, 200, 200, 429])
    assert.equal((await app.request('/konto/wejscie', {}, from('203.0.113.8'))).status, 200)
  })

  it('is noted by its route, with nothing of its address that could be a key', async () => {
    const noted: Entry[] = []
    const app = createApp({ ...world, log: (entry) => noted.push(entry) })
    await app.request('/kraina/nikogo?haslo=tajne')
    assert.equal(noted.length, 1)
    assert.equal(noted[0]!.status, 404)
    assert.doesNotMatch(JSON.stringify(noted), /kraina|tajne/)
  })

  it('says where its statement of accessibility is, by a whole address', async () => {
    const page = await (await createApp(world).request('/konto/wejscie')).text()
    assert.match(
      page,
      /<meta name="deklaracja-dostępności" content="https:\/\/podworko.example\/deklaracja-dostepnosci"/,
    )
  })

  it('is answered with a policy that lets nobody else in', async () => {
    const { headers } = await createApp(world).request('/konto/wejscie')
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /script-src 'self'(;|$)/)
    assert.doesNotMatch(policy, /unsafe|https?:/)
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=31536000/)
  })

  it('may change things only from a page of ours', () =>
    town(async ({ app }) => {
      const body = new URLSearchParams({ email: 'anna.jesion@example.org' })
      const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
      const answer = await app.request('/konto/wejscie', { method: 'POST', body, headers: elsewhere })
      assert.equal(answer.status, 403)
    }))
})
